import "./words";
import { Anchor, Badge } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { PointFigures, ThemeFeedback } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { useDepartmentNames } from "../../shared/pick/pickers";
import { FigureLink } from "../../shared/ui/FigureLink";
import { PlainTable } from "../../shared/ui/PlainTable";
import { BoardFrame, Part } from "./BoardFrame";
import { FigureStrip } from "./FigureStrip";
import { boardKey, useFilters } from "./filters";
import { StateChart } from "./StateChart";

const states = [
  { key: "unanswered", state: "pointState.Raised" },
  { key: "accepted", state: "pointState.Accepted" },
  { key: "closed", state: "pointState.Closed" },
  { key: "declined", state: "pointState.Declined" },
] as const;

/** What evaluations taught, what became of it, and what comes again. */
export default function FeedbackPage() {
  const t = useWords("boards");
  const name = useDepartmentNames();
  const [filters, change] = useFilters();
  const board = useQuery({
    queryKey: boardKey("feedback", filters),
    queryFn: () => answered(api.GET("/api/feedback", { params: { query: filters } })),
    placeholderData: (before) => before,
  });
  return (
    <BoardFrame
      title={t("feedback.title")}
      lead={t("feedback.lead")}
      fields={["cycle", "from", "to", "asOf"]}
      board={board}
      says={({ points }) =>
        points.overdue.value === 0
          ? t("feedback.says_none")
          : t("feedback.says_some", { count: points.overdue.value, total: points.open.value })
      }
    >
      {({ points, departments, cycles, themes }) => (
        <>
          <FigureStrip
            figures={[
              { label: t("feedback.total"), figure: points.total },
              { label: t("feedback.overdue"), figure: points.overdue, state: "milestoneState.Late" },
              ...states.map(({ key, state }) => ({ label: t(state), figure: points[key], state })),
              { label: t("feedback.closure"), figure: points.closureRate, suffix: "%" },
              { label: t("feedback.age"), figure: points.ageDays, suffix: t("feedback.days") },
            ]}
          />
          <Points
            title={t("planning.byDepartment")}
            first={t("department")}
            rows={departments.map(({ departmentCode, points: of }) => ({
              key: departmentCode,
              name: name(departmentCode),
              cell:
                departmentCode === filters.department ? undefined : (
                  <Anchor component="button" inherit ta="start" onClick={() => change({ department: departmentCode })}>
                    {name(departmentCode)}
                  </Anchor>
                ),
              points: of,
            }))}
          />
          <Points
            title={t("feedback.cycles")}
            first={t("evaluation.cycle")}
            rows={cycles.map(({ cycle, points: of }) => ({ key: cycle, name: cycle, points: of }))}
          />
          <Themes themes={themes} />
        </>
      )}
    </BoardFrame>
  );
}

type PointRow = {
  readonly key: string;
  readonly name: string;
  readonly cell?: ReactNode;
  readonly points: PointFigures;
};

function Points({ title, first, rows }: { title: string; first: string; rows: readonly PointRow[] }) {
  const t = useWords("boards");
  if (rows.length === 0) return null;
  return (
    <Part title={title}>
      <StateChart
        title={title}
        rows={rows.map(({ name, points }) => ({
          name,
          ...Object.fromEntries(states.map(({ key }) => [key, points[key].value])),
        }))}
        states={states}
      />
      <PlainTable
        label={title}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: "name", title: first, cell: (row) => row.cell ?? row.name },
          ...(["total", "overdue"] as const).map((key) => ({
            key,
            title: t(`feedback.${key}`),
            align: "end" as const,
            cell: (row: PointRow) => <FigureLink {...row.points[key]} />,
          })),
          ...states.map(({ key, state }) => ({
            key,
            title: t(state),
            align: "end" as const,
            isMinor: true,
            cell: (row: PointRow) => <FigureLink {...row.points[key]} />,
          })),
          {
            key: "closure",
            title: t("feedback.closure"),
            align: "end",
            cell: (row) => <FigureLink {...row.points.closureRate} suffix="%" />,
          },
          {
            key: "answered",
            title: t("feedback.answered"),
            align: "end",
            isMinor: true,
            cell: (row) => <FigureLink {...row.points.answeredShare} suffix="%" />,
          },
        ]}
      />
    </Part>
  );
}

function Themes({ themes }: { themes: readonly ThemeFeedback[] }) {
  const t = useWords("boards");
  if (themes.length === 0) return null;
  return (
    <Part title={t("feedback.themes")}>
      <PlainTable
        label={t("feedback.themes")}
        rows={themes}
        rowKey={(theme) => theme.theme}
        columns={[
          { key: "theme", title: t("feedback.theme"), cell: (theme) => theme.theme },
          {
            key: "recurs",
            title: t("feedback.recurs"),
            cell: (theme) =>
              theme.recurs ? (
                <>
                  <Badge
                    variant="outline"
                    color="warning.7"
                    radius="sm"
                    tt="none"
                    leftSection={<IconRefresh size={14} aria-hidden />}
                  >
                    {t("feedback.recurs")}
                  </Badge>{" "}
                  <small>{t("feedback.recursIn", { cycles: theme.cycles, departments: theme.departments })}</small>
                </>
              ) : (
                "–"
              ),
          },
          {
            key: "total",
            title: t("feedback.total"),
            align: "end",
            cell: (theme) => <FigureLink {...theme.total} />,
          },
          { key: "open", title: t("feedback.open"), align: "end", cell: (theme) => <FigureLink {...theme.open} /> },
        ]}
      />
    </Part>
  );
}
