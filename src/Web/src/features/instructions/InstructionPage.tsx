import { Paper, Skeleton, Stack, Text } from "@mantine/core";
import { useParams } from "react-router";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import classes from "./Instruction.module.css";
import { InstructionActs } from "./InstructionActs";
import { InstructionFacts, InstructionSteps } from "./InstructionText";
import { useInstruction } from "./queries";
import "./words";

/** One instruction: what was asked, what was said about it, and what can be done. */
export default function InstructionPage() {
  const { instructionId = "" } = useParams();
  const t = useWords("instructions");
  const found = useInstruction(instructionId);
  return (
    <PageFrame title={t("title")}>
      {found.isPending && <Skeleton h={320} />}
      {found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
      {found.data && (
        <Paper withBorder p="lg">
          <Stack gap="md">
            <Text size="lg" className={classes.content}>
              {found.data.instruction.content}
            </Text>
            <InstructionActs view={found.data} />
            <InstructionFacts instruction={found.data.instruction} />
            <InstructionSteps steps={found.data.steps} />
          </Stack>
        </Paper>
      )}
    </PageFrame>
  );
}
