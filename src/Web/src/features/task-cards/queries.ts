import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered, useAct, useRows } from "../../shared/api/queries";
import type { MilestoneItem, TaskCardAction, TaskCardView } from "../../shared/api/schema";
import { workKey } from "../my-work/queries";

export const taskCardKey = (taskCardId: string) => ["task-card", taskCardId] as const;
export const taskCardsKey = ["task-cards"] as const;

export function useTaskCard(taskCardId: string) {
  return useQuery({
    queryKey: taskCardKey(taskCardId),
    queryFn: () => answered(api.GET("/api/task-cards/{taskCardId}", { params: { path: { taskCardId } } })),
  });
}

/** An act on a card; what is shown of the card and of my work is read anew after it. */
export function useCardAct<TAsked, TAnswer>(
  taskCardId: string,
  act: (asked: TAsked) => Promise<{ data?: TAnswer }>,
  done: string,
) {
  return useAct(act, { touches: [taskCardKey(taskCardId), taskCardsKey, workKey], done });
}

export const may = (card: TaskCardView, action: TaskCardAction) => card.abilities.includes(action);

/** The milestones of a cycle's plan as they stand today. */
export function useMilestones(taskCardId: string, cycle: string | undefined) {
  return useQuery({
    queryKey: [...taskCardKey(taskCardId), "milestones", cycle],
    queryFn: async (): Promise<readonly MilestoneItem[]> => {
      const found: MilestoneItem[] = [];
      let after: string | undefined;
      do {
        const page = await answered(
          api.GET("/api/milestones", { params: { query: { taskCardId, cycle, after, limit: 100 } } }),
        );
        found.push(...page.items);
        after = page.next ?? undefined;
      } while (after);
      return found;
    },
    enabled: cycle !== undefined,
  });
}

export function useEvaluation(taskCardId: string, cycle: string | undefined) {
  return useQuery({
    queryKey: [...taskCardKey(taskCardId), "evaluation", cycle],
    queryFn: () =>
      answered(
        api.GET("/api/task-cards/{taskCardId}/evaluation", { params: { path: { taskCardId }, query: { cycle } } }),
      ),
    enabled: cycle !== undefined,
  });
}

export function useFiledDocuments(taskCardId: string) {
  return useRows([...taskCardKey(taskCardId), "documents"], (after) =>
    answered(api.GET("/api/task-cards/{taskCardId}/documents", { params: { path: { taskCardId }, query: { after } } })),
  );
}

export function usePlanVersion(taskCardId: string, cycle: string, planVersion: number, isWanted: boolean) {
  return useQuery({
    queryKey: [...taskCardKey(taskCardId), "plan", cycle, planVersion],
    queryFn: () =>
      answered(
        api.GET("/api/task-cards/{taskCardId}/plans/{planVersion}", {
          params: { path: { taskCardId, planVersion }, query: { cycle } },
        }),
      ),
    enabled: isWanted,
  });
}
