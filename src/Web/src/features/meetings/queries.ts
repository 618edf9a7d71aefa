import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered, useAct } from "../../shared/api/queries";
import { workKey } from "../work/queries";

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

/** A time of a field, which is the office's wherever the writer sits, as the server takes it. */
export const officeMoment = (local: string) => `${local.slice(0, 16)}:00+09:00`;

/** A moment of the server as a field for time shows it. */
export function fieldMoment(value: string): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: "Asia/Seoul",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    })
      .formatToParts(new Date(value))
      .map((part) => [part.type, part.value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}
