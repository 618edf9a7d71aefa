import type { Me } from "../../shared/api/schema";

/** The head of the agency, and those who answer for its records. */
export function maySeeGiven(me: Me): boolean {
  const headsAgency = me.headsDepartment && me.official?.departmentName === me.agencyName;
  return headsAgency || me.offices.includes("Auditor") || me.offices.includes("RecordsOfficer");
}

export function mayHold(me: Me): boolean {
  return me.offices.includes("Auditor");
}
