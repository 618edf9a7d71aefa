import type { DepartmentView, Official, StepAct } from "../../shared/api/schema";

export type PathStep = { readonly person: Official; readonly act: StepAct };

/**
 * The path that the rules of delegation name for a matter: every head from the drafter's department upwards reviews, and the first
 * whose post decides the matter decides.
 */
export function pathUpTo(
  post: string | undefined,
  drafter: Official,
  departments: readonly DepartmentView[],
  agencyHead: Official | null,
): readonly PathStep[] {
  const byCode = new Map(departments.map((department) => [department.code, department]));
  const heads: Official[] = [];
  for (
    let department = byCode.get(drafter.departmentCode);
    department;
    department = department.parentCode ? byCode.get(department.parentCode) : undefined
  ) {
    const head = department.head;
    if (head && head.personId !== drafter.personId && !heads.some((one) => one.personId === head.personId))
      heads.push(head);
    if (head && head.post === post) break;
  }
  const last = heads.at(-1);
  // A matter that no rule names is the head of the agency's own.
  if (!post && agencyHead && last?.personId !== agencyHead.personId) heads.push(agencyHead);
  return heads.map((person, place) => ({ person, act: place === heads.length - 1 ? "Decision" : "Review" }));
}
