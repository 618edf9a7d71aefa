import { Anchor, Button, Paper, Skeleton, Stack, Title } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { MeetingFacts } from "./MeetingText";
import { MinutesForm } from "./MinutesForm";
import { useMeeting } from "./queries";
import "./words";

/** A meeting beside the list of work; its minutes are what is asked for. */
export function MeetingPreview({ meetingId, onActed }: { meetingId: string; onActed: () => void }) {
  const t = useWords("meetings");
  const found = useMeeting(meetingId);
  const [isWriting, setIsWriting] = useState(false);
  if (found.isPending) return <Skeleton h={320} />;
  if (found.isError) return <Failure error={found.error} retry={() => found.refetch()} />;
  const mayRecord = found.data.abilities.includes("RecordMinutes");
  return (
    <Stack gap="md">
      <Paper withBorder p="md">
        <Stack gap="md">
          <Title order={2}>{found.data.name}</Title>
          {mayRecord && !isWriting && (
            <div>
              <Button onClick={() => setIsWriting(true)}>{t("record")}</Button>
            </div>
          )}
          <MeetingFacts meeting={found.data} />
          <Anchor component={Link} to={`/meetings/${meetingId}`} size="sm">
            {t("open")}
          </Anchor>
        </Stack>
      </Paper>
      {mayRecord && isWriting && (
        <MinutesForm
          meeting={found.data}
          onClose={() => {
            setIsWriting(false);
            onActed();
          }}
        />
      )}
    </Stack>
  );
}
