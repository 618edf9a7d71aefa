import { Radio, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { api } from "../../../shared/api/client";
import type { ErasureBasis } from "../../../shared/api/schema";
import { useWords } from "../../../shared/i18n";
import { ActModal } from "../../../shared/ui/ActModal";
import type { ActFormProps } from "./IncomingActs";
import { useIncomingAct } from "./useIncomingAct";

const bases: readonly ErasureBasis[] = ["RetentionEnded", "LawfulOrder"];

/** What a person wrote goes for good, from all letters of that person. */
export function ErasePersonalData(props: ActFormProps) {
  const { card } = props;
  const t = useWords("incoming");
  const [basis, setBasis] = useState<ErasureBasis>("RetentionEnded");
  const [reason, setReason] = useState("");
  const form = useIncomingAct(
    props,
    () =>
      api.POST("/api/incoming/{incomingId}/erase-personal-data", {
        params: { path: { incomingId: card.incomingId } },
        body: { version: card.version, basis, reason },
      }),
    t("acts.ErasePersonalData.done"),
  );
  return (
    <ActModal
      {...form}
      title={t("acts.ErasePersonalData.label")}
      next={t("acts.ErasePersonalData.next")}
      submit={t("acts.ErasePersonalData.label")}
      isDanger
      isReady={reason.trim() !== ""}
    >
      <Radio.Group
        label={t("acts.ErasePersonalData.basis")}
        value={basis}
        onChange={(value) => setBasis(value as ErasureBasis)}
      >
        <Stack gap="xs" mt="xs">
          {bases.map((one) => (
            <Radio key={one} value={one} label={t(`acts.ErasePersonalData.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t("acts.reason")}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActModal>
  );
}
