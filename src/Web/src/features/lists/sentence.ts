import { day, type Language } from "../../shared/format/time";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** Which words the values of a list's own filters have. */
const states: Readonly<Record<string, string>> = {
  "planning/tasks": "planningState",
  milestones: "milestoneState",
  indicators: "indicatorState",
  "improvement-points": "pointState",
  "document-deadlines": "deadlineState",
  "incoming-deadlines": "incomingState",
};

export type Named = { readonly person?: string | undefined; readonly card?: string | undefined };

/** What the filters of a list mean, part by part, in the order in which one says it. */
export function filterWords(
  list: string,
  asked: URLSearchParams,
  departmentName: (code: string) => string,
  named: Named,
  language: Language,
  t: Say,
  board: Say,
): readonly string[] {
  const value = (name: string) => asked.get(name) ?? "";
  const words: string[] = [];
  const say = (name: string, told: (given: string) => string | undefined) => {
    const given = value(name);
    if (given) words.push(told(given) ?? "");
  };
  say("department", (code) =>
    t(value("below") === "false" ? "says.department" : "says.departmentBelow", { name: departmentName(code) }),
  );
  const isTurns = list === "decision-trails/turns";
  say("state", (given) =>
    isTurns
      ? t(`turn.state.${given}`)
      : given
          .split(",")
          .map((state) => board(`${states[list] ?? "milestoneState"}.${state}`))
          .join(", "),
  );
  say("status", (given) => board(`instructionState.${given}`));
  say("overdue", (given) => (given === "true" ? t("says.overdue") : undefined));
  say("unplanned", (given) => (given === "true" ? t("says.unplanned") : undefined));
  say("act", (given) => (isTurns ? t(`turn.act.${given}`) : board(`taskAct.${given}`)));
  say("outcome", (given) => t(`turn.outcome.${given}`));
  say("deadline", (given) => t(`turn.deadline.${given}`));
  for (const mark of ["overNorm", "laterRound", "dissents", "delegated", "proxy"])
    say(mark, (given) => (given === "true" ? t(`turn.${mark}`) : undefined));
  say("fromDepartment", (code) => t("turn.from", { name: departmentName(code) }));
  say("toDepartment", (code) => t("turn.to", { name: departmentName(code) }));
  say("life", (given) => t(`says.life.${given}`));
  say("plan", (given) => t("says.plan", { plan: board(`plan.${given}`) }));
  say("selfGrade", (given) => t("says.self", { grade: board(`grade.${given}`) }));
  say("grade", (given) => t("says.grade", { grade: board(`grade.${given}`) }));
  say("finalGrade", (given) => t("says.final", { grade: board(`grade.${given}`) }));
  say("hasAttainment", (given) => t(given === "true" ? "says.hasAttainment" : "says.withoutAttainment"));
  say("theme", (name) => t("says.theme", { name }));
  say("function", (name) => t("says.function", { name }));
  for (const name of ["responsible", "owner", "person"])
    say(name, () => (named.person ? t("says.person", { name: named.person }) : undefined));
  say("taskCardId", () => (named.card ? t("says.card", { name: named.card }) : undefined));
  say("cycle", (cycle) => t("says.cycle", { cycle }));
  if (value("from") && value("to"))
    words.push(t("says.period", { from: day(value("from"), language), to: day(value("to"), language) }));
  say("asOf", (given) => t("says.asOf", { day: day(given, language) }));
  return words.filter(Boolean);
}
