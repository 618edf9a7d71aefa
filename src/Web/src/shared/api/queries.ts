import { notifications } from "@mantine/notifications";
import {
  type InfiniteData,
  keepPreviousData,
  type QueryKey,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { useMemo } from "react";

/** What the server answered with; a refusal has been thrown by then. */
export async function answered<T>(request: Promise<{ data?: T }>): Promise<T> {
  return (await request).data as T;
}

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

export type Rows<T> = UseInfiniteQueryResult<InfiniteData<Page<T>>> & { readonly rows: readonly T[] };

/** A list that is read page by page, as far as somebody scrolls. */
export function useRows<T>(key: QueryKey, read: (after: string | undefined) => Promise<Page<T>>): Rows<T> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam ?? undefined),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  return { ...query, rows };
}

/**
 * An act of this person: what it touches is read anew whether it was accepted or refused, because a refusal tells as well that what is on
 * the screen is old, and what was done is said.
 */
export function useAct<TAsked = void, TAnswer = unknown>(
  act: (asked: TAsked) => Promise<{ data?: TAnswer }>,
  told: {
    readonly touches: readonly QueryKey[];
    readonly done?: string | ((answer: TAnswer, asked: TAsked) => string);
  },
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: TAsked) => answered(act(asked)),
    onSuccess: (answer, asked) => {
      const message = typeof told.done === "function" ? told.done(answer, asked) : told.done;
      if (message) notifications.show({ color: "success", message });
    },
    onSettled: () => Promise.all(told.touches.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
