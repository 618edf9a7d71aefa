import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, Refusal } from "../../shared/api/client";
import type { Me, SignInRequest } from "../../shared/api/schema";

export const meKey = ["me"] as const;

/** Who is signed in; nobody is no error. */
export function useMe() {
  return useQuery({
    queryKey: meKey,
    queryFn: async (): Promise<Me | null> => {
      try {
        return (await api.GET("/api/me")).data ?? null;
      } catch (fault) {
        if (fault instanceof Refusal && fault.status === 401) return null;
        throw fault;
      }
    },
    staleTime: 60_000,
  });
}

export function useSignIn(onSignedIn?: (me: Me | null) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInRequest) => api.POST("/api/sign-in", { body }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onSignedIn?.(queries.getQueryData<Me | null>(meKey) ?? null);
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.POST("/api/sign-out"),
    // Nothing of this person stays in the memory of the page.
    onSuccess: () => {
      queries.clear();
      window.location.assign("/");
    },
  });
}
