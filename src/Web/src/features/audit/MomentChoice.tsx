import { useState } from "react";
import { officeDay, timeTyped } from "../../shared/format/time";
import { useWords } from "../../shared/i18n";
import { DayField } from "../../shared/ui/DayField";
import { TimeField } from "../../shared/ui/TimeField";
import { asField, fromField } from "./moment";

const endOfDay = "23:59:59";

/** The moment that is looked at, to the second and on the office's clock; a day alone is looked at from its end. */
export function MomentChoice({ at, onChange }: { at: string | undefined; onChange: (at: string | null) => void }) {
  const t = useWords("audit");
  // What is being typed is nobody's to tidy up before it is whole.
  const [typed, setTyped] = useState<string | null>(null);
  const [day = "", time = ""] = asField(at).split("T");
  const read = () => {
    if (typed === null) return;
    const whole = timeTyped(typed);
    if (!whole) return;
    setTyped(null);
    onChange(fromField(`${day || officeDay()}T${whole}`));
  };
  return (
    <>
      <DayField
        label={t("at")}
        value={day}
        onChange={(chosen) => onChange(chosen ? fromField(`${chosen}T${time || endOfDay}`) : null)}
      />
      <TimeField
        label={t("atTime")}
        placeholder="14:30:00"
        w="12rem"
        value={typed ?? time}
        onType={setTyped}
        onLeave={read}
        onKeyDown={(event) => event.key === "Enter" && read()}
      />
    </>
  );
}
