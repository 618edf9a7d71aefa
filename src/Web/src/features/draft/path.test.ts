import { describe, expect, it } from "vitest";
import type { Official, OrganizationView } from "../../shared/api/schema";
import {
  entry,
  faultOf,
  fromPlanned,
  isTogether,
  lineOfCommand,
  suggestPath,
  toPlanned,
  withAct,
  withDecider,
  withPerson,
} from "./path";

const official = (name: string, post: string, departmentCode: string): Official => ({
  personId: name,
  name,
  rank: "",
  post,
  departmentCode,
  departmentName: departmentCode,
});
const minister = official("윤재현", "장관", "부");
const director = official("오은지", "국장", "국");
const chief = official("권태양", "과장", "과");
const leader = official("이소라", "팀장", "팀");
const drafter = official("정다혜", "주무관", "팀");
const other = official("배경호", "과장", "재정");
const department = (code: string, parentCode: string | null, head: Official | null, headPost: string) => ({
  code,
  name: code,
  parentCode,
  head,
  headPost,
});
const organization = {
  name: "부",
  head: minister,
  departments: [
    department("부", null, minister, "장관"),
    department("국", "부", director, "국장"),
    department("과", "국", chief, "과장"),
    department("팀", "과", leader, "팀장"),
    department("재정", "부", other, "과장"),
  ],
  delegationRules: [
    { ruleId: "1", matter: "업무 계획", decidingPost: "과장" },
    { ruleId: "2", matter: "국외 출장", decidingPost: "실장" },
  ],
} as unknown as OrganizationView;
const line = new Set(lineOfCommand(organization.departments, "팀").map((one) => one.code));
const names = (path: readonly { person: Official; act: string }[]) =>
  path.map((step) => `${step.person.name} ${step.act}`);

describe("the suggested path", () => {
  it("goes through the superiors to the post that the delegation rules name", () => {
    const { decider, path } = suggestPath(organization, drafter, "업무 계획");
    expect(decider).toMatchObject({ ground: "Delegated", post: "과장", departmentName: "과" });
    expect(names(path)).toEqual(["이소라 Review", "권태양 Decision"]);
  });

  it("goes to the head of the agency where nothing is delegated, or the post is not in the line", () => {
    expect(names(suggestPath(organization, drafter, "조직 개편").path).at(-1)).toBe("윤재현 Decision");
    expect(suggestPath(organization, drafter, "국외 출장").decider).toMatchObject({
      ground: "PostNotInLine",
      post: "장관",
    });
  });

  it("leaves out the drafter who heads the own team", () => {
    expect(names(suggestPath(organization, leader, "업무 계획").path)).toEqual(["권태양 Decision"]);
  });

  it("is none while the deciding post is vacant", () => {
    const vacant = {
      ...organization,
      departments: organization.departments.map((one) => (one.code === "과" ? { ...one, head: null } : one)),
    };
    const { decider, path } = suggestPath(vacant, drafter, "업무 계획");
    expect(path).toEqual([]);
    expect(faultOf(path, decider, line)).toMatchObject({ kind: "vacant" });
  });
});

describe("building a path", () => {
  const { decider, path } = suggestPath(organization, drafter, "업무 계획");

  it("asks superiors to review and others for consultation, before the decision", () => {
    const longer = withPerson(withPerson(path, other, line), director, line);
    expect(names(longer)).toEqual(["이소라 Review", "배경호 Consultation", "오은지 Review", "권태양 Decision"]);
  });

  it("writes consultations that are asked together in one stage, and reads them back", () => {
    const together = [entry("Consultation", other), entry("Consultation", director, true), entry("Decision", chief)];
    expect(toPlanned(together).map((step) => step.stage)).toEqual([1, 1, 2]);
    const people = new Map([other, director, chief].map((person) => [person.personId, person]));
    expect(fromPlanned(toPlanned(together), people)).toEqual(together);
    expect(isTogether([entry("Review", leader), entry("Consultation", other, true)], 1)).toBe(false);
  });

  it("has one who decides, last", () => {
    expect(names(withAct(path, path[0]?.key ?? "", "Decision"))).toEqual(["권태양 Review", "이소라 Decision"]);
    expect(names(withDecider(path, minister))).toEqual(["이소라 Review", "윤재현 Decision"]);
  });

  it("says what the office will refuse", () => {
    expect(faultOf(path, decider, line)).toBeNull();
    expect(faultOf([], decider, line)).toEqual({ kind: "empty" });
    expect(faultOf(path.slice(0, 1), decider, line)).toEqual({ kind: "decision" });
    expect(faultOf(withDecider(path, minister), decider, line)).toMatchObject({ kind: "decider" });
    expect(faultOf([entry("Review", other), ...path], decider, line)).toEqual({ kind: "outside", name: "배경호" });
  });
});
