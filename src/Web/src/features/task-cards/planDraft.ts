import type { Cycle, DraftPlanRequest, Indicator, Official, Plan } from "../../shared/api/schema";
import { type Choice, officialChoice } from "../../shared/pick/choices";
import { nextCode, planOf } from "./plans";

/** A plan as it stands in its form: numbers may be missing yet, people are chosen by name. */
export type PlanDraft = {
  readonly objectives: readonly string[];
  readonly background: string;
  readonly indicators: readonly IndicatorDraft[];
  readonly milestones: readonly MilestoneDraft[];
  readonly budget: { readonly code: string; readonly name: string; readonly amount: number | null };
};

export type IndicatorDraft = Omit<Indicator, "target" | "sourceNote"> & {
  readonly target: number | null;
  readonly sourceNote: string;
};

export type MilestoneDraft = {
  readonly code: string;
  readonly title: string;
  readonly from: string;
  readonly dueOn: string;
  readonly responsible: Choice<Official> | null;
  readonly after: readonly string[];
};

/** Where something in a plan is missing or wrong: the place in the form and the word that says so. */
export type PlanFaults = ReadonlyMap<string, "missing" | "dueBeforeFrom" | "outsideCycle">;

/** The plan that is written on: the draft, what came back, or what holds. */
export function draftOf(cycle: Cycle): PlanDraft {
  const plan: Plan | undefined = cycle.draft ?? planOf(cycle);
  return {
    objectives: plan && plan.objectives.length > 0 ? plan.objectives : [""],
    background: plan?.background ?? "",
    indicators: (plan?.indicators ?? []).map((one) => ({ ...one, sourceNote: one.sourceNote ?? "" })),
    milestones: (plan?.milestones ?? []).map((one) => ({ ...one, responsible: officialChoice(one.responsible) })),
    budget: {
      code: plan?.budget?.code ?? "",
      name: plan?.budget?.name ?? "",
      amount: plan?.budget?.amount ?? null,
    },
  };
}

/** What keeps a plan from being sent to the server. */
export function planFaults(draft: PlanDraft, cycle: Pick<Cycle, "from" | "to">): PlanFaults {
  const faults = new Map<string, "missing" | "dueBeforeFrom" | "outsideCycle">();
  const need = (place: string, value: unknown) => {
    if (value === null || (typeof value === "string" && value.trim() === "")) faults.set(place, "missing");
  };
  if (draft.objectives.every((one) => one.trim() === "")) faults.set("objectives/0", "missing");
  draft.indicators.forEach((one, place) => {
    need(`indicators/${place}/name`, one.name);
    need(`indicators/${place}/unit`, one.unit);
    need(`indicators/${place}/target`, one.target);
  });
  draft.milestones.forEach((one, place) => {
    need(`milestones/${place}/title`, one.title);
    need(`milestones/${place}/from`, one.from);
    need(`milestones/${place}/dueOn`, one.dueOn);
    need(`milestones/${place}/responsible`, one.responsible);
    if (one.from && (one.from < cycle.from || one.from > cycle.to))
      faults.set(`milestones/${place}/from`, "outsideCycle");
    if (one.dueOn && (one.dueOn < cycle.from || one.dueOn > cycle.to))
      faults.set(`milestones/${place}/dueOn`, "outsideCycle");
    else if (one.from && one.dueOn && one.dueOn < one.from) faults.set(`milestones/${place}/dueOn`, "dueBeforeFrom");
  });
  if (draft.budget.code.trim() !== "" || draft.budget.amount !== null) need("budget/name", draft.budget.name);
  if (draft.budget.name.trim() !== "") need("budget/code", draft.budget.code);
  return faults;
}

/** A plan without faults as the server takes it. */
export function proposalOf(draft: PlanDraft): DraftPlanRequest["plan"] {
  const { budget } = draft;
  return {
    objectives: draft.objectives.map((one) => one.trim()).filter((one) => one !== ""),
    background: draft.background,
    indicators: draft.indicators.map((one) => ({
      ...one,
      target: one.target ?? 0,
      sourceNote: one.sourceNote.trim() || null,
    })),
    milestones: draft.milestones.map(({ responsible, after, ...one }) => ({
      ...one,
      responsibleId: responsible?.value ?? "",
      after: [...after],
    })),
    budget: budget.name.trim() === "" ? null : budget,
  };
}

export function newIndicator(draft: PlanDraft): IndicatorDraft {
  return {
    code: nextCode(
      "I",
      draft.indicators.map((one) => one.code),
    ),
    name: "",
    unit: "",
    direction: "Increase",
    baseline: null,
    target: null,
    source: "Reported",
    sourceNote: "",
  };
}

/** The next milestone begins where the last one ends, and comes after it. */
export function newMilestone(draft: PlanDraft, cycle: Pick<Cycle, "from">, owner: Official): MilestoneDraft {
  const last = draft.milestones.at(-1);
  return {
    code: nextCode(
      "M",
      draft.milestones.map((one) => one.code),
    ),
    title: "",
    from: last?.dueOn || cycle.from,
    dueOn: "",
    responsible: officialChoice(owner),
    after: last ? [last.code] : [],
  };
}

/** Without a milestone, and without the lines to it. */
export function withoutMilestone(draft: PlanDraft, place: number): PlanDraft {
  const code = draft.milestones[place]?.code;
  return {
    ...draft,
    milestones: draft.milestones
      .filter((_, at) => at !== place)
      .map((one) => ({ ...one, after: one.after.filter((before) => before !== code) })),
  };
}
