import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import type { OpenCycleRequest, TaskCardView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { useCardAct } from "./queries";

type Props = { readonly view: TaskCardView };

/** Opens the next cycle; the year after the last one is proposed. */
export function OpenCycle({ view }: Props) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: OpenCycleRequest) => api.POST("/api/task-cards/{taskCardId}/open-cycle", { params: { path }, body }),
    t("done.cycleOpened"),
  );
  const last = view.card?.cycles?.at(-1);
  const year = last ? Number(last.to.slice(0, 4)) + 1 : new Date().getFullYear();
  return (
    <ActButton
      label={t("act.openCycle")}
      lead={t("act.openCycleLead")}
      verb={t("act.openCycle")}
      button={{ variant: "filled" }}
      act={act}
      fields={{
        name: { kind: "text", label: t("act.cycleName"), hint: t("act.cycleNameHint"), start: `${year}` },
        from: { kind: "day", label: t("act.from"), start: `${year}-01-01` },
        to: { kind: "day", label: t("act.to"), start: `${year}-12-31` },
      }}
      asked={(values) => ({ version: view.version, ...values })}
    />
  );
}

export function CloseCycle({ view }: Props) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (version: number) => api.POST("/api/task-cards/{taskCardId}/cycle/close", { params: { path }, body: { version } }),
    t("done.cycleClosed"),
  );
  return (
    <ActButton
      label={t("act.closeCycle")}
      lead={t("act.closeCycleLead")}
      verb={t("act.closeCycle")}
      act={act}
      fields={{}}
      asked={() => view.version}
    />
  );
}

export function CloseCard({ view }: Props) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: { version: number; reason: string }) =>
      api.POST("/api/task-cards/{taskCardId}/close", { params: { path }, body }),
    t("done.cardClosed"),
  );
  return (
    <ActButton
      label={t("act.closeCard")}
      lead={t("act.closeCardLead")}
      verb={t("act.close")}
      color="danger.6"
      act={act}
      fields={{ reason: { kind: "text", label: t("act.reason"), isLong: true } }}
      asked={(values) => ({ version: view.version, ...values })}
    />
  );
}
