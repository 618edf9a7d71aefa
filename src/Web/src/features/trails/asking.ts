import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { TrailAct, TrailSubject } from "../../shared/api/schema";

export type TrailAsked = {
  readonly subject?: TrailSubject | undefined;
  readonly act?: TrailAct | undefined;
  readonly matter?: string | undefined;
  readonly department?: string | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

export const trailFilterNames = ["subject", "act", "matter", "department", "person", "from", "to"] as const;

const startOf = (day: string) => `${day}T00:00:00+09:00`;

/** The first moment after a day of the office. */
export function endOf(day: string): string {
  return new Date(new Date(startOf(day)).getTime() + 86_400_000).toISOString();
}

/** What of the trails is looked at, as the address has it; nothing after `until`. */
export function useTrailAsked(until?: string): {
  asked: TrailAsked;
  given: (name: (typeof trailFilterNames)[number]) => string | null;
  change: (changed: Readonly<Record<string, string | null>>) => void;
} {
  const [params, setParams] = useSearchParams();
  const given = (name: string) => params.get(name) || undefined;
  const from = given("from");
  const to = given("to");
  const ends = [to && endOf(to), until && new Date(new Date(until).getTime() + 1000).toISOString()]
    .filter(Boolean)
    .sort();
  return {
    asked: {
      subject: given("subject") as TrailSubject | undefined,
      act: given("act") as TrailAct | undefined,
      matter: given("matter"),
      department: given("department"),
      person: given("person"),
      from: from && startOf(from),
      to: ends[0] || undefined,
    },
    given: (name) => params.get(name),
    change: (changed) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changed))
            if (value) after.set(name, value);
            else after.delete(name);
          return after;
        },
        { preventScrollReset: true },
      ),
  };
}

export const trailsKey = ["trails"] as const;

export const countTrails = (asked: TrailAsked, by: string) =>
  answered(api.GET("/api/decision-trails/counts", { params: { query: { ...asked, by } } }));

export function useCounts(asked: TrailAsked, by: string) {
  return useQuery({
    queryKey: [...trailsKey, "counts", asked, by],
    queryFn: () => countTrails(asked, by),
    placeholderData: (before) => before,
  });
}
