import { Progress, Skeleton, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { MilestoneItem, MilestoneProgress } from "../../shared/api/schema";
import { officeDay } from "../../shared/format/time";
import { useWords } from "../../shared/i18n";
import { Day } from "../../shared/ui/Day";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { Person } from "../../shared/ui/Person";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Section } from "../../shared/ui/Section";
import { When } from "../../shared/ui/When";
import { Gantt } from "./Gantt";
import { MilestoneChip } from "./milestoneStates";
import { planOf } from "./plans";
import { may, useMilestones } from "./queries";
import { ReportProgress } from "./ReportProgress";
import type { TabProps } from "./TaskCardPage";

/** The milestones drawn over the months, in a table, and what was reported of them. */
export default function ScheduleTab({ view, cycle, isOpenCycle }: TabProps) {
  const t = useWords("taskCards");
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useMilestones(view.taskCardId, cycle?.name);
  if (!cycle) return <Empty>{t("card.noCycle")}</Empty>;
  if (found.isPending) return <Skeleton h={320} />;
  if (found.isError) return <Failure error={found.error} retry={() => found.refetch()} />;
  const plan = planOf(cycle);
  const holding = found.data;
  const rows =
    holding.length > 0
      ? holding.map((one) => ({ ...one, responsible: one.responsible.name }))
      : (plan?.milestones ?? []).map((one) => ({ ...one, responsible: one.responsible.name, state: null, percent: 0 }));
  const mayReport = isOpenCycle && may(view, "ReportProgress");
  const titles = new Map(rows.map((row) => [row.code, row.title]));
  return (
    <Stack gap="md">
      <Section
        title={t("schedule.title")}
        lead={holding.length > 0 ? mayReport && t("schedule.lead") : rows.length > 0 && t("schedule.draftNote")}
        action={mayReport && <ReportProgress view={view} milestones={holding} chosen={chosen} />}
      >
        {rows.length === 0 ? (
          <Empty>{t("schedule.none")}</Empty>
        ) : (
          <>
            <Gantt
              label={t("schedule.chart", { cycle: cycle.name })}
              from={cycle.from}
              to={cycle.to}
              rows={rows}
              today={officeDay()}
              chosen={chosen}
              onChoose={setChosen}
            />
            {holding.length > 0 && <Milestones rows={holding} titles={titles} chosen={chosen} />}
          </>
        )}
      </Section>
      <Section title={t("schedule.progressTitle")}>
        <PlainTable
          label={t("schedule.progressTitle")}
          rows={reported(cycle.progress ?? [], chosen)}
          rowKey={(_, place) => `${place}`}
          empty={<Empty>{t("schedule.progressNone")}</Empty>}
          columns={[
            {
              key: "milestone",
              title: t("plan.milestone"),
              cell: (row: MilestoneProgress) => titles.get(row.milestoneCode) ?? row.milestoneCode,
            },
            { key: "percent", title: t("schedule.percent"), align: "end", cell: (row) => `${row.percent}%` },
            { key: "words", title: t("schedule.words"), cell: (row) => row.report },
            { key: "by", title: t("schedule.by"), cell: (row) => <Person of={row.by} /> },
            { key: "at", title: t("schedule.when"), cell: (row) => <Day at={row.at} /> },
          ]}
        />
      </Section>
    </Stack>
  );
}

const reported = (progress: readonly MilestoneProgress[], chosen: string | null) =>
  progress.filter((one) => chosen === null || one.milestoneCode === chosen).toReversed();

function Milestones({
  rows,
  titles,
  chosen,
}: {
  rows: readonly MilestoneItem[];
  titles: ReadonlyMap<string, string>;
  chosen: string | null;
}) {
  const t = useWords("taskCards");
  return (
    <PlainTable
      label={t("schedule.table")}
      rows={rows}
      rowKey={(row) => row.code}
      isChosen={(row) => row.code === chosen}
      columns={[
        {
          key: "title",
          title: t("plan.milestone"),
          cell: (row) => (
            <>
              {row.title}
              {row.after.length > 0 && (
                <Text size="xs" c="dimmed" fw={400}>
                  ← {row.after.map((code) => titles.get(code) ?? code).join(", ")}
                </Text>
              )}
            </>
          ),
        },
        { key: "state", title: t("schedule.state"), cell: (row) => <MilestoneChip state={row.state} /> },
        {
          key: "percent",
          title: t("schedule.percent"),
          width: "14rem",
          cell: (row) => (
            <>
              <Text size="sm">
                {row.percent}%{" "}
                <Text span size="xs" c="dimmed">
                  {t("schedule.expected")} {Math.round(row.expectedPercent)}%
                </Text>
              </Text>
              <Progress value={row.percent} size="sm" aria-label={`${row.title} ${row.percent}%`} />
            </>
          ),
        },
        { key: "from", title: t("plan.from"), isMinor: true, cell: (row) => <Day at={row.from} /> },
        { key: "due", title: t("plan.dueOn"), cell: (row) => <Day at={row.dueOn} /> },
        { key: "who", title: t("plan.responsible"), cell: (row) => <Person of={row.responsible} /> },
        {
          key: "report",
          title: t("schedule.lastReport"),
          isMinor: true,
          cell: (row) =>
            row.reportedAt ? (
              <>
                {row.report}{" "}
                <Text span size="xs" c="dimmed">
                  <When at={row.reportedAt} />
                </Text>
              </>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
