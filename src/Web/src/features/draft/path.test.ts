import { describe, expect, it } from "vitest";
import type { Official, PathSuggestionView } from "../../shared/api/schema";
import {
  entry,
  faultOf,
  fromPlanned,
  isTogether,
  lineOfCommand,
  suggestionOf,
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
const other = official("배경호", "과장", "재정");
const department = (code: string, parentCode: string | null, head: Official | null, headPost: string) => ({
  code,
  name: code,
  parentCode,
  head,
  headPost,
});
const departments = [
  department("부", null, minister, "장관"),
  department("국", "부", director, "국장"),
  department("과", "국", chief, "과장"),
  department("팀", "과", leader, "팀장"),
  department("재정", "부", other, "과장"),
];
const line = new Set(lineOfCommand(departments, "팀").map((one) => one.code));
const names = (path: readonly { person: Official; act: string }[]) =>
  path.map((step) => `${step.person.name} ${step.act}`);

const suggestion = {
  on: "2026-10-02",
  decision: {
    ground: "Delegated",
    rule: { ruleId: "1", matter: "업무 계획", decidingPost: "과장" },
    post: "과장",
    departmentCode: "과",
    decider: { official: chief, absence: null, standIn: null },
  },
  path: [
    { stage: 1, act: "Review", person: { official: leader, absence: null, standIn: null } },
    { stage: 2, act: "Decision", person: { official: chief, absence: null, standIn: null } },
  ],
  used: [
    { documentId: "1", title: "가", submittedAt: "", path: [], refusal: null },
    { documentId: "2", title: "나", submittedAt: "", path: [], refusal: "document.decider-vacant" },
  ],
} as const;
const shown = suggestionOf(suggestion as unknown as PathSuggestionView, departments);

it("shows the suggestion with the names of its department, and only those of the last paths that are lawful today", () => {
  expect(shown.decider).toMatchObject({ ground: "Delegated", departmentName: "과", person: chief, isAway: false });
  expect(names(shown.path)).toEqual(["이소라 Review", "권태양 Decision"]);
  expect(shown.used.map((one) => one.title)).toEqual(["가"]);
});

it("is no path while the deciding post is vacant", () => {
  expect(faultOf([], { ...shown.decider, person: null }, line)).toMatchObject({ kind: "vacant" });
});

describe("building a path", () => {
  const { decider, path } = shown;

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
