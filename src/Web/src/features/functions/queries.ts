import { useQuery } from "@tanstack/react-query";
import { api, Refusal } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { FunctionView } from "../../shared/api/schema";

export const functionsKey = ["functions"] as const;

/** What stands directly under a function, or the policy fields. */
export async function functionsBelow(parent: string | undefined, on: string | undefined) {
  const found: FunctionView[] = [];
  let after: string | undefined;
  do {
    const page = await answered(api.GET("/api/functions", { params: { query: { parent, on, after, limit: 100 } } }));
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return found;
}

/** A function, or a unit task of my agency: the code tells not which. */
export function useFunction(code: string, on: string | undefined) {
  return useQuery({
    queryKey: [...functionsKey, code, on],
    queryFn: async (): Promise<FunctionView> => {
      const params = { path: { code }, query: { on } };
      try {
        return await answered(api.GET("/api/unit-tasks/{code}", { params }));
      } catch (fault) {
        if (!(fault instanceof Refusal) || fault.status !== 404) throw fault;
        return answered(api.GET("/api/functions/{code}", { params }));
      }
    },
  });
}
