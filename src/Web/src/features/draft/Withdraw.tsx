import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useNavigate } from "react-router";
import { api } from "../../shared/api/client";
import { useAct } from "../../shared/api/queries";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { documentKey } from "../documents/queries";
import { workKey } from "../my-work/queries";

/** Gives the draft up: on record with a reason where the server has it, simply gone where only this browser has. */
export function Withdraw({
  documentId,
  isSent,
  save,
  onGone,
}: {
  documentId: string;
  isSent: () => boolean;
  save: () => Promise<number | null>;
  onGone: () => void;
}) {
  const t = useWords("draft");
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure();
  const [reason, setReason] = useState("");
  const withdraw = useAct(
    async (words: string) => {
      const version = await save();
      return version === null
        ? {}
        : api.POST("/api/documents/{documentId}/withdraw", {
            params: { path: { documentId } },
            body: { version, reason: words },
          });
    },
    { touches: [documentKey(documentId), workKey] },
  );
  const leave = () => {
    onGone();
    notifications.show({ color: "success", message: t("withdraw.done") });
    navigate("/my-work/drafts");
  };
  const act = () => (isSent() ? withdraw.mutate(reason, { onSuccess: (answer) => answer && leave() }) : leave());
  return (
    <>
      <Button variant="subtle" color="gray.8" onClick={open}>
        {t("withdraw.open")}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t("withdraw.title")}
        closeButtonProps={{ "aria-label": t("decide.cancel") }}
      >
        <Stack>
          <Text size="sm">{t(isSent() ? "withdraw.lead" : "withdraw.discardLead")}</Text>
          {isSent() && (
            <Textarea
              required
              label={t("withdraw.reason")}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {withdraw.isError && <Failure error={withdraw.error} />}
          <Group>
            <Button color="danger" loading={withdraw.isPending} disabled={isSent() && !reason.trim()} onClick={act}>
              {t(isSent() ? "withdraw.act" : "withdraw.discard")}
            </Button>
            <Button variant="default" onClick={close}>
              {t("decide.cancel")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
