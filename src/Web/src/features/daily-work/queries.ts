import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered, useAct } from "../../shared/api/queries";
import type { DailyWorkLine } from "../../shared/api/schema";

export const dailyWorkKey = ["daily-work"] as const;

/** Everything that was planned for some days, whatever became of it. */
export function useDailyWork(query: {
  readonly from: string;
  readonly to: string;
  readonly personId?: string | undefined;
  readonly taskCardId?: string | undefined;
}) {
  return useQuery({
    queryKey: [...dailyWorkKey, query],
    queryFn: async (): Promise<readonly DailyWorkLine[]> => {
      const found: DailyWorkLine[] = [];
      let after: string | undefined;
      do {
        const page = await answered(api.GET("/api/daily-work", { params: { query: { ...query, after, limit: 100 } } }));
        found.push(...page.items);
        after = page.next ?? undefined;
      } while (after);
      return found;
    },
  });
}

export function useDailyAct<TAsked, TAnswer>(act: (asked: TAsked) => Promise<{ data?: TAnswer }>, done: string) {
  return useAct(act, { touches: [dailyWorkKey], done });
}
