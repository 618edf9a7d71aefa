import { Badge } from "@mantine/core";
import type { MeetingStatus } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import "./words";

const colors: Record<MeetingStatus, string> = { Called: "primary.6", Cancelled: "gray.7", Recorded: "success.7" };

export function MeetingChip({ status }: { status: MeetingStatus }) {
  const t = useWords("meetings");
  return (
    <Badge color={colors[status]} variant="outline" radius="sm" tt="none">
      {t(`status.${status}`)}
    </Badge>
  );
}
