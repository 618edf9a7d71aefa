import { Badge } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import type { IncomingStatus } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import "./words";

const colors: Record<IncomingStatus, string> = {
  AwaitingDistribution: "warning.7",
  AwaitingReceipt: "information.6",
  Received: "primary.6",
  InHand: "primary.6",
  Handled: "success.7",
  Transferred: "gray.7",
  Returned: "danger.6",
  Forwarded: "success.7",
};

/** Where an incoming document stands; and whether it is late. */
export function IncomingChip({ status, isLate = false }: { status: IncomingStatus; isLate?: boolean }) {
  const t = useWords("incoming");
  return (
    <>
      <Badge color={colors[status]} variant="outline" radius="sm" tt="none">
        {t(`status.${status}`)}
      </Badge>
      {isLate && (
        <Badge
          color="danger"
          variant="filled"
          radius="sm"
          tt="none"
          leftSection={<IconClockExclamation size={14} aria-hidden />}
        >
          {t("late")}
        </Badge>
      )}
    </>
  );
}
