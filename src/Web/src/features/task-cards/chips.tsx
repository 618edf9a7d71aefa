import { Badge } from "@mantine/core";
import type { Grade, PointStatus, TaskCardStage } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import "./words";

const stageColors: Record<TaskCardStage, string> = {
  BetweenCycles: "gray.7",
  Planning: "information.6",
  Running: "primary.6",
  SelfEvaluated: "information.6",
  Evaluated: "information.7",
  Objected: "danger.6",
  Final: "success.7",
  Closed: "gray.7",
};

const gradeColors: Record<Grade, string> = {
  Excellent: "success.7",
  Good: "success.6",
  Adequate: "gray.7",
  Inadequate: "danger.6",
};

const pointColors: Record<PointStatus, string> = {
  Raised: "warning.7",
  Accepted: "primary.6",
  Declined: "gray.7",
  Closed: "success.7",
};

function Chip({ color, words }: { color: string; words: string }) {
  return (
    <Badge color={color} variant="outline" radius="sm" tt="none">
      {words}
    </Badge>
  );
}

/** Where the task stands in its cycle. */
export function StageChip({ stage }: { stage: TaskCardStage }) {
  const t = useWords("taskCards");
  return <Chip color={stageColors[stage]} words={t(`stage.${stage}`)} />;
}

export function GradeChip({ grade }: { grade: Grade }) {
  const t = useWords("taskCards");
  return <Chip color={gradeColors[grade]} words={t(`grade.${grade}`)} />;
}

export function PointChip({ status }: { status: PointStatus }) {
  const t = useWords("taskCards");
  return <Chip color={pointColors[status]} words={t(`pointStatus.${status}`)} />;
}
