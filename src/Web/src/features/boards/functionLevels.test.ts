import { expect, it } from "vitest";
import type { PlanningState } from "../../shared/api/schema";
import { levelsUnder } from "./functionLevels";

const above = (...codes: string[]) => codes.map((code) => ({ code, name: code, level: "PolicyField" as const }));
const functions = [
  { code: "1-1-1", name: "small", path: above("1", "1-1") },
  { code: "1-2-1", name: "other", path: above("1", "1-2") },
  { code: "2-1-1", name: "empty", path: above("2", "2-1") },
];
const task = (smallFunctionCode: string | null, state: PlanningState) => ({ smallFunctionCode, state });
const tasks = [
  task("1-1-1", "Approved"),
  task("1-1-1", "WithoutCard"),
  task("1-2-1", "Drafted"),
  task(null, "Approved"),
];

it("counts tasks up to the top and leaves out what has none", () => {
  const { levels, path } = levelsUnder(undefined, functions, tasks);
  expect(levels).toMatchObject([{ code: "1", tasks: 3, unplanned: 2, isSmall: false }]);
  expect(path).toEqual([]);
});

it("goes down one level at a time, to the small functions", () => {
  expect(levelsUnder("1", functions, tasks).levels.map(({ code, tasks }) => [code, tasks])).toEqual([
    ["1-1", 2],
    ["1-2", 1],
  ]);
  const { levels, path } = levelsUnder("1-1", functions, tasks);
  expect(levels).toMatchObject([
    { code: "1-1-1", name: "small", isSmall: true, states: { Approved: 1, WithoutCard: 1 } },
  ]);
  expect(path.map(({ code }) => code)).toEqual(["1", "1-1"]);
});
