import { type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import { workKey } from "../my-work/queries";

export const memoReportKey = (memoReportId: string) => ["memo-reports", memoReportId] as const;

/** A memo report; reading it is what tells that it was read, so the list of work is read anew. */
export function useMemoReport(memoReportId: string) {
  const queries = useQueryClient();
  const report = useQuery({
    queryKey: memoReportKey(memoReportId),
    queryFn: () => answered(api.GET("/api/memo-reports/{memoReportId}", { params: { path: { memoReportId } } })),
  });
  const { isSuccess } = report;
  useEffect(() => {
    if (isSuccess) void queries.invalidateQueries({ queryKey: ["memo-reports", "mine"] });
  }, [isSuccess, queries]);
  return report;
}

export const touchedBy = (memoReportId: string): readonly QueryKey[] => [
  memoReportKey(memoReportId),
  ["memo-reports", "mine"],
  workKey,
];
