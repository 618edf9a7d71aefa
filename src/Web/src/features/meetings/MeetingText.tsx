import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "react-router";
import type { MeetingView, MinutesVersion, Official } from "../../shared/api/schema";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Person } from "../../shared/ui/Person";
import classes from "./Meeting.module.css";
import { InstructDecision } from "./MeetingActs";
import { MeetingChip } from "./MeetingChip";

/** When and where, who hosts, who is there, and about what. */
export function MeetingFacts({ meeting }: { meeting: MeetingView }) {
  const t = useWords("meetings");
  const { language } = useLanguage();
  return (
    <dl className={classes.facts}>
      <dt>{t("state")}</dt>
      <dd>
        <MeetingChip status={meeting.status} />
      </dd>
      <dt>{t("time")}</dt>
      <dd>
        {moment(meeting.begins, language)} – {moment(meeting.ends, language)}
      </dd>
      <dt>{t("place")}</dt>
      <dd>{meeting.place}</dd>
      <dt>{t("host")}</dt>
      <dd>
        <Person of={meeting.host} withDepartment />
        {meeting.calledBy.personId !== meeting.host.personId &&
          ` (${t("calledBy", { name: meeting.calledBy.name, post: meeting.calledBy.post })})`}
      </dd>
      <dt>{t("attendees")}</dt>
      <dd>
        <People of={meeting.attendees} />
      </dd>
      <dt>{t("observers")}</dt>
      <dd>{meeting.observers.length > 0 ? <People of={meeting.observers} /> : t("noObservers")}</dd>
      <dt>{t("agenda")}</dt>
      <dd>
        <ol className={classes.agenda}>
          {meeting.agenda.map((item) => (
            <li key={item.number}>{item.text}</li>
          ))}
        </ol>
      </dd>
      {meeting.taskCardId && (
        <>
          <dt>{t("task")}</dt>
          <dd>
            <Anchor component={Link} to={`/task-cards/${meeting.taskCardId}`} inherit>
              {t("openTask")}
            </Anchor>
          </dd>
        </>
      )}
      {meeting.changes.length > 0 && (
        <>
          <dt>{t("changes")}</dt>
          <dd>
            {meeting.changes.map((change, place) => (
              <div key={`${place}`}>
                {[change.time && moment(change.time.begins, language), change.place, change.reason]
                  .filter(Boolean)
                  .join(" · ")}{" "}
                <Text span inherit c="dimmed">
                  {t("change", { name: change.by.name, post: change.by.post })}, {moment(change.at, language)}
                </Text>
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

function People({ of }: { of: readonly Official[] }) {
  return of.map((person, place) => (
    <span key={person.personId}>
      {place > 0 && ", "}
      <Person of={person} />
    </span>
  ));
}

/** The minutes of one version: what was said about each item, what was decided, and what became of it. */
export function MinutesText({
  meeting,
  version,
  isNewest,
}: {
  meeting: MeetingView;
  version: MinutesVersion;
  isNewest: boolean;
}) {
  const t = useWords("meetings");
  const { language } = useLanguage();
  const { minutes } = version;
  const agenda = new Map(meeting.agenda.map((item) => [item.number, item.text]));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        <Person of={version.by} /> · {moment(version.at, language)}
        {version.reason && ` · ${t("correctedFor", { reason: version.reason })}`}
      </Text>
      <Text size="sm">
        <b>{t("present")}</b> <People of={minutes.present} />
      </Text>
      {minutes.observersPresent.length > 0 && (
        <Text size="sm">
          <b>{t("observersPresent")}</b> <People of={minutes.observersPresent} />
        </Text>
      )}
      <Title order={3}>{t("gist")}</Title>
      <ol className={classes.agenda}>
        {minutes.gists.map((gist) => (
          <li key={gist.agendaNumber} value={gist.agendaNumber}>
            <Text size="sm" fw={500}>
              {agenda.get(gist.agendaNumber)}
            </Text>
            <Text size="sm" className={classes.words}>
              {gist.gist}
            </Text>
          </li>
        ))}
      </ol>
      <Title order={3}>{t("decisions")}</Title>
      {minutes.decisions.map((decision) => {
        const instructed = meeting.instructed.find((one) => one.decisionNumber === decision.number);
        return (
          <Group key={decision.number} justify="space-between" align="flex-start" gap="sm" className={classes.decision}>
            <div>
              <Text>
                {decision.number}. {decision.text}
              </Text>
              <Text size="sm" c="dimmed">
                {[
                  decision.agendaNumber !== null && agenda.get(decision.agendaNumber),
                  decision.vote && t("vote", decision.vote),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </div>
            {instructed ? (
              <Anchor component={Link} to={`/instructions/${instructed.instructionId}`} size="sm">
                {t("instructed")}
              </Anchor>
            ) : (
              isNewest &&
              meeting.abilities.includes("InstructDecision") && (
                <InstructDecision meeting={meeting} decision={decision} />
              )
            )}
          </Group>
        );
      })}
    </Stack>
  );
}
