import { api } from "../../../shared/api/client";
import { useAct } from "../../../shared/api/queries";
import { useWords } from "../../../shared/i18n";
import { CorrectEntry, type EntryCorrection } from "../../documents/acts/CorrectEntry";
import { touchedBy } from "../queries";
import type { ActFormProps } from "./IncomingActs";

/** The records officer corrects the line of the department that leads. */
export function CorrectIncomingEntry({ card, onClose }: ActFormProps) {
  const t = useWords("incoming");
  const lead = card.departments.find((part) => part.isLead)?.department.code;
  const entry = card.entries.find((one) => one.number.departmentCode === lead) ?? card.entries[0];
  const act = useAct(
    (correction: EntryCorrection) =>
      api.POST("/api/incoming/{incomingId}/correct-register-entry", {
        params: { path: { incomingId: card.incomingId } },
        body: { version: card.version, ...correction, departmentCode: entry?.number.departmentCode ?? null },
      }),
    { touches: touchedBy(card.incomingId), done: t("acts.CorrectRegister.done") },
  );
  if (!entry) return null;
  return (
    <CorrectEntry
      entry={entry}
      act={act}
      onCorrect={(correction) => act.mutate(correction, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
