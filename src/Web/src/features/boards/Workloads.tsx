import { Anchor } from "@mantine/core";
import type { DepartmentWorkload, Figure, PersonWorkload } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { useDepartmentNames } from "../../shared/pick/pickers";
import { FigureLink } from "../../shared/ui/FigureLink";
import { PlainTable } from "../../shared/ui/PlainTable";
import type { Column } from "../../shared/ui/RowsTable";
import { Part } from "./BoardFrame";
import { useFilters } from "./filters";
import { StateChart } from "./StateChart";

const states = [
  { key: "late", state: "milestoneState.Late" },
  { key: "atRisk", state: "milestoneState.AtRisk" },
  { key: "others", state: "milestoneState.OnSchedule" },
] as const;

type Load = { openMilestones: Figure; lateMilestones: Figure; atRiskMilestones: Figure };

const pieces = (load: Load) => ({
  late: load.lateMilestones.value,
  atRisk: load.atRiskMilestones.value,
  others: Math.max(0, load.openMilestones.value - load.lateMilestones.value - load.atRiskMilestones.value),
});

const mostLateFirst = (a: Load, b: Load) =>
  b.lateMilestones.value - a.lateMilestones.value ||
  b.atRiskMilestones.value - a.atRiskMilestones.value ||
  b.openMilestones.value - a.openMilestones.value;

function column<T>(key: string, title: string, figure: (row: T) => Figure, isMinor = false): Column<T> {
  return { key, title, align: "end", isMinor, cell: (row) => <FigureLink {...figure(row)} /> };
}

export function DepartmentWork({ departments }: { departments: readonly DepartmentWorkload[] }) {
  const t = useWords("boards");
  const name = useDepartmentNames();
  const [filters, change] = useFilters();
  if (departments.length === 0) return null;
  const rows = [...departments].sort(mostLateFirst);
  return (
    <Part title={t("implementation.perDepartment")}>
      <StateChart
        title={t("implementation.perDepartment")}
        rows={rows.map((row) => ({ name: name(row.departmentCode), ...pieces(row) }))}
        states={states}
      />
      <PlainTable
        label={t("implementation.perDepartment")}
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
          column<DepartmentWorkload>("late", t("implementation.late"), (row) => row.lateMilestones),
          column<DepartmentWorkload>("risk", t("implementation.atRisk"), (row) => row.atRiskMilestones),
          column<DepartmentWorkload>("open", t("implementation.openMilestones"), (row) => row.openMilestones),
          column<DepartmentWorkload>("cards", t("implementation.openCards"), (row) => row.openCards, true),
          column<DepartmentWorkload>("acts", t("implementation.activities"), (row) => row.activities, true),
        ]}
      />
    </Part>
  );
}

export function PersonWork({ people }: { people: readonly PersonWorkload[] }) {
  const t = useWords("boards");
  if (people.length === 0) return null;
  return (
    <Part title={t("implementation.perPerson")}>
      <PlainTable
        label={t("implementation.perPerson")}
        rows={[...people].sort(mostLateFirst)}
        rowKey={(row) => row.person.personId}
        columns={[
          {
            key: "person",
            title: t("person"),
            cell: (row) => (
              <>
                {row.person.name} {row.person.post}
              </>
            ),
          },
          { key: "department", title: t("department"), isMinor: true, cell: (row) => row.person.departmentName },
          column<PersonWorkload>("late", t("implementation.late"), (row) => row.lateMilestones),
          column<PersonWorkload>("risk", t("implementation.atRisk"), (row) => row.atRiskMilestones),
          column<PersonWorkload>("open", t("implementation.openMilestones"), (row) => row.openMilestones),
          column<PersonWorkload>("acts", t("implementation.activities"), (row) => row.activities, true),
          column<PersonWorkload>("reports", t("implementation.reports"), (row) => row.reports, true),
        ]}
      />
    </Part>
  );
}
