import { Button, Checkbox, Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { api } from "../../shared/api/client";
import type { CorrectMinutesRequest, MeetingDecision, MeetingView, Official } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { PeoplePicker } from "../../shared/pick/PeoplePicker";
import { Failure } from "../../shared/ui/Failure";
import { Section } from "../../shared/ui/Section";
import classes from "./Meeting.module.css";
import { useMeetingAct } from "./queries";

/** Writes the minutes, or what they should have said. */
export function MinutesForm({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const t = useWords("meetings");
  const last = meeting.minutes.at(-1);
  const path = { meetingId: meeting.meetingId };
  const [present, setPresent] = useState<readonly Official[]>(last?.minutes.present ?? meeting.attendees);
  const [observers, setObservers] = useState<readonly Official[]>(last?.minutes.observersPresent ?? meeting.observers);
  const [gists, setGists] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries((last?.minutes.gists ?? []).map((one) => [one.agendaNumber, one.gist])),
  );
  const [decisions, setDecisions] = useState<readonly MeetingDecision[]>(last?.minutes.decisions ?? []);
  const [reason, setReason] = useState("");
  const [isTried, setIsTried] = useState(false);
  const act = useMeetingAct(
    ({ reason: why, ...body }: CorrectMinutesRequest) =>
      last
        ? api.POST("/api/meetings/{meetingId}/correct-minutes", { params: { path }, body: { reason: why, ...body } })
        : api.POST("/api/meetings/{meetingId}/minutes", { params: { path }, body }),
    t(last ? "done.corrected" : "done.recorded"),
  );
  const missing = (value: string) => (isTried && value.trim() === "" ? t("missing") : undefined);
  const set = (number: number, change: Partial<MeetingDecision>) =>
    setDecisions(decisions.map((one) => (one.number === number ? { ...one, ...change } : one)));
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    const isIncomplete =
      meeting.agenda.some((item) => !gists[item.number]?.trim()) ||
      decisions.some((one) => one.text.trim() === "") ||
      (last && reason.trim() === "");
    if (isIncomplete || present.length === 0) return;
    act.mutate(
      {
        version: meeting.version,
        reason,
        presentIds: present.map((one) => one.personId),
        observerIds: observers.map((one) => one.personId),
        gists: meeting.agenda.map((item) => ({ agendaNumber: item.number, gist: gists[item.number] ?? "" })),
        decisions: decisions.map(({ vote, ...one }) => ({
          ...one,
          vote: vote && { inFavour: vote.inFavour, against: vote.against, abstained: vote.abstained },
        })),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <form onSubmit={send} noValidate>
      <Section title={t(last ? "correct" : "record")} lead={t(last ? "correctLead" : "recordLead")}>
        <PeoplePicker
          label={t("present")}
          chosen={present}
          onChange={setPresent}
          error={isTried && present.length === 0 ? t("missing") : undefined}
        />
        <PeoplePicker label={t("observersPresent")} chosen={observers} onChange={setObservers} />
        {meeting.agenda.map((item) => (
          <Textarea
            key={item.number}
            label={t("gistOf", item)}
            autosize
            minRows={2}
            value={gists[item.number] ?? ""}
            error={missing(gists[item.number] ?? "")}
            onChange={(event) => setGists({ ...gists, [item.number]: event.currentTarget.value })}
          />
        ))}
        {decisions.map((decision) => (
          <Decision
            key={decision.number}
            meeting={meeting}
            decision={decision}
            error={missing(decision.text)}
            onChange={(change) => set(decision.number, change)}
            onRemove={() => setDecisions(decisions.filter((one) => one.number !== decision.number))}
          />
        ))}
        <Group>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() =>
              setDecisions([
                ...decisions,
                {
                  number: Math.max(0, ...decisions.map((one) => one.number)) + 1,
                  text: "",
                  agendaNumber: meeting.agenda[0]?.number ?? null,
                  vote: null,
                },
              ])
            }
          >
            {t("addDecision")}
          </Button>
        </Group>
        {last && (
          <TextInput
            label={t("reason")}
            value={reason}
            error={missing(reason)}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {act.isError && <Failure error={act.error} />}
        <Group gap="xs">
          <Button type="submit" loading={act.isPending}>
            {t("save")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("act:close")}
          </Button>
        </Group>
      </Section>
    </form>
  );
}

const votes = ["inFavour", "against", "abstained"] as const;

function Decision({
  meeting,
  decision,
  error,
  onChange,
  onRemove,
}: {
  meeting: MeetingView;
  decision: MeetingDecision;
  error: string | undefined;
  onChange: (change: Partial<MeetingDecision>) => void;
  onRemove: () => void;
}) {
  const t = useWords("meetings");
  const name = t("decision", { number: decision.number });
  const { vote } = decision;
  return (
    <Stack gap="xs" className={classes.row} role="group" aria-label={name}>
      <Group justify="space-between">
        <Text fw={500}>{name}</Text>
        <Button variant="subtle" color="gray.8" size="xs" onClick={onRemove} aria-label={t("remove", { name })}>
          <IconTrash size={18} aria-hidden />
        </Button>
      </Group>
      <TextInput
        label={t("decisionText")}
        value={decision.text}
        error={error}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Select
        label={t("decisionAgenda")}
        allowDeselect={false}
        data={[
          ...meeting.agenda.map((item) => ({ value: `${item.number}`, label: `${item.number}. ${item.text}` })),
          { value: "-", label: t("noAgenda") },
        ]}
        value={decision.agendaNumber === null ? "-" : `${decision.agendaNumber}`}
        onChange={(value) => onChange({ agendaNumber: value && value !== "-" ? Number(value) : null })}
      />
      <Checkbox
        label={t("withVote")}
        checked={vote !== null}
        onChange={(event) =>
          onChange({ vote: event.currentTarget.checked ? { inFavour: 0, against: 0, abstained: 0 } : null })
        }
      />
      {vote && (
        <Group gap="sm" grow>
          {votes.map((side) => (
            <NumberInput
              key={side}
              label={t(side)}
              min={0}
              value={vote[side]}
              onChange={(count) => onChange({ vote: { ...vote, [side]: typeof count === "number" ? count : 0 } })}
            />
          ))}
        </Group>
      )}
    </Stack>
  );
}
