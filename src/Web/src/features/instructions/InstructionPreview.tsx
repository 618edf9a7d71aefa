import { Anchor, Paper, Skeleton, Stack, Title } from "@mantine/core";
import { Link } from "react-router";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import classes from "./Instruction.module.css";
import { InstructionActs } from "./InstructionActs";
import { InstructionFacts, InstructionSteps } from "./InstructionText";
import { useInstruction } from "./queries";
import "./words";

/** An instruction beside the list of work, with what is asked for. */
export function InstructionPreview({ instructionId, onActed }: { instructionId: string; onActed: () => void }) {
  const t = useWords("instructions");
  const found = useInstruction(instructionId);
  if (found.isPending) return <Skeleton h={320} />;
  if (found.isError) return <Failure error={found.error} retry={() => found.refetch()} />;
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <Title order={2} className={classes.content}>
          {found.data.instruction.content}
        </Title>
        <InstructionActs view={found.data} onActed={onActed} />
        <InstructionFacts instruction={found.data.instruction} />
        <InstructionSteps steps={found.data.steps} />
        <Anchor component={Link} to={`/instructions/${instructionId}`} size="sm">
          {t("open")}
        </Anchor>
      </Stack>
    </Paper>
  );
}
