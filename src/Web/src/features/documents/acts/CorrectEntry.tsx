import { Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "../../../shared/api/client";
import { useAct } from "../../../shared/api/queries";
import type { ProposedUnitTask, RegisterEntry, RegisterField } from "../../../shared/api/schema";
import { useWords } from "../../../shared/i18n";
import type { Choice } from "../../../shared/pick/Picker";
import { UnitTaskPicker } from "../../../shared/pick/pickers";
import { ActModal } from "../../../shared/ui/ActModal";
import type { ActFormProps } from "./DocumentActs";
import { touchedBy } from "./queries";

const fields: readonly RegisterField[] = ["Title", "UnitTask", "Retention", "RegisteredOn"];
const retentions = [
  "OneYear",
  "ThreeYears",
  "FiveYears",
  "TenYears",
  "ThirtyYears",
  "SemiPermanent",
  "Permanent",
] as const;

export type EntryCorrection = { readonly field: RegisterField; readonly to: string; readonly reason: string };
type Running = { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };

/** The records officer corrects one item of a register's line, of a document sent or received. */
export function CorrectEntry({
  entry,
  act,
  onCorrect,
  onClose,
}: {
  entry: RegisterEntry;
  act: Running;
  onCorrect: (correction: EntryCorrection) => void;
  onClose: () => void;
}) {
  const t = useWords("documents");
  const [field, setField] = useState<RegisterField>("Title");
  const [to, setTo] = useState(entry.title);
  const [unitTask, setUnitTask] = useState<Choice<ProposedUnitTask> | null>(null);
  const [reason, setReason] = useState("");
  const choose = (chosen: RegisterField) => {
    setField(chosen);
    setTo(chosen === "Title" ? entry.title : chosen === "RegisteredOn" ? entry.registeredOn : "");
  };
  const label = t("acts.CorrectRegister.to");
  const value = field === "UnitTask" ? (unitTask?.value ?? "") : to;
  return (
    <ActModal
      title={t("acts.CorrectRegister.label")}
      next={t("acts.CorrectRegister.next")}
      submit={t("acts.CorrectRegister.label")}
      act={act}
      isReady={value.trim() !== "" && reason.trim() !== ""}
      onClose={onClose}
      onSubmit={() => onCorrect({ field, to: value, reason })}
    >
      <Select
        label={t("acts.CorrectRegister.field")}
        allowDeselect={false}
        value={field}
        onChange={(chosen) => chosen && choose(chosen as RegisterField)}
        data={fields.map((name) => ({ value: name, label: t(`field.${name}`) }))}
      />
      {field === "UnitTask" ? (
        <UnitTaskPicker label={label} required chosen={unitTask} onChoose={setUnitTask} />
      ) : field === "Retention" ? (
        <Select
          label={label}
          required
          value={to || null}
          onChange={(chosen) => setTo(chosen ?? "")}
          data={retentions.map((name) => ({ value: name, label: t(`retention.${name}`) }))}
        />
      ) : (
        <TextInput
          label={label}
          required
          type={field === "RegisteredOn" ? "date" : "text"}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t("acts.reason")}
        required
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActModal>
  );
}

export function CorrectDocumentEntry({ card, onClose }: ActFormProps) {
  const t = useWords("documents");
  const act = useAct(
    (correction: EntryCorrection) =>
      api.POST("/api/documents/{documentId}/correct-register-entry", {
        params: { path: { documentId: card.documentId } },
        body: { version: card.version, ...correction },
      }),
    { touches: touchedBy(card.documentId), done: t("acts.CorrectRegister.done") },
  );
  if (!card.register) return null;
  return (
    <CorrectEntry
      entry={card.register.entry}
      act={act}
      onCorrect={(correction) => act.mutate(correction, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
