import { describe, expect, it } from "vitest";
import type { Official } from "../../shared/api/schema";
import { newMilestone, type PlanDraft, planFaults, proposalOf, withoutMilestone } from "./planDraft";

const owner: Official = {
  personId: "p1",
  name: "박준호",
  rank: "행정주사",
  post: "주무관",
  departmentCode: "1",
  departmentName: "데이터정책팀",
};
const cycle = { from: "2026-01-01", to: "2026-12-31" };
const empty: PlanDraft = {
  objectives: [""],
  background: "",
  indicators: [],
  milestones: [],
  budget: { code: "", name: "", amount: null },
};

describe("a plan in its form", () => {
  it("needs one objective at least", () => {
    expect(planFaults(empty, cycle).get("objectives/0")).toBe("missing");
    expect(planFaults({ ...empty, objectives: ["", "개방을 늘린다"] }, cycle).size).toBe(0);
  });

  it("keeps milestones in order and within the cycle", () => {
    const milestone = { ...newMilestone(empty, cycle, owner), title: "조사" };
    const faults = (from: string, dueOn: string) =>
      planFaults({ ...empty, objectives: ["x"], milestones: [{ ...milestone, from, dueOn }] }, cycle);
    expect(faults("2026-03-01", "2026-02-01").get("milestones/0/dueOn")).toBe("dueBeforeFrom");
    expect(faults("2026-03-01", "2027-02-01").get("milestones/0/dueOn")).toBe("outsideCycle");
    expect(faults("2025-12-31", "2026-02-01").get("milestones/0/from")).toBe("outsideCycle");
    expect(faults("2026-03-01", "").get("milestones/0/dueOn")).toBe("missing");
    expect(faults("2026-03-01", "2026-03-31").size).toBe(0);
  });

  it("begins a milestone where the last one ends, and forgets lines to one that is taken out", () => {
    const first = { ...newMilestone(empty, cycle, owner), title: "조사", dueOn: "2026-03-15" };
    const draft = { ...empty, milestones: [first] };
    const second = newMilestone(draft, cycle, owner);
    expect(second).toMatchObject({ code: "M2", from: "2026-03-15", after: ["M1"] });
    expect(withoutMilestone({ ...draft, milestones: [first, second] }, 0).milestones).toMatchObject([
      { code: "M2", after: [] },
    ]);
  });

  it("sends no empty objective and no budget without a name", () => {
    const plan = proposalOf({ ...empty, objectives: [" 개방 ", ""] });
    expect(plan.objectives).toEqual(["개방"]);
    expect(plan.budget).toBeNull();
  });
});
