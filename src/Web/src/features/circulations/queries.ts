import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { CirculatedSubject } from "../../shared/api/schema";

export const circulationKey = (circulationId: string) => ["circulations", circulationId] as const;

export function useCirculation(circulationId: string) {
  return useQuery({
    queryKey: circulationKey(circulationId),
    queryFn: () => answered(api.GET("/api/circulations/{circulationId}", { params: { path: { circulationId } } })),
  });
}

export const subjectOf = (subject: CirculatedSubject) =>
  `/${subject.kind === "Incoming" ? "incoming" : "documents"}/${subject.id}`;
