import { Anchor, Group, Skeleton, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { IncomingActs } from "./acts/IncomingActs";
import { IncomingChip } from "./IncomingChip";
import { IncomingPaper } from "./IncomingPaper";
import { Misrouted } from "./Misrouted";
import { useIncoming } from "./queries";
import "./words";

/** An incoming document beside the list: where it stands, what it says, and what this person can do with it. */
export function IncomingPreview({ incomingId, onActed }: { incomingId: string; onActed: () => void }) {
  const t = useWords("incoming");
  const incoming = useIncoming(incomingId);
  if (incoming.isPending)
    return (
      <Stack>
        <Skeleton h={56} />
        <Skeleton h={420} />
      </Stack>
    );
  if (incoming.isError) return <Failure error={incoming.error} retry={() => incoming.refetch()} />;
  const card = incoming.data;
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <IncomingChip status={card.status} isLate={card.isLate} />
          <Text size="sm">{card.senderName || t("erasedSender")}</Text>
        </Group>
        <Anchor component={Link} to={`/incoming/${incomingId}`} size="sm">
          {t("open")}
        </Anchor>
      </Group>
      <Misrouted card={card} />
      <IncomingActs key={incomingId} card={card} onActed={onActed} />
      <IncomingPaper card={card} />
    </Stack>
  );
}
