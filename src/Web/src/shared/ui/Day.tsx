import { day, moment } from "../format/time";
import { useLanguage } from "../i18n";

/** A day, or a moment, that never breaks into two lines. */
export function Day({ at, withTime }: { at: string; withTime?: boolean }) {
  const { language } = useLanguage();
  return (
    <time dateTime={at} style={{ whiteSpace: "nowrap" }}>
      {withTime ? moment(at, language) : day(at, language)}
    </time>
  );
}
