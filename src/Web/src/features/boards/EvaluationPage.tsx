import "./words";
import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { CycleFigures, EvaluationView, GradeFigure } from "../../shared/api/schema";
import { useLanguage, useWords } from "../../shared/i18n";
import { useDepartmentNames } from "../../shared/pick/pickers";
import { FigureLink } from "../../shared/ui/FigureLink";
import { PlainTable } from "../../shared/ui/PlainTable";
import { BoardFrame, Part } from "./BoardFrame";
import { FigureStrip } from "./FigureStrip";
import { boardKey, useFilters } from "./filters";
import { StateChart } from "./StateChart";

const grades = ["Excellent", "Good", "Adequate", "Inadequate"] as const;
const gradeStates = grades.map((grade) => ({ key: grade, state: `grade.${grade}` }));

const pieces = (figures: readonly GradeFigure[]) =>
  Object.fromEntries(figures.map(({ grade, cycles }) => [grade, cycles.value]));

const figureOf = (figures: readonly GradeFigure[], grade: (typeof grades)[number]) =>
  figures.find((figure) => figure.grade === grade)?.cycles ?? { value: 0, href: "" };

/** What was reached: targets, grades, and how that went from cycle to cycle and by department. */
export default function EvaluationPage() {
  const t = useWords("boards");
  const [{ department, cycle }] = useFilters();
  const asked = { ...(department ? { department } : {}), ...(cycle ? { cycle } : {}) };
  const board = useQuery({
    queryKey: boardKey("evaluation", asked),
    queryFn: () => answered(api.GET("/api/evaluation", { params: { query: asked } })),
    placeholderData: (before) => before,
  });
  return (
    <BoardFrame
      title={t("evaluation.title")}
      lead={t("evaluation.lead")}
      fields={["cycle"]}
      board={board}
      says={({ indicators }) =>
        indicators.missed.value === 0
          ? t("evaluation.says_none")
          : t("evaluation.says_some", { count: indicators.missed.value, total: indicators.total.value })
      }
    >
      {(of) => (
        <>
          <FigureStrip
            figures={[
              { label: t("evaluation.indicators"), figure: of.indicators.total },
              ...(["missed", "attained", "underway", "withoutValue"] as const).map((key) => {
                const state = `indicatorState.${key.charAt(0).toUpperCase()}${key.slice(1)}`;
                return { label: t(state), figure: of.indicators[key], state };
              }),
              { label: t("evaluation.attainment"), figure: of.indicators.attainmentPercent, suffix: "%" },
            ]}
          />
          <Grades of={of.cycles} />
          <Trend of={of} />
          <Departments of={of} />
        </>
      )}
    </BoardFrame>
  );
}

/** What owners, evaluators and superiors said of the same cycles, one below the other. */
function Grades({ of }: { of: CycleFigures }) {
  const t = useWords("boards");
  const rows = [
    { name: t("evaluation.self"), figures: of.selfGrades },
    { name: t("evaluation.graded"), figures: of.grades },
    { name: t("evaluation.final"), figures: of.finalGrades },
  ];
  return (
    <Part title={t("evaluation.gap")}>
      <StateChart
        title={t("evaluation.gap")}
        rows={rows.map(({ name, figures }) => ({ name, ...pieces(figures) }))}
        states={gradeStates}
      />
      <PlainTable
        label={t("evaluation.gap")}
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: "who", title: t("evaluation.grades"), cell: (row) => row.name },
          ...grades.map((grade) => ({
            key: grade,
            title: t(`grade.${grade}`),
            align: "end" as const,
            cell: (row: (typeof rows)[number]) => <FigureLink {...figureOf(row.figures, grade)} />,
          })),
        ]}
      />
    </Part>
  );
}

function Trend({ of }: { of: EvaluationView }) {
  const t = useWords("boards");
  if (of.trend.length === 0) return null;
  return (
    <Part title={t("evaluation.trend")}>
      <StateChart
        title={t("evaluation.trend")}
        rows={of.trend.map((point) => ({ name: point.cycle, ...pieces(point.figures.finalGrades) }))}
        states={gradeStates}
      />
      <PlainTable
        label={t("evaluation.trend")}
        rows={of.trend}
        rowKey={(point) => point.cycle}
        columns={[
          { key: "cycle", title: t("evaluation.cycle"), cell: (point) => point.cycle },
          {
            key: "total",
            title: t("evaluation.cyclesOf"),
            align: "end",
            cell: (point) => <FigureLink {...point.figures.total} />,
          },
          ...grades.map((grade) => ({
            key: grade,
            title: t(`grade.${grade}`),
            align: "end" as const,
            cell: (point: EvaluationView["trend"][number]) => (
              <FigureLink {...figureOf(point.figures.finalGrades, grade)} />
            ),
          })),
          {
            key: "attainment",
            title: t("evaluation.attainment"),
            align: "end",
            cell: (point) => <FigureLink {...point.figures.attainmentPercent} suffix="%" />,
          },
        ]}
      />
    </Part>
  );
}

function Departments({ of }: { of: EvaluationView }) {
  const t = useWords("boards");
  const name = useDepartmentNames();
  const { language } = useLanguage();
  const [filters, change] = useFilters();
  if (of.departments.length === 0) return null;
  const rows = [...of.departments].sort((a, b) =>
    name(a.departmentCode).localeCompare(name(b.departmentCode), language),
  );
  return (
    <Part title={t("planning.byDepartment")}>
      <PlainTable
        label={t("planning.byDepartment")}
        rows={rows}
        rowKey={(row) => row.departmentCode}
        columns={[
          {
            key: "department",
            title: t("department"),
            cell: (row) =>
              row.departmentCode === filters.department ? (
                name(row.departmentCode)
              ) : (
                <Anchor
                  component="button"
                  inherit
                  ta="start"
                  onClick={() => change({ department: row.departmentCode })}
                >
                  {name(row.departmentCode)}
                </Anchor>
              ),
          },
          {
            key: "attainment",
            title: t("evaluation.attainment"),
            align: "end",
            cell: (row) => (row.indicators ? <FigureLink {...row.indicators.attainmentPercent} suffix="%" /> : "–"),
          },
          {
            key: "missed",
            title: t("indicatorState.Missed"),
            align: "end",
            cell: (row) => (row.indicators ? <FigureLink {...row.indicators.missed} /> : "–"),
          },
          {
            key: "indicators",
            title: t("evaluation.indicators"),
            align: "end",
            isMinor: true,
            cell: (row) => (row.indicators ? <FigureLink {...row.indicators.total} /> : "–"),
          },
          ...grades.map((grade) => ({
            key: grade,
            title: `${t("evaluation.final")} ${t(`grade.${grade}`)}`,
            align: "end" as const,
            isMinor: true,
            cell: (row: EvaluationView["departments"][number]) => (
              <FigureLink {...figureOf(row.cycles.finalGrades, grade)} />
            ),
          })),
        ]}
      />
    </Part>
  );
}
