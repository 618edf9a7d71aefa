import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import type {
  CancelMeetingRequest,
  InstructMeetingDecisionRequest,
  MeetingDecision,
  MeetingView,
  RescheduleMeetingRequest,
} from "../../shared/api/schema";
import { fieldMoment, officeMoment } from "../../shared/format/time";
import { useWords } from "../../shared/i18n";
import { useMeetingAct } from "./queries";

type Props = { readonly meeting: MeetingView };

export function Reschedule({ meeting }: Props) {
  const t = useWords("meetings");
  const path = { meetingId: meeting.meetingId };
  const act = useMeetingAct(
    (body: RescheduleMeetingRequest) => api.POST("/api/meetings/{meetingId}/reschedule", { params: { path }, body }),
    t("done.rescheduled"),
  );
  return (
    <ActButton
      key={meeting.version}
      label={t("reschedule")}
      verb={t("reschedule")}
      act={act}
      fields={{
        begins: { kind: "time", label: t("begins"), start: fieldMoment(meeting.begins) },
        ends: { kind: "time", label: t("ends"), start: fieldMoment(meeting.ends) },
        place: { kind: "text", label: t("place"), start: meeting.place },
        reason: { kind: "text", label: t("reason") },
      }}
      asked={({ begins, ends, place, reason }) => ({
        version: meeting.version,
        begins: officeMoment(begins),
        ends: officeMoment(ends),
        place,
        reason,
      })}
    />
  );
}

export function Cancel({ meeting }: Props) {
  const t = useWords("meetings");
  const path = { meetingId: meeting.meetingId };
  const act = useMeetingAct(
    (body: CancelMeetingRequest) => api.POST("/api/meetings/{meetingId}/cancel", { params: { path }, body }),
    t("done.cancelled"),
  );
  return (
    <ActButton
      label={t("cancel")}
      lead={t("cancelLead")}
      verb={t("cancel")}
      color="danger.6"
      act={act}
      fields={{ reason: { kind: "text", label: t("reason") } }}
      asked={(values) => ({ version: meeting.version, ...values })}
    />
  );
}

/** Gives the instruction that a decision calls for. */
export function InstructDecision({ meeting, decision }: Props & { decision: MeetingDecision }) {
  const t = useWords("meetings");
  const path = { meetingId: meeting.meetingId, decisionNumber: decision.number };
  const act = useMeetingAct(
    (body: InstructMeetingDecisionRequest) =>
      api.POST("/api/meetings/{meetingId}/decisions/{decisionNumber}/instruct", { params: { path }, body }),
    t("done.instructed"),
  );
  return (
    <ActButton
      label={t("instruct")}
      lead={t("instructLead")}
      verb={t("instruct")}
      button={{ size: "xs" }}
      act={act}
      fields={{
        content: { kind: "text", label: t("content"), isLong: true, start: decision.text },
        handlers: { kind: "people", label: t("handlers") },
        dueOn: { kind: "day", label: t("dueOn"), isOptional: true },
        wayOfHandling: { kind: "text", label: t("wayOfHandling"), isOptional: true },
      }}
      asked={({ content, handlers, dueOn, wayOfHandling }) => ({
        version: meeting.version,
        content,
        handlerIds: handlers.map((one) => one.personId),
        dueOn: dueOn || null,
        wayOfHandling: wayOfHandling || null,
      })}
    />
  );
}
