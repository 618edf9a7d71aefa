import { Badge } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconClockCheck,
  IconClockExclamation,
  IconPlayerPlay,
  IconX,
} from "@tabler/icons-react";
import type { MilestoneState } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import "./words";

// One colour and one sign a state, in the chart and in every table.
export const milestoneColors: Record<MilestoneState, string> = {
  ReachedOnTime: "success.6",
  ReachedLate: "success.7",
  Unreached: "danger.7",
  Late: "danger.6",
  AtRisk: "warning.7",
  NotBegun: "gray.6",
  OnSchedule: "primary.6",
};

export const milestoneIcons = {
  ReachedOnTime: IconCheck,
  ReachedLate: IconClockCheck,
  Unreached: IconX,
  Late: IconClockExclamation,
  AtRisk: IconAlertTriangle,
  NotBegun: IconCircleDashed,
  OnSchedule: IconPlayerPlay,
} satisfies Record<MilestoneState, unknown>;

export function MilestoneChip({ state }: { state: MilestoneState }) {
  const t = useWords("taskCards");
  const Icon = milestoneIcons[state];
  return (
    <Badge
      color={milestoneColors[state]}
      variant="outline"
      radius="sm"
      tt="none"
      leftSection={<Icon size={14} aria-hidden />}
    >
      {t(`milestoneState.${state}`)}
    </Badge>
  );
}
