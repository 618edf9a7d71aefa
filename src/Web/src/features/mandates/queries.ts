import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";

export const mandatesKey = ["mandates"] as const;

export function useAuditorsOf(agencyCode: string | undefined) {
  return useQuery({
    queryKey: ["auditors", agencyCode],
    queryFn: () =>
      answered(api.GET("/api/agencies/{code}/auditors", { params: { path: { code: agencyCode as string } } })),
    enabled: agencyCode !== undefined,
  });
}
