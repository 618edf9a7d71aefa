import { Textarea } from "@mantine/core";
import { useState } from "react";
import { api } from "../../../shared/api/client";
import type { Official, ProposedUnitTask } from "../../../shared/api/schema";
import { useWords } from "../../../shared/i18n";
import type { Choice } from "../../../shared/pick/Picker";
import { PersonPicker, UnitTaskPicker } from "../../../shared/pick/pickers";
import { ActModal } from "../../../shared/ui/ActModal";
import { DayField } from "../../../shared/ui/DayField";
import { DocumentPicker } from "../../documents/DocumentPicker";
import { useMe } from "../../sign-in/session";
import { type ActFormProps, isAgain } from "./IncomingActs";
import { useIncomingAct } from "./useIncomingAct";

/** A day is over when the office closes. */
export const endOfDay = (date: string) => (date ? `${date}T18:00:00+09:00` : null);

/** The department gives it a number and files it under a unit task. */
export function Receive(props: ActFormProps) {
  const { card } = props;
  const t = useWords("incoming");
  const [unitTask, setUnitTask] = useState<Choice<ProposedUnitTask> | null>(null);
  const form = useIncomingAct(
    props,
    () =>
      api.POST("/api/incoming/{incomingId}/receive", {
        params: { path: { incomingId: card.incomingId } },
        body: { version: card.version, unitTaskCode: unitTask?.value ?? "" },
      }),
    (answer) => (answer.number ? t("acts.Receive.done", { number: answer.number }) : t("acts.Receive.plain")),
  );
  return (
    <ActModal
      {...form}
      title={t("acts.Receive.label")}
      next={t("acts.Receive.next")}
      submit={t("acts.Receive.label")}
      isReady={unitTask !== null}
    >
      <UnitTaskPicker
        label={t("acts.Receive.unitTask")}
        required
        data-autofocus
        chosen={unitTask}
        onChoose={setUnitTask}
      />
    </ActModal>
  );
}

/** The department names who handles it, and by when. */
export function NameHandler(props: ActFormProps) {
  const { card } = props;
  const t = useWords("incoming");
  const department = useMe().data?.official?.departmentCode;
  const [person, setPerson] = useState<Choice<Official> | null>(null);
  const [due, setDue] = useState("");
  const [note, setNote] = useState("");
  const form = useIncomingAct(
    props,
    () =>
      api.POST("/api/incoming/{incomingId}/name-handler", {
        params: { path: { incomingId: card.incomingId } },
        body: {
          version: card.version,
          handlerId: person?.value ?? "",
          dueAt: endOfDay(due),
          note: note.trim() || null,
        },
      }),
    t("acts.NameHandler.done"),
  );
  const title = t(isAgain("NameHandler", card) ? "acts.NameHandler.again" : "acts.NameHandler.label");
  return (
    <ActModal {...form} title={title} next={t("acts.NameHandler.next")} submit={title} isReady={person !== null}>
      <PersonPicker
        label={t("acts.NameHandler.person")}
        required
        data-autofocus
        department={department}
        chosen={person}
        onChoose={setPerson}
      />
      <DayField label={t("acts.NameHandler.due")} value={due} onChange={setDue} />
      <Textarea
        label={t("acts.NameHandler.note")}
        autosize
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActModal>
  );
}

/** The handler finishes it with an answering document, or says in words what was done. */
export function Handle(props: ActFormProps) {
  const { card } = props;
  const t = useWords("incoming");
  const [answer, setAnswer] = useState<Choice<{ readonly id: string; readonly title: string }> | null>(null);
  const [outcome, setOutcome] = useState("");
  const form = useIncomingAct(
    props,
    () =>
      api.POST("/api/incoming/{incomingId}/handle", {
        params: { path: { incomingId: card.incomingId } },
        body: { version: card.version, answeringDocumentId: answer?.value ?? null, outcome: outcome.trim() || null },
      }),
    t("acts.Handle.done"),
  );
  return (
    <ActModal
      {...form}
      title={t("acts.Handle.label")}
      next={t("acts.Handle.next")}
      submit={t("acts.Handle.label")}
      isReady={answer !== null || outcome.trim() !== ""}
    >
      <DocumentPicker label={t("acts.Handle.answer")} chosen={answer} onChoose={setAnswer} />
      <Textarea
        label={t("acts.Handle.outcome")}
        autosize
        minRows={2}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
    </ActModal>
  );
}
