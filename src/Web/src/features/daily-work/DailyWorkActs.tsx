import { Group } from "@mantine/core";
import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import type { DailyWorkItem, DropWorkRequest, FinishWorkRequest, PostponeWorkRequest } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { useDailyAct } from "./queries";
import { addDays } from "./week";

/** What becomes of something that was planned: finished, put off, or not done. */
export function DailyWorkActs({ item }: { item: DailyWorkItem }) {
  const t = useWords("dailyWork");
  const path = { day: item.day, itemId: item.itemId };
  const finish = useDailyAct(
    (body: FinishWorkRequest) => api.POST("/api/daily-work/{day}/{itemId}/finish", { params: { path }, body }),
    t("done.finished"),
  );
  const postpone = useDailyAct(
    (body: PostponeWorkRequest) => api.POST("/api/daily-work/{day}/{itemId}/postpone", { params: { path }, body }),
    t("done.postponed"),
  );
  const drop = useDailyAct(
    (body: DropWorkRequest) => api.POST("/api/daily-work/{day}/{itemId}/drop", { params: { path }, body }),
    t("done.dropped"),
  );
  const quiet = { size: "compact-xs", variant: "subtle", color: "gray.8" } as const;
  return (
    <Group gap={2} role="group" aria-label={t("acts", { text: item.text })}>
      <ActButton
        label={t("finish")}
        title={item.text}
        verb={t("finish")}
        button={{ size: "compact-xs", variant: "light" }}
        act={finish}
        fields={{
          result: { kind: "text", label: t("result"), isLong: true },
          minutes: { kind: "number", label: t("minutes"), isOptional: true, min: 0 },
        }}
        asked={(values) => values}
      />
      <ActButton
        label={t("postpone")}
        title={item.text}
        verb={t("postpone")}
        button={quiet}
        act={postpone}
        fields={{
          toDay: { kind: "day", label: t("toDay"), start: addDays(item.day, 1) },
          reason: { kind: "text", label: t("reason") },
        }}
        asked={(values) => values}
      />
      <ActButton
        label={t("drop")}
        title={item.text}
        lead={t("dropLead")}
        verb={t("drop")}
        button={quiet}
        act={drop}
        fields={{ reason: { kind: "text", label: t("reason") } }}
        asked={(values) => values}
      />
    </Group>
  );
}
