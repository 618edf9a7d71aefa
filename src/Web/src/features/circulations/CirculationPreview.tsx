import { Anchor, Button, Group, Skeleton, Stack } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { CirculatedPaper, CirculationNote, InstructionLines } from "./CirculationContent";
import { InstructModal } from "./InstructModal";
import { useCirculation } from "./queries";
import "../documents/words";
import "../incoming/words";
import "./words";

/** Something circulated beside the list; showing it tells that it was read. */
export function CirculationPreview({ circulationId }: { circulationId: string; onActed?: () => void }) {
  const t = useWords("circulations");
  const circulation = useCirculation(circulationId);
  const [isInstructing, setIsInstructing] = useState(false);
  if (circulation.isPending) return <Skeleton h={480} />;
  if (circulation.isError) return <Failure error={circulation.error} retry={() => circulation.refetch()} />;
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        {circulation.data.mayInstruct ? (
          <Button variant="default" onClick={() => setIsInstructing(true)}>
            {t("instruct")}
          </Button>
        ) : (
          <span />
        )}
        <Anchor component={Link} to={`/circulations/${circulationId}`} size="sm">
          {t("details")}
        </Anchor>
      </Group>
      <CirculationNote circulation={circulation.data} />
      <InstructionLines circulation={circulation.data} />
      <CirculatedPaper circulationId={circulationId} subject={circulation.data.subject} />
      {isInstructing && <InstructModal circulationId={circulationId} onClose={() => setIsInstructing(false)} />}
    </Stack>
  );
}
