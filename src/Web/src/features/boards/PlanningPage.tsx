import "./words";
import { Anchor, SegmentedControl, Text } from "@mantine/core";
import { useSearchParams } from "react-router";
import type { PlanningView } from "../../shared/api/schema";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import { FigureLink } from "../../shared/ui/FigureLink";
import { PlainTable } from "../../shared/ui/PlainTable";
import { BoardFrame, Part } from "./BoardFrame";
import { FigureStrip } from "./FigureStrip";
import { FunctionLevels } from "./FunctionLevels";
import { useFilters, usePlanning } from "./filters";
import { planningColumns, planningStates } from "./planningColumns";
import { StateChart } from "./StateChart";

/** Which tasks nobody has planned, department below department or function below function. */
export default function PlanningPage() {
  const t = useWords("boards");
  const { language } = useLanguage();
  const [filters, change] = useFilters();
  const [params] = useSearchParams();
  const isByFunction = params.get("by") === "function";
  const planning = usePlanning(filters);
  return (
    <BoardFrame
      title={t("planning.title")}
      lead={t("planning.lead")}
      fields={["cycle", "from", "to", "asOf"]}
      board={planning}
      says={(board) => <Says board={board} />}
    >
      {(board) => (
        <>
          <FigureStrip
            figures={[
              { label: t("planning.tasks"), figure: board.figures.tasks },
              ...planningStates.map(({ key, state }) => ({ label: t(state), figure: board.figures[key], state })),
              { label: t("planning.unplannedWork"), figure: board.unplannedWork },
            ]}
          />
          <SegmentedControl
            aria-label={t("planning.unplanned")}
            value={isByFunction ? "function" : "department"}
            onChange={(by) => change({ by: by === "function" ? by : null, function: null })}
            data={[
              { value: "department", label: t("planning.byDepartment") },
              { value: "function", label: t("planning.byFunction") },
            ]}
            style={{ alignSelf: "flex-start" }}
          />
          {isByFunction ? <FunctionLevels filters={filters} /> : <Departments board={board} />}
          <Text size="xs" c="dimmed">
            {t("freshness", { moment: moment(board.activitiesAsOf, language) })}
          </Text>
        </>
      )}
    </BoardFrame>
  );
}

function Says({ board }: { board: PlanningView }) {
  const t = useWords("boards");
  const count = board.figures.unplanned.value;
  const most = [...board.departments].sort((a, b) => b.figures.unplanned.value - a.figures.unplanned.value)[0];
  if (count === 0) return t("planning.says_none");
  return (
    <>
      {t("planning.says_some", { count, total: board.figures.tasks.value })}{" "}
      {most &&
        most.figures.unplanned.value > 0 &&
        t("planning.most", { name: most.name, count: most.figures.unplanned.value })}
    </>
  );
}

function Departments({ board }: { board: PlanningView }) {
  const t = useWords("boards");
  const [, change] = useFilters();
  const columns = planningColumns(t);
  if (board.departments.length === 0) return <Empty>{t("nothing")}</Empty>;
  return (
    <Part title={t("planning.byDepartment")}>
      <StateChart
        title={t("planning.byDepartment")}
        rows={board.departments.map((department) => ({
          name: department.name,
          ...Object.fromEntries(planningStates.map(({ key }) => [key, department.figures[key].value])),
        }))}
        states={planningStates}
      />
      <PlainTable
        label={t("planning.byDepartment")}
        rows={board.departments}
        rowKey={(department) => department.code}
        columns={[
          {
            key: "name",
            title: t("department"),
            cell: (department) =>
              department.code === board.department ? (
                department.name
              ) : (
                <Anchor component="button" inherit onClick={() => change({ department: department.code })}>
                  {department.name}
                </Anchor>
              ),
          },
          ...columns.map(({ figure, ...column }) => ({
            ...column,
            cell: (department: PlanningView["departments"][number]) => <FigureLink {...figure(department.figures)} />,
          })),
        ]}
      />
    </Part>
  );
}
