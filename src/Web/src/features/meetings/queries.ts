import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered, useAct } from "../../shared/api/queries";
import { workKey } from "../my-work/queries";

export const meetingsKey = ["meetings"] as const;

export function useMeeting(meetingId: string) {
  return useQuery({
    queryKey: [...meetingsKey, meetingId],
    queryFn: () => answered(api.GET("/api/meetings/{meetingId}", { params: { path: { meetingId } } })),
  });
}

/** An act on a meeting; lists, the meeting and my work are read anew after it. */
export function useMeetingAct<TAsked, TAnswer>(act: (asked: TAsked) => Promise<{ data?: TAnswer }>, done: string) {
  return useAct(act, { touches: [meetingsKey, workKey, ["instructions"], ["task-card"]], done });
}
