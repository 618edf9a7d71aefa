import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered, useAct } from "../../shared/api/queries";
import { workKey } from "../my-work/queries";

export const instructionsKey = ["instructions"] as const;
export const instructionKey = (instructionId: string) => [...instructionsKey, instructionId] as const;

export function useInstruction(instructionId: string) {
  return useQuery({
    queryKey: instructionKey(instructionId),
    queryFn: () => answered(api.GET("/api/instructions/{instructionId}", { params: { path: { instructionId } } })),
  });
}

/** An act on an instruction; lists, the instruction and my work are read anew after it. */
export function useInstructionAct<TAsked, TAnswer>(act: (asked: TAsked) => Promise<{ data?: TAnswer }>, done: string) {
  return useAct(act, { touches: [instructionsKey, workKey, ["task-card"]], done });
}
