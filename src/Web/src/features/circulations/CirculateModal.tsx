import { Textarea } from "@mantine/core";
import type { QueryKey } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../shared/api/client";
import { useAct } from "../../shared/api/queries";
import type { CirculatedKind, CirculateRequest, Official } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import type { Choice } from "../../shared/pick/Picker";
import { ActModal } from "../../shared/ui/ActModal";
import { ReadersField } from "./ReadersField";
import "../documents/words";

/** Sends something round for people's information, one by one or a department at once. */
export function CirculateModal({
  kind,
  subjectId,
  touches,
  onClose,
}: {
  kind: CirculatedKind;
  subjectId: string;
  touches: readonly QueryKey[];
  onClose: () => void;
}) {
  const t = useWords("documents");
  const [readers, setReaders] = useState<readonly Choice<Official>[]>([]);
  const [note, setNote] = useState("");
  const act = useAct(
    () => {
      const body: CirculateRequest = { readerIds: readers.map((reader) => reader.value), note: note.trim() || null };
      return kind === "Document"
        ? api.POST("/api/documents/{documentId}/circulate", { params: { path: { documentId: subjectId } }, body })
        : api.POST("/api/incoming/{incomingId}/circulate", { params: { path: { incomingId: subjectId } }, body });
    },
    { touches, done: t("acts.Circulate.done") },
  );
  return (
    <ActModal
      title={t("acts.Circulate.label")}
      next={t("acts.Circulate.next")}
      submit={t("acts.Circulate.label")}
      act={act}
      isReady={readers.length > 0}
      onClose={onClose}
      onSubmit={() => act.mutate(undefined, { onSuccess: onClose })}
    >
      <ReadersField readers={readers} onChange={setReaders} />
      <Textarea
        label={t("acts.Circulate.note")}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActModal>
  );
}
