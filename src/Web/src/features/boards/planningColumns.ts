import type { Figure, PlanningFigures } from "../../shared/api/schema";
import type { useWords } from "../../shared/i18n";

export const planningStates = [
  { key: "approved", state: "planningState.Approved" },
  { key: "inFlight", state: "planningState.InFlight" },
  { key: "drafted", state: "planningState.Drafted" },
  { key: "withoutPlan", state: "planningState.WithoutPlan" },
  { key: "withoutCycle", state: "planningState.WithoutCycle" },
  { key: "withoutCard", state: "planningState.WithoutCard" },
] as const;

export type PlanningColumn = {
  readonly key: string;
  readonly title: string;
  readonly align: "end";
  readonly isMinor?: boolean;
  readonly figure: (figures: PlanningFigures) => Figure;
};

/** Tasks, those without a plan, and how far each is, in this order wherever planning is a table. */
export function planningColumns(t: ReturnType<typeof useWords>): readonly PlanningColumn[] {
  return [
    { key: "tasks", title: t("planning.tasks"), align: "end", figure: (figures) => figures.tasks },
    { key: "unplanned", title: t("planning.unplanned"), align: "end", figure: (figures) => figures.unplanned },
    ...planningStates.map(({ key, state }) => ({
      key,
      title: t(state),
      align: "end" as const,
      isMinor: true,
      figure: (figures: PlanningFigures) => figures[key],
    })),
  ];
}
