import { describe, expect, it } from "vitest";
import { filterWords } from "./sentence";

const say = (key: string, values?: Record<string, string | number>) =>
  values ? `${key}(${Object.values(values).join(" ")})` : key;
const words = (list: string, query: string, named = {}) =>
  filterWords(list, new URLSearchParams(query), (code) => `the ${code}`, named, "en", say, say);

describe("filterWords", () => {
  it("names a department with those below it, or alone", () => {
    expect(words("milestones", "department=A")).toEqual(["says.departmentBelow(the A)"]);
    expect(words("milestones", "department=A&below=false")).toEqual(["says.department(the A)"]);
  });

  it("says several states of the list in its own words", () => {
    expect(words("improvement-points", "state=Raised,Accepted")).toEqual(["pointState.Raised, pointState.Accepted"]);
  });

  it("says nobody's id", () => {
    expect(words("milestones", "responsible=0f6a")).toEqual([]);
    expect(words("milestones", "responsible=0f6a", { person: "Kim" })).toEqual(["says.person(Kim)"]);
  });

  it("says period and day last", () => {
    expect(words("task-activities", "asOf=2026-11-24&from=2026-01-01&to=2026-11-24&unplanned=true")).toEqual([
      "says.unplanned",
      "says.period(1 Jan 2026 24 Nov 2026)",
      "says.asOf(24 Nov 2026)",
    ]);
  });
});
