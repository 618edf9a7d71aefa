import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { DepartmentView, Me } from "../../shared/api/schema";
import { useOrganization } from "../../shared/pick/pickers";
import { useMe } from "../sign-in/session";

export const filterNames = ["department", "cycle", "from", "to", "asOf"] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = { readonly [name in FilterName]?: string };

/** What is looked at, as it stands in the address. */
export function useFilters(): readonly [Filters, (changed: Readonly<Record<string, string | null>>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = Object.fromEntries(
    filterNames.map((name) => [name, params.get(name) || undefined]).filter(([, value]) => value),
  ) as Filters;
  const change = (changed: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changed))
          if (value) after.set(name, value);
          else after.delete(name);
        return after;
      },
      { preventScrollReset: true },
    );
  return [filters, change];
}

/** The names of all cycles; the trend of evaluations always tells all of them. */
export function useCycles(): readonly string[] {
  const evaluation = useQuery({
    queryKey: ["boards", "cycles"],
    queryFn: () => answered(api.GET("/api/evaluation")),
    staleTime: 300_000,
  });
  return (evaluation.data?.trend ?? []).map((point) => point.cycle);
}

/** The departments whose figures this person sees: all for the auditor, those led and below for a head, else the own one. */
export function reachOf(me: Me, departments: readonly DepartmentView[], seeAll: readonly Me["offices"][number][]) {
  if (me.offices.some((office) => seeAll.includes(office))) return undefined;
  const led = new Set([me.personId, ...me.actsFor.map((acting) => acting.absent.personId)]);
  const reach = new Set(
    departments.filter((department) => led.has(department.head?.personId ?? "")).map((department) => department.code),
  );
  for (const appointment of me.appointments) reach.add(appointment.departmentCode);
  const heads = new Set(
    departments.filter((department) => led.has(department.head?.personId ?? "")).map((department) => department.code),
  );
  for (let before = -1; before !== heads.size; ) {
    before = heads.size;
    for (const { code, parentCode } of departments) if (parentCode && heads.has(parentCode)) heads.add(code);
  }
  for (const code of heads) reach.add(code);
  return reach;
}

export function useReach(seeAll: readonly Me["offices"][number][] = ["Auditor"]): {
  only: ReadonlySet<string> | undefined;
} {
  const me = useMe();
  const organization = useOrganization();
  return { only: me.data ? reachOf(me.data, organization.data?.departments ?? [], seeAll) : undefined };
}

export const boardKey = (board: string, filters: Filters) => ["boards", board, filters] as const;

export function usePlanning(filters: Filters) {
  return useQuery({
    queryKey: boardKey("planning", filters),
    queryFn: () => answered(api.GET("/api/planning", { params: { query: { ...filters, limit: 1 } } })),
    placeholderData: (before) => before,
  });
}
