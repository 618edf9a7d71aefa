import { Textarea } from "@mantine/core";
import { useState } from "react";
import { api } from "../../../shared/api/client";
import type { AgencyView } from "../../../shared/api/schema";
import { useWords } from "../../../shared/i18n";
import type { Choice } from "../../../shared/pick/Picker";
import { AgencyPicker } from "../../../shared/pick/pickers";
import { ActModal } from "../../../shared/ui/ActModal";
import type { ActFormProps } from "./IncomingActs";
import { useIncomingAct } from "./useIncomingAct";

function Reason({ label, value, onChange }: { label?: string; value: string; onChange: (words: string) => void }) {
  const t = useWords("incoming");
  return (
    <Textarea
      label={label ?? t("acts.reason")}
      required={label === undefined}
      autosize
      minRows={2}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Back to the document office, or back to the sender: with the reason. */
export function ReasonAct({ act, ...props }: ActFormProps & { act: "SendBack" | "ReturnToSender" }) {
  const { card } = props;
  const t = useWords("incoming");
  const [reason, setReason] = useState("");
  const form = useIncomingAct(
    props,
    () => {
      const asked = { params: { path: { incomingId: card.incomingId } }, body: { version: card.version, reason } };
      return act === "SendBack"
        ? api.POST("/api/incoming/{incomingId}/send-back", asked)
        : api.POST("/api/incoming/{incomingId}/return", asked);
    },
    t(`acts.${act}.done`),
  );
  return (
    <ActModal
      {...form}
      title={t(`acts.${act}.label`)}
      next={t(`acts.${act}.next`)}
      submit={t(`acts.${act}.label`)}
      isDanger={act === "ReturnToSender"}
      isReady={reason.trim() !== ""}
    >
      <Reason value={reason} onChange={setReason} />
    </ActModal>
  );
}

/** To the agency whose business it is. */
export function TransferToAgency(props: ActFormProps) {
  const { card } = props;
  const t = useWords("incoming");
  const [agency, setAgency] = useState<Choice<AgencyView> | null>(null);
  const [reason, setReason] = useState("");
  const form = useIncomingAct(
    props,
    () =>
      api.POST("/api/incoming/{incomingId}/transfer", {
        params: { path: { incomingId: card.incomingId } },
        body: { version: card.version, toAgencyCode: agency?.value ?? "", reason },
      }),
    t("acts.TransferToAgency.done"),
  );
  return (
    <ActModal
      {...form}
      title={t("acts.TransferToAgency.label")}
      next={t("acts.TransferToAgency.next")}
      submit={t("acts.TransferToAgency.label")}
      isDanger
      isReady={agency !== null && reason.trim() !== ""}
    >
      <AgencyPicker label={t("acts.TransferToAgency.agency")} required chosen={agency} onChoose={setAgency} />
      <Reason value={reason} onChange={setReason} />
    </ActModal>
  );
}

/** On to its recipient, under this agency's head's name. */
export function ForwardVia(props: ActFormProps) {
  const { card } = props;
  const t = useWords("incoming");
  const [opinion, setOpinion] = useState("");
  const form = useIncomingAct(
    props,
    () =>
      api.POST("/api/incoming/{incomingId}/forward", {
        params: { path: { incomingId: card.incomingId } },
        body: { version: card.version, opinion: opinion.trim() || null },
      }),
    t("acts.ForwardVia.done"),
  );
  return (
    <ActModal
      {...form}
      title={t("acts.ForwardVia.label")}
      next={t("acts.ForwardVia.next")}
      submit={t("acts.ForwardVia.label")}
    >
      <Reason label={t("acts.ForwardVia.opinion")} value={opinion} onChange={setOpinion} />
    </ActModal>
  );
}
