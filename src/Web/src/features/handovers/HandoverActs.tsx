import { Button, Group } from "@mantine/core";
import { Link } from "react-router";
import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import type {
  HandoverSide,
  HandoverView,
  RefuseHandoverRequest,
  ReviseHandoverRequest,
  WithdrawHandoverRequest,
} from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { referenceOf, useHandoverAct } from "./queries";

/** What this person may do with a handover; what is asked for stands first. */
export function HandoverActs({ view, onActed }: { view: HandoverView; onActed?: (() => void) | undefined }) {
  const t = useWords("handovers");
  const { version, handover, abilities } = view;
  const params = { path: { handoverId: view.handoverId } };
  const confirm = useHandoverAct(
    (side: HandoverSide) => api.POST("/api/handovers/{handoverId}/confirm", { params, body: { version, side } }),
    (answer) => t(answer.status === "Completed" ? "done.completed" : "done.confirmed"),
  );
  const refuse = useHandoverAct(
    (body: RefuseHandoverRequest) => api.POST("/api/handovers/{handoverId}/refuse", { params, body }),
    t("done.refused"),
  );
  const withdraw = useHandoverAct(
    (body: WithdrawHandoverRequest) => api.POST("/api/handovers/{handoverId}/withdraw", { params, body }),
    t("done.withdrawn"),
  );
  const revise = useHandoverAct(
    (body: ReviseHandoverRequest) => api.POST("/api/handovers/{handoverId}/revise", { params, body }),
    t("done.revised"),
  );
  const may = (ability: (typeof abilities)[number]) => abilities.includes(ability);
  const isLast = (handover.confirmations ?? []).length > 0;
  const reason = { kind: "text", label: t("reason") } as const;
  return (
    <Group gap="xs">
      {(["Receiver", "Giver"] as const).map(
        (side) =>
          may(`ConfirmAs${side}`) && (
            <ActButton
              key={side}
              label={t(`confirm${side}`)}
              lead={t(isLast ? "lastConfirmLead" : "confirmLead")}
              verb={t(`confirm${side}`)}
              button={{ variant: "filled" }}
              act={confirm}
              onDone={onActed}
              fields={{}}
              asked={() => side}
            />
          ),
      )}
      {may("Revise") && (
        <ActButton
          key={`revise/${version}`}
          label={t("revise")}
          lead={t("reviseLead")}
          verb={t("save")}
          act={revise}
          fields={{
            manual: { kind: "text", label: t("manual"), isLong: true, start: handover.manual },
            reason: { ...reason, start: handover.reason },
          }}
          asked={(values) => ({ version, ...values, items: handover.items.map(referenceOf) })}
        />
      )}
      {may("Refuse") && (
        <ActButton
          label={t("refuse")}
          lead={t("refuseLead")}
          verb={t("refuse")}
          color="danger.6"
          act={refuse}
          onDone={onActed}
          fields={{ reason }}
          asked={(values) => ({ version, ...values })}
        />
      )}
      {may("Withdraw") && (
        <ActButton
          label={t("withdraw")}
          lead={t("withdrawLead")}
          verb={t("withdraw")}
          color="danger.6"
          act={withdraw}
          onDone={onActed}
          fields={{ reason }}
          asked={(values) => ({ version, ...values })}
        />
      )}
      {handover.status === "Completed" && handover.isToActing && view.continuedBy.length === 0 && (
        <Button variant="default" component={Link} to={`/handovers?new=&continues=${view.handoverId}`}>
          {t("pass")}
        </Button>
      )}
    </Group>
  );
}
