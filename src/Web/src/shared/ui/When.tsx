import { Tooltip } from "@mantine/core";
import { ago, moment } from "../format/time";
import { useLanguage } from "../i18n";

/** How long ago, and the exact moment for whoever points at it. */
export function When({ at }: { at: string }) {
  const { language } = useLanguage();
  return (
    <Tooltip label={moment(at, language)}>
      <time dateTime={at}>{ago(at, new Date(), language)}</time>
    </Tooltip>
  );
}
