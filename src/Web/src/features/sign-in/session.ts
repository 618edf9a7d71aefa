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

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInRequest) => api.POST("/api/sign-in", { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKey }),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.POST("/api/sign-out"),
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(meKey, null);
    },
  });
}
