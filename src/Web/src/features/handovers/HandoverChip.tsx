import { Badge } from "@mantine/core";
import type { HandoverStatus } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import "./words";

const colors: Record<HandoverStatus, string> = {
  Prepared: "warning.7",
  Completed: "success.7",
  Refused: "danger.6",
  Withdrawn: "gray.7",
};

export function HandoverChip({ status }: { status: HandoverStatus }) {
  const t = useWords("handovers");
  return (
    <Badge color={colors[status]} variant="outline" radius="sm" tt="none">
      {t(`status.${status}`)}
    </Badge>
  );
}
