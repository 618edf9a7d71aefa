import { describe, expect, it } from "vitest";
import type { DepartmentView, Official } from "../../shared/api/schema";
import { pathUpTo } from "./reportingPath";

const person = (personId: string, post: string, departmentCode: string): Official => ({
  personId,
  name: personId,
  rank: "",
  post,
  departmentCode,
  departmentName: "",
});
const department = (code: string, parentCode: string | null, head: Official | null): DepartmentView => ({
  code,
  name: code,
  parentCode,
  headPost: head?.post ?? "",
  head,
});
const departments = [
  department("ministry", null, person("minister", "장관", "ministry")),
  department("bureau", "ministry", person("director", "국장", "bureau")),
  department("division", "bureau", person("manager", "과장", "division")),
  department("team", "division", person("leader", "팀장", "team")),
];
const drafter = person("drafter", "주무관", "team");
const told = (post: string | undefined, by = drafter) =>
  pathUpTo(post, by, departments, null).map((step) => `${step.person.personId}:${step.act}`);

describe("path by the rules of delegation", () => {
  it("ends with the post that decides the matter", () => {
    expect(told("과장")).toEqual(["leader:Review", "manager:Decision"]);
    expect(told("국장")).toEqual(["leader:Review", "manager:Review", "director:Decision"]);
  });

  it("goes up to the head of the agency where no rule names the matter", () => {
    expect(told(undefined).at(-1)).toBe("minister:Decision");
  });

  it("leaves out whoever writes it", () => {
    expect(told("과장", person("leader", "팀장", "team"))).toEqual(["manager:Decision"]);
  });
});
