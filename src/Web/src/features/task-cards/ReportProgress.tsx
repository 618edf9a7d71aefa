import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import type { MilestoneItem, ReportProgressRequest, TaskCardView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { evidenceField, evidenceIn } from "./evidence";
import { useCardAct } from "./queries";

/** Tells how far a milestone is; the one that is chosen in the chart is proposed. */
export function ReportProgress({
  view,
  milestones,
  chosen,
  onDone,
}: {
  view: TaskCardView;
  milestones: readonly MilestoneItem[];
  chosen: string | null;
  onDone?: () => void;
}) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: ReportProgressRequest) => api.POST("/api/task-cards/{taskCardId}/progress", { params: { path }, body }),
    t("done.progress"),
  );
  const open = milestones.filter((one) => one.reachedAt === null);
  const first = open.find((one) => one.code === chosen) ?? open[0];
  return (
    <ActButton
      key={`${view.version}/${chosen}`}
      label={t("schedule.report")}
      lead={t("schedule.reportLead")}
      verb={t("schedule.send")}
      button={{ variant: "filled" }}
      act={act}
      onDone={onDone}
      fields={{
        milestone: {
          kind: "choice",
          label: t("schedule.whichMilestone"),
          start: first?.code ?? "",
          choices: [
            ...open.map((one) => ({ value: one.code, label: `${one.title} (${one.percent}%)` })),
            { value: unplanned, label: t("schedule.reportUnplanned") },
          ],
        },
        percent: {
          kind: "number",
          label: `${t("schedule.percent")} (%)`,
          start: first?.percent ?? null,
          min: 0,
          max: 100,
          isOptional: true,
        },
        report: { kind: "text", label: t("schedule.words"), isLong: true },
        evidence: evidenceField(view.taskCardId, t("schedule.evidence")),
      }}
      asked={({ milestone, percent, report, evidence }) => ({
        version: view.version,
        report,
        milestoneCode: milestone === unplanned ? null : milestone,
        percent: milestone === unplanned ? null : percent,
        evidence: evidenceIn(evidence),
      })}
    />
  );
}

const unplanned = "-";
