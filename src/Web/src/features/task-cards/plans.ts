import type { ApprovedPlan, Cycle, Plan } from "../../shared/api/schema";

/** The approved plan that holds in a cycle: the last version. */
export function holdingPlan(cycle: Cycle): ApprovedPlan | undefined {
  return cycle.versions?.at(-1);
}

/** What a cycle is planned to do, as far as anything is known: what holds, what is on its path, what is being written. */
export function planOf(cycle: Cycle): Plan | undefined {
  return holdingPlan(cycle)?.plan ?? cycle.inFlight?.plan ?? cycle.draft ?? undefined;
}

/** The next free code of a list of planned things: I1, I2, … or M1, M2, …; a code is never given twice in a plan. */
export function nextCode(letter: "I" | "M", used: readonly string[]): string {
  const numbers = used.map((code) => Number(code.replace(/^\D+/, ""))).filter(Number.isFinite);
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}
