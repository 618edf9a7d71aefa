import { Group, Skeleton, Stack, Text } from "@mantine/core";
import { Failure } from "../../shared/ui/Failure";
import { StateChip } from "../../shared/ui/StateChip";
import { DocumentActs } from "./acts/DocumentActs";
import { Paper } from "./Paper";
import { useDocument } from "./queries";
import { ReportingPath } from "./ReportingPath";
import { StepActions } from "./StepActions";
import "./words";

/** The whole document beside the list: what it says, its path and opinions, and what this person can do. */
export function DocumentPreview({ documentId, onActed }: { documentId: string; onActed: () => void }) {
  const document = useDocument(documentId);
  if (document.isPending)
    return (
      <Stack>
        <Skeleton h={56} />
        <Skeleton h={420} />
      </Stack>
    );
  if (!document.data) return <Failure error={document.error} retry={() => document.refetch()} />;
  const card = document.data;
  return (
    <Stack gap="md">
      <Group gap="xs">
        <StateChip status={card.status} />
        {card.head.number && <Text fw={500}>{card.head.number}</Text>}
      </Group>
      <StepActions key={documentId} card={card} onActed={onActed} />
      <DocumentActs key={`acts/${documentId}`} card={card} onActed={onActed} />
      {card.path && <ReportingPath drafter={card.head.drafter} path={card.path} />}
      <Paper card={card} />
    </Stack>
  );
}
