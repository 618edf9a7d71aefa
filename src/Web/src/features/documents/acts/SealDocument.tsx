import { TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "../../../shared/api/client";
import { useAct } from "../../../shared/api/queries";
import { inNameOf } from "../../../shared/format/sender";
import { useWords } from "../../../shared/i18n";
import { useOrganization } from "../../../shared/pick/pickers";
import { ActModal } from "../../../shared/ui/ActModal";
import { useMe } from "../../sign-in/session";
import type { ActFormProps } from "./DocumentActs";
import { touchedBy } from "./queries";

/** Puts the agency's seal on what goes out in its head's name. */
export function SealDocument({ card, onClose, onActed }: ActFormProps) {
  const t = useWords("documents");
  const me = useMe().data;
  const head = useOrganization().data?.head;
  // A seal is called after whose it is: 행정안전부장관의인.
  const usual = me && head ? `${inNameOf(me.agencyName, head.post)}의인` : "";
  const [typed, setTyped] = useState<string | null>(null);
  const sealName = typed ?? usual;
  const act = useAct(
    () =>
      api.POST("/api/documents/{documentId}/seal", {
        params: { path: { documentId: card.documentId } },
        body: { version: card.version, sealName },
      }),
    { touches: touchedBy(card.documentId), done: t("acts.Seal.done") },
  );
  return (
    <ActModal
      title={t("acts.Seal.label")}
      next={t("acts.Seal.next")}
      submit={t("acts.Seal.label")}
      act={act}
      isReady={sealName.trim() !== ""}
      onClose={onClose}
      onSubmit={() =>
        act.mutate(undefined, {
          onSuccess: (answer) => {
            onClose();
            // Whoever may send it now stays with it.
            if (!answer.abilities.includes("Dispatch")) onActed?.();
          },
        })
      }
    >
      <TextInput
        label={t("acts.Seal.name")}
        required
        value={sealName}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ActModal>
  );
}
