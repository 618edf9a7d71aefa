import { Anchor, Skeleton, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import { ActButton } from "../../shared/act/ActButton";
import { listAddress } from "../../shared/api/addresses";
import { api } from "../../shared/api/client";
import type { Indicator, IndicatorView, ReportActualRequest, TaskCardView } from "../../shared/api/schema";
import { amount } from "../../shared/format/numbers";
import { useLanguage, useWords } from "../../shared/i18n";
import { Day } from "../../shared/ui/Day";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { Person } from "../../shared/ui/Person";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Section } from "../../shared/ui/Section";
import { EvidenceList, evidenceField, evidenceIn } from "./evidence";
import { planOf } from "./plans";
import { may, useCardAct, useEvaluation } from "./queries";
import type { TabProps } from "./TaskCardPage";

/** Each indicator against its target, with what shows that the value is true. */
export default function PerformanceTab({ view, cycle, isOpenCycle }: TabProps) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  const found = useEvaluation(view.taskCardId, cycle?.name);
  if (!cycle) return <Empty>{t("card.noCycle")}</Empty>;
  if (found.isPending) return <Skeleton h={320} />;
  if (found.isError) return <Failure error={found.error} retry={() => found.refetch()} />;
  const named = new Map((planOf(cycle)?.indicators ?? []).map((one) => [one.code, one]));
  const mayReport = isOpenCycle && may(view, "ReportActual");
  return (
    <Stack gap="md">
      <Section title={t("performance.title")} lead={found.data.isPinned && t("performance.pinned")}>
        <IndicatorTable
          rows={found.data.indicators}
          act={mayReport ? (indicator) => <ReportActual view={view} indicator={indicator} /> : undefined}
        />
      </Section>
      <Section title={t("performance.history")}>
        <PlainTable
          label={t("performance.history")}
          rows={(cycle.actuals ?? []).toReversed()}
          rowKey={(_, place) => `${place}`}
          empty={<Empty>{t("performance.historyNone")}</Empty>}
          columns={[
            {
              key: "name",
              title: t("plan.indicator"),
              cell: (row) => named.get(row.indicatorCode)?.name ?? row.indicatorCode,
            },
            {
              key: "value",
              title: t("performance.value"),
              align: "end",
              cell: (row) => amount(row.value, named.get(row.indicatorCode)?.unit ?? "", language),
            },
            { key: "note", title: t("performance.note"), isMinor: true, cell: (row) => row.note ?? "–" },
            {
              key: "evidence",
              title: t("performance.evidence"),
              cell: (row) => <EvidenceList evidence={row.evidence} />,
            },
            { key: "by", title: t("schedule.by"), cell: (row) => <Person of={row.by} /> },
            { key: "at", title: t("schedule.when"), cell: (row) => <Day at={row.at} /> },
          ]}
        />
      </Section>
    </Stack>
  );
}

/** Indicators with baseline, target, value and attainment. */
export function IndicatorTable({
  rows,
  act,
}: {
  rows: readonly IndicatorView[];
  act?: ((indicator: Indicator) => React.ReactNode) | undefined;
}) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language);
  const of = (value: number | null, unit: string) => (value === null ? "–" : amount(value, unit, language));
  return (
    <PlainTable
      label={t("performance.title")}
      rows={rows}
      rowKey={(row) => row.indicator.code}
      empty={<Empty>{t("performance.none")}</Empty>}
      columns={[
        {
          key: "name",
          title: t("plan.indicator"),
          cell: ({ indicator }) => (
            <>
              {indicator.name}
              <Text size="xs" c="dimmed" fw={400}>
                {t(`direction.${indicator.direction}`)}
              </Text>
            </>
          ),
        },
        {
          key: "baseline",
          title: t("plan.baseline"),
          align: "end",
          isMinor: true,
          cell: ({ indicator }) => of(indicator.baseline, indicator.unit),
        },
        {
          key: "target",
          title: t("plan.target"),
          align: "end",
          cell: ({ indicator }) => of(indicator.target, indicator.unit),
        },
        {
          key: "value",
          title: t("performance.value"),
          align: "end",
          cell: ({ indicator, value }) => (value === null ? t("performance.unknown") : of(value, indicator.unit)),
        },
        {
          key: "attainment",
          title: t("performance.attainment"),
          align: "end",
          cell: ({ attainmentPercent }) => (
            <Text
              span
              inherit
              fw={500}
              c={attainmentPercent !== null && attainmentPercent >= 100 ? "success.7" : undefined}
            >
              {attainmentPercent === null ? "–" : `${number.format(attainmentPercent)}%`}
              {attainmentPercent !== null && attainmentPercent >= 100 && " ✓"}
            </Text>
          ),
        },
        { key: "evidence", title: t("performance.evidence"), isMinor: true, cell: (row) => <Basis row={row} /> },
        ...(act
          ? [
              {
                key: "act",
                title: "",
                align: "end" as const,
                cell: (row: IndicatorView) => !row.isComputed && act(row.indicator),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What a value comes from: documents or milestones where it is computed, evidence where it was reported. */
function Basis({ row }: { row: IndicatorView }) {
  const t = useWords("taskCards");
  if (!row.isComputed) return <EvidenceList evidence={row.evidence} />;
  const words = t(
    row.indicator.source === "MilestonesOnTime" ? "performance.milestonesBasis" : "performance.documents",
    {
      count: row.basis.length,
    },
  );
  return (
    <>
      {t("performance.computed")} ·{" "}
      {row.href && !row.href.startsWith("/api/task-cards/") ? (
        <Anchor component={Link} to={listAddress(row.href)} inherit>
          {words}
        </Anchor>
      ) : (
        words
      )}
    </>
  );
}

function ReportActual({ view, indicator }: { view: TaskCardView; indicator: Indicator }) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: ReportActualRequest) => api.POST("/api/task-cards/{taskCardId}/actuals", { params: { path }, body }),
    t("done.actual"),
  );
  return (
    <ActButton
      label={t("performance.report")}
      lead={t("performance.reportLead", { name: indicator.name, unit: indicator.unit })}
      verb={t("schedule.send")}
      button={{ size: "xs" }}
      act={act}
      fields={{
        value: { kind: "number", label: `${t("performance.value")} (${indicator.unit})` },
        note: { kind: "text", label: t("performance.note"), isOptional: true },
        evidence: evidenceField(view.taskCardId, t("performance.evidence")),
      }}
      asked={({ value, note, evidence }) => ({
        version: view.version,
        indicatorCode: indicator.code,
        value: value ?? 0,
        note: note || null,
        evidence: evidenceIn(evidence),
      })}
    />
  );
}
