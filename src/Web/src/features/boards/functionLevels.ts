import type { FunctionView, PlannedTask, PlanningState } from "../../shared/api/schema";

type Placed = Pick<FunctionView, "code" | "name" | "path">;
type Task = Pick<PlannedTask, "smallFunctionCode" | "state">;

export type Level = {
  readonly code: string;
  readonly name: string;
  readonly isSmall: boolean;
  readonly tasks: number;
  readonly unplanned: number;
  readonly states: Readonly<Partial<Record<PlanningState, number>>>;
};

/** The functions directly under one, or at the top, that have tasks; how many, and how far these are planned. */
export function levelsUnder(
  parent: string | undefined,
  functions: readonly Placed[],
  tasks: readonly Task[],
): { readonly path: readonly { code: string; name: string }[]; readonly levels: readonly Level[] } {
  const places = new Map(functions.map((one) => [one.code, [...one.path, one]]));
  const levels = new Map<
    string,
    { -readonly [K in keyof Level]: Level[K] } & { states: Partial<Record<PlanningState, number>> }
  >();
  let path: readonly { code: string; name: string }[] = [];
  for (const task of tasks) {
    const place = task.smallFunctionCode ? places.get(task.smallFunctionCode) : undefined;
    if (!place) continue;
    const depth = parent === undefined ? 0 : place.findIndex(({ code }) => code === parent) + 1;
    const here = place[depth];
    if (parent !== undefined && depth === 0) continue;
    if (depth > 0) path = place.slice(0, depth).map(({ code, name }) => ({ code, name }));
    if (!here) continue;
    const level = levels.get(here.code) ?? {
      code: here.code,
      name: here.name,
      isSmall: depth === place.length - 1,
      tasks: 0,
      unplanned: 0,
      states: {},
    };
    level.tasks += 1;
    if (task.state !== "Approved") level.unplanned += 1;
    level.states[task.state] = (level.states[task.state] ?? 0) + 1;
    levels.set(here.code, level);
  }
  return { path, levels: [...levels.values()].sort((a, b) => (a.code < b.code ? -1 : 1)) };
}
