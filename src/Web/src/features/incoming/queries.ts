import { type QueryKey, useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { WorkView } from "../../shared/api/schema";
import { workKey } from "../my-work/queries";

export const incomingKey = (incomingId: string) => ["incoming", incomingId] as const;

export function useIncoming(incomingId: string) {
  return useQuery({
    queryKey: incomingKey(incomingId),
    queryFn: () => answered(api.GET("/api/incoming/{incomingId}", { params: { path: { incomingId } } })),
  });
}

/** What an act on an incoming document may change of what is on the screen. */
export const touchedBy = (incomingId: string): readonly QueryKey[] => [
  incomingKey(incomingId),
  workKey,
  ["registers"],
  ["circulations"],
];

/** The incoming documents that wait for this person, the office or the department. */
export function useIncomingWork() {
  return useQuery({
    queryKey: [...workKey, "incoming"],
    queryFn: async () => {
      const found: WorkView[] = [];
      for (let after: string | undefined; ; ) {
        const page = await answered(
          api.GET("/api/my-work", { params: { query: { section: "Waiting", after, limit: 100 } } }),
        );
        found.push(...(page.waiting?.items ?? []).filter((item) => item.subject === "IncomingDocument"));
        if (!page.waiting?.next) return found;
        after = page.waiting.next;
      }
    },
  });
}
