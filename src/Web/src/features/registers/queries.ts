import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { RegisterPage } from "../../shared/api/schema";

export const registers = ["outgoing", "incoming", "record-files"] as const;
export type Register = (typeof registers)[number];

export type Filters = {
  readonly department?: string | undefined;
  readonly year?: number | undefined;
  readonly unitTask?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** A page of the register of produced or received documents. */
export function readRegister(
  register: "outgoing" | "incoming",
  filters: Filters,
  after: string | undefined,
  limit = 100,
  signal?: AbortSignal,
): Promise<RegisterPage> {
  const params = { query: { ...filters, after, limit } };
  return answered(
    register === "outgoing"
      ? api.GET("/api/registers/documents", { params, signal })
      : api.GET("/api/registers/incoming", { params, signal }),
  );
}

export function readRecordFiles(
  { department, year }: Filters,
  after: string | undefined,
  limit = 100,
  signal?: AbortSignal,
) {
  return answered(
    api.GET("/api/registers/record-files", { params: { query: { department, year, after, limit } }, signal }),
  );
}

/** What a unit task is called; lists of record files have its code only. */
export function useUnitTask(code: string | undefined) {
  return useQuery({
    queryKey: ["unit-task", code],
    queryFn: () => answered(api.GET("/api/unit-tasks/{code}", { params: { path: { code: code ?? "" } } })),
    enabled: Boolean(code),
    staleTime: 600_000,
  });
}
