import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useAct } from "../../../shared/api/queries";
import { useWords } from "../../../shared/i18n";
import { ActModal } from "../../../shared/ui/ActModal";
import type { ActFormProps } from "./DocumentActs";
import { type PlainActName, plainActs, sendPlain, touchedBy } from "./queries";

/** An act that needs a yes, and a reason where the rules want one. */
export function PlainAct({ act, card, onClose, onActed }: ActFormProps & { act: PlainActName }) {
  const t = useWords("documents");
  const [reason, setReason] = useState("");
  const { reason: asks, isDanger } = plainActs[act];
  const doing = useAct(() => sendPlain(act, card.documentId, card.version, reason), {
    touches: touchedBy(card.documentId),
    done: t(`acts.${act}.done`),
  });
  return (
    <ActModal
      title={t(`acts.${act}.label`)}
      next={t(`acts.${act}.next`)}
      submit={t(`acts.${act}.label`)}
      act={doing}
      isDanger={isDanger}
      isReady={asks !== "required" || reason.trim() !== ""}
      onClose={onClose}
      onSubmit={() =>
        doing.mutate(undefined, {
          onSuccess: () => {
            onClose();
            onActed?.();
          },
        })
      }
    >
      {asks !== "none" && (
        <Textarea
          label={t(asks === "required" ? "acts.reason" : "acts.reasonOptional")}
          required={asks === "required"}
          data-autofocus
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ActModal>
  );
}
