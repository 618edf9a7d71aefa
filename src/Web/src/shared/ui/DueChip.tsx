import { Badge, Tooltip } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { moment, workingDaysLeft } from "../format/time";
import { useLanguage } from "../i18n";

/** How many working days are left, or have passed. */
export function DueChip({ dueAt }: { dueAt: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const left = workingDaysLeft(dueAt, new Date());
  const words =
    left < 0
      ? t("work.due_past", { count: -left })
      : left === 0
        ? t("work.due_today")
        : t("work.due_left", { count: left });
  return (
    <Tooltip label={moment(dueAt, language)}>
      <Badge
        color={left < 0 ? "danger" : left <= 1 ? "warning.7" : "gray.7"}
        variant={left < 0 ? "filled" : "outline"}
        radius="sm"
        tt="none"
        miw="max-content"
        leftSection={left < 0 ? <IconClockExclamation size={14} aria-hidden /> : undefined}
      >
        {words}
      </Badge>
    </Tooltip>
  );
}
