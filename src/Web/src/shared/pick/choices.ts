import type { Official } from "../api/schema";

/** One of many, by the value that is sent, the words that are shown, and what it is. */
export type Choice<T> = { readonly value: string; readonly label: string; readonly of: T };

/** Somebody as pickers show people. */
export const officialChoice = (official: Official): Choice<Official> => ({
  value: official.personId,
  label: `${official.name} ${official.post} · ${official.departmentName}`,
  of: official,
});
