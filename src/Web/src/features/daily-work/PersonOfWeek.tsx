import { useState } from "react";
import type { Official } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import type { Choice } from "../../shared/pick/Picker";
import { PersonPicker } from "../../shared/pick/pickers";
import { useMe } from "../sign-in/session";

/** Whose week is shown; for those who lead others. */
export function PersonOfWeek({
  personId,
  onChoose,
}: {
  personId: string | undefined;
  onChoose: (personId: string | null) => void;
}) {
  const t = useWords("dailyWork");
  const me = useMe();
  const [chosen, setChosen] = useState<Choice<Official> | null>(null);
  if (!me.data?.headsDepartment && (me.data?.actsFor.length ?? 0) === 0) return null;
  return (
    <PersonPicker
      label={t("person")}
      description={t("personHint")}
      chosen={chosen?.value === personId ? chosen : null}
      onChoose={(choice) => {
        setChosen(choice);
        onChoose(choice?.value ?? null);
      }}
    />
  );
}
