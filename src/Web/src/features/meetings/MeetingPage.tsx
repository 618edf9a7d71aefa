import { Button, Group, Skeleton, Stack, Tabs } from "@mantine/core";
import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import type { MeetingView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { Section } from "../../shared/ui/Section";
import { Cancel, Reschedule } from "./MeetingActs";
import { MeetingFacts, MinutesText } from "./MeetingText";
import { MinutesForm } from "./MinutesForm";
import { useMeeting } from "./queries";
import "./words";

/** One meeting, with its minutes in every version. */
export default function MeetingPage() {
  const { meetingId = "" } = useParams();
  const t = useWords("meetings");
  const found = useMeeting(meetingId);
  if (found.data) return <Meeting meeting={found.data} />;
  return (
    <PageFrame title={t("title")}>
      {found.isError ? <Failure error={found.error} retry={() => found.refetch()} /> : <Skeleton h={320} />}
    </PageFrame>
  );
}

function Meeting({ meeting }: { meeting: MeetingView }) {
  const t = useWords("meetings");
  const [isWriting, setIsWriting] = useState(false);
  const may = (ability: (typeof meeting.abilities)[number]) => meeting.abilities.includes(ability);
  const mayWrite = may("RecordMinutes") || may("CorrectMinutes");
  return (
    <PageFrame
      title={meeting.name}
      action={
        <Group gap="xs">
          {mayWrite && !isWriting && (
            <Button variant={may("RecordMinutes") ? "filled" : "default"} onClick={() => setIsWriting(true)}>
              {t(may("RecordMinutes") ? "record" : "correct")}
            </Button>
          )}
          {may("Reschedule") && <Reschedule meeting={meeting} />}
          {may("Cancel") && <Cancel meeting={meeting} />}
        </Group>
      }
    >
      <Section title={t("title")}>
        <MeetingFacts meeting={meeting} />
      </Section>
      {isWriting && mayWrite ? (
        <MinutesForm meeting={meeting} onClose={() => setIsWriting(false)} />
      ) : (
        meeting.status !== "Cancelled" && <Minutes meeting={meeting} />
      )}
    </PageFrame>
  );
}

function Minutes({ meeting }: { meeting: MeetingView }) {
  const t = useWords("meetings");
  const [search, setSearch] = useSearchParams();
  const newest = meeting.minutes.at(-1);
  const chosen = meeting.minutes.find((one) => `${one.version}` === search.get("minutes")) ?? newest;
  return (
    <Section title={t("minutes")}>
      {chosen ? (
        <Stack gap="sm">
          {meeting.minutes.length > 1 && (
            <Tabs value={`${chosen.version}`} onChange={(version) => version && setSearch({ minutes: version })}>
              <Tabs.List aria-label={t("minutes")}>
                {meeting.minutes.map((one) => (
                  <Tabs.Tab key={one.version} value={`${one.version}`}>
                    {t("minutesVersion", { version: one.version })}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
            </Tabs>
          )}
          <MinutesText meeting={meeting} version={chosen} isNewest={chosen === newest} />
        </Stack>
      ) : (
        <Empty>{t("minutesNone")}</Empty>
      )}
    </Section>
  );
}
