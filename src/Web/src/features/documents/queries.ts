import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import type { DocumentAnswer, DocumentCardView } from "../../shared/api/schema";
import { type WaitingPages, waitingKey, without, workKey } from "../my-work/queries";

export const documentKey = (documentId: string) => ["document", documentId] as const;

export function useDocument(documentId: string) {
  return useQuery({
    queryKey: documentKey(documentId),
    queryFn: async (): Promise<DocumentCardView> => {
      const answer = await api.GET("/api/documents/{documentId}", { params: { path: { documentId } } });
      if (!answer.data) throw new Error();
      return answer.data;
    },
  });
}

/** What somebody whose step it is can do with it. */
export type StepDecision =
  | { act: "Decide"; opinion: string | null }
  | { act: "Approve" | "Consult"; opinion: string | null; agrees: boolean }
  | { act: "Return"; reason: string }
  | { act: "Hold"; reason: string; until: string };

export function useStepDecision(documentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ version, decision }: { version: number; decision: StepDecision }): Promise<DocumentAnswer> => {
      const answer = await send(documentId, version, decision);
      if (!answer.data) throw new Error();
      return answer.data;
    },
    // What was acted on leaves the list at once, and comes back with a reason where it was refused.
    onMutate: async () => {
      await queries.cancelQueries({ queryKey: waitingKey });
      const before = queries.getQueryData<WaitingPages>(waitingKey);
      queries.setQueryData<WaitingPages>(waitingKey, (pages) => pages && without(pages, documentId));
      return { before };
    },
    onError: (_refusal, _asked, context) => queries.setQueryData(waitingKey, context?.before),
    // A refusal tells that what is on the screen is old as well.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: documentKey(documentId) }),
        queries.invalidateQueries({ queryKey: workKey }),
      ]),
  });
}

function send(documentId: string, version: number, decision: StepDecision) {
  const params = { path: { documentId } };
  switch (decision.act) {
    case "Approve":
      return api.POST("/api/documents/{documentId}/approve", {
        params,
        body: { version, opinion: decision.opinion, dissents: !decision.agrees },
      });
    case "Decide":
      return api.POST("/api/documents/{documentId}/decide", { params, body: { version, opinion: decision.opinion } });
    case "Consult":
      return api.POST("/api/documents/{documentId}/consult", {
        params,
        body: { version, agrees: decision.agrees, opinion: decision.opinion },
      });
    case "Return":
      return api.POST("/api/documents/{documentId}/return", { params, body: { version, reason: decision.reason } });
    case "Hold":
      return api.POST("/api/documents/{documentId}/hold", {
        params,
        body: { version, reason: decision.reason, until: decision.until },
      });
  }
}
