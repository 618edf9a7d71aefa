import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import { workKey } from "../my-work/queries";

const flagsKey = ["reading-flags"] as const;

export const listKey = [...flagsKey, "list"] as const;

export const touchedByNote = [flagsKey, workKey] as const;

export const useReadingFlag = (flagId: string) =>
  useQuery({
    queryKey: [...flagsKey, flagId],
    queryFn: () => answered(api.GET("/api/reading-flags/{flagId}", { params: { path: { flagId } } })),
  });
