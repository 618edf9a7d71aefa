import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { MyWorkView } from "../../shared/api/schema";

export const sections = ["waiting", "sent", "held", "drafts", "circulated", "tasks"] as const;
export type Section = (typeof sections)[number];

const names = {
  waiting: "Waiting",
  sent: "Sent",
  held: "Held",
  drafts: "Drafts",
  circulated: "Circulated",
  tasks: "Tasks",
} as const;

export const workKey = ["my-work"] as const;
export const waitingKey = [...workKey, "waiting"] as const;

export type WaitingPages = InfiniteData<MyWorkView, string | null>;

/** The list as it is when what was acted on has left it. */
export function without(work: WaitingPages, subjectId: string): WaitingPages {
  return {
    ...work,
    pages: work.pages.map((page) => {
      const items = page.waiting?.items.filter((item) => item.subjectId !== subjectId) ?? [];
      const left = (page.waiting?.items.length ?? 0) - items.length;
      return {
        ...page,
        counts: { ...page.counts, waiting: page.counts.waiting - left },
        waiting: page.waiting && { ...page.waiting, items },
      };
    }),
  };
}

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

/** How much waits for this person, wherever they are in the application. */
export function useWaitingCount(): number | undefined {
  return useQuery({
    queryKey: [...workKey, "count"],
    queryFn: () => answered(api.GET("/api/my-work", { params: { query: { section: "Waiting", limit: 1 } } })),
  }).data?.counts.waiting;
}

const silence = 5000;

/** Looks again whenever the server says that something changed. */
export function useLiveWork(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      // What it was about is no longer as it was read; a draft is not read anew under its writer's hands.
      void queries.invalidateQueries({
        refetchType: "none",
        predicate: ({ queryKey }) => queryKey[0] !== "draft-start",
      });
      void queries.invalidateQueries({ queryKey: workKey });
    };
    const listen = (wasCutOff: boolean) => {
      source = new EventSource("/api/my-work/changes");
      source.addEventListener("changed", look);
      source.onopen = () => {
        // What changed in the silence was told to nobody.
        if (wasCutOff) look();
        wasCutOff = false;
      };
      source.onerror = () => {
        wasCutOff = true;
        // A broken connection the browser mends by itself; after an answer that was no stream it has given up.
        if (source.readyState === EventSource.CLOSED) again = setTimeout(() => listen(true), silence);
      };
    };
    listen(false);
    return () => {
      clearTimeout(again);
      source.close();
    };
  }, [queries]);
}
