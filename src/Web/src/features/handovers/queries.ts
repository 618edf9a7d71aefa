import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered, useAct } from "../../shared/api/queries";
import type { HandoverAnswer, HandoverItem } from "../../shared/api/schema";
import { workKey } from "../my-work/queries";

export const handoversKey = ["handovers"] as const;

export function useHandover(handoverId: string) {
  return useQuery({
    queryKey: [...handoversKey, handoverId],
    queryFn: () => answered(api.GET("/api/handovers/{handoverId}", { params: { path: { handoverId } } })),
  });
}

/** Everything that somebody holds now, with whether it can go to that receiver. */
export function useProposal(from: string | undefined, to: string | undefined) {
  return useQuery({
    queryKey: [...handoversKey, "proposal", from, to],
    queryFn: () =>
      answered(api.GET("/api/handovers/proposal", { params: { query: { from: from as string, to: to as string } } })),
    enabled: from !== undefined && to !== undefined,
    staleTime: 0,
  });
}

/** An act on a handover; work, tasks and instructions may have moved with it. */
export function useHandoverAct<TAsked>(
  act: (asked: TAsked) => Promise<{ data?: HandoverAnswer }>,
  done: string | ((answer: HandoverAnswer) => string),
) {
  return useAct(act, { touches: [handoversKey, workKey, ["task-card"], ["task-cards"], ["instructions"]], done });
}

export const itemKey = ({ kind, id, part }: Pick<HandoverItem, "kind" | "id" | "part">) =>
  `${kind}/${id}/${part ?? ""}`;
export const referenceOf = ({ kind, id, part }: Pick<HandoverItem, "kind" | "id" | "part">) => ({ kind, id, part });
