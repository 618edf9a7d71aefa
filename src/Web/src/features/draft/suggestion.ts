import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered, useAct } from "../../shared/api/queries";
import type { OrganizationView } from "../../shared/api/schema";
import { fromSteps, type PathEntry, suggestionOf, toPlanned } from "./path";

/** The one place that knows who lawfully decides a matter and how a draft gets there: the server. */
export function suggestPath(organization: OrganizationView, matter: string, unitTaskCode: string | undefined) {
  return queryOptions({
    queryKey: ["path-suggestion", matter, unitTaskCode],
    queryFn: async () =>
      suggestionOf(
        await answered(api.GET("/api/documents/path-suggestion", { params: { query: { matter, unitTaskCode } } })),
        organization.departments,
      ),
    staleTime: 60_000,
  });
}

const savedKey = ["saved-paths"] as const;

/** The paths that this person keeps by name. */
export function useSavedPaths() {
  return useQuery({
    queryKey: savedKey,
    queryFn: async () => {
      const saved = await answered(api.GET("/api/saved-paths", {}));
      return saved.map((one) => ({ id: one.savedPathId, name: one.name, path: fromSteps(one.path) }));
    },
    staleTime: 60_000,
  });
}

export function useKeepPath(done: string) {
  return useAct(
    ({ name, path }: { name: string; path: readonly PathEntry[] }) =>
      api.POST("/api/saved-paths", { body: { name, path: toPlanned(path) } }),
    { touches: [savedKey], done },
  );
}

export function useForgetPath() {
  return useAct(
    (savedPathId: string) => api.DELETE("/api/saved-paths/{savedPathId}", { params: { path: { savedPathId } } }),
    { touches: [savedKey] },
  );
}
