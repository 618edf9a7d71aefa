import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../../shared/api/client";
import type { MyWorkView } from "../../shared/api/schema";

export const sections = ["waiting", "sent", "held", "drafts", "circulated"] as const;
export type Section = (typeof sections)[number];

const names = { waiting: "Waiting", sent: "Sent", held: "Held", drafts: "Drafts", circulated: "Circulated" } as const;

export const workKey = ["my-work"] as const;

/** One heading of my work, page by page, with how much stands under each. */
export function useWork(section: Section) {
  return useInfiniteQuery({
    queryKey: [...workKey, section],
    queryFn: async ({ pageParam }): Promise<MyWorkView> => {
      const answer = await api.GET("/api/my-work", {
        params: { query: { section: names[section], after: pageParam ?? undefined, limit: 50 } },
      });
      if (!answer.data) throw new Error();
      return answer.data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last[section]?.next,
    placeholderData: keepPreviousData,
  });
}

/** Looks again whenever the server says that something changed. */
export function useLiveWork(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource("/api/my-work/changes");
    source.addEventListener("changed", () => void queries.invalidateQueries({ queryKey: workKey }));
    return () => source.close();
  }, [queries]);
}
