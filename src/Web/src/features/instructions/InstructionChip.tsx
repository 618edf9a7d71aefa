import { Badge } from "@mantine/core";
import type { InstructionStatus } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import "./words";

const colors: Record<InstructionStatus, string> = {
  Given: "warning.7",
  Accepted: "primary.6",
  AnsweredBack: "danger.6",
  Reported: "information.6",
  Closed: "success.7",
  Withdrawn: "gray.7",
};

export function InstructionChip({ status }: { status: InstructionStatus }) {
  const t = useWords("instructions");
  return (
    <Badge color={colors[status]} variant="outline" radius="sm" tt="none">
      {t(`status.${status}`)}
    </Badge>
  );
}
