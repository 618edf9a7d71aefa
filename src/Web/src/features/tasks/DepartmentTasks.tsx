import { Anchor, Group, Select, Text } from "@mantine/core";
import { Link, useSearchParams } from "react-router";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import type { TaskCardStage, TaskKind } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { DepartmentPicker } from "../../shared/pick/pickers";
import { Person } from "../../shared/ui/Person";
import { RowsTable } from "../../shared/ui/RowsTable";
import { StageChip } from "../task-cards/chips";
import { taskCardsKey } from "../task-cards/queries";

const stages = [
  "Planning",
  "Running",
  "SelfEvaluated",
  "Evaluated",
  "Objected",
  "Final",
  "BetweenCycles",
  "Closed",
] as const;
const kinds = ["UnitTask", "ManagedTask"] as const;

/** The task cards of my department, of those below it, or of the agency; filters stand in the address. */
export function DepartmentTasks() {
  const t = useWords("tasks");
  const words = useWords("taskCards");
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  const query = {
    department: search.get("department") ?? undefined,
    stage: stages.find((one) => one === search.get("stage")) as TaskCardStage | undefined,
    kind: kinds.find((one) => one === search.get("kind")) as TaskKind | undefined,
  };
  const rows = useRows([...taskCardsKey, query], (after) =>
    answered(api.GET("/api/task-cards", { params: { query: { ...query, after, limit: 50 } } })),
  );
  return (
    <>
      <Group gap="sm">
        <DepartmentPicker
          aria-label={t("department")}
          placeholder={t("department")}
          value={query.department ?? null}
          onChange={(value) => set("department", value)}
        />
        <Select
          aria-label={t("stage")}
          placeholder={t("anyStage")}
          clearable
          data={stages.map((value) => ({ value, label: words(`stage.${value}`) }))}
          value={query.stage ?? null}
          onChange={(value) => set("stage", value)}
        />
        <Select
          aria-label={t("kind")}
          placeholder={t("anyKind")}
          clearable
          data={kinds.map((value) => ({ value, label: words(`kind.${value}`) }))}
          value={query.kind ?? null}
          onChange={(value) => set("kind", value)}
        />
      </Group>
      <RowsTable
        label={t("view.department")}
        rows={rows}
        rowKey={(row) => row.taskCardId}
        empty={t("emptyAll")}
        columns={[
          {
            key: "title",
            title: t("task"),
            cell: (row) => (
              <>
                <Anchor component={Link} to={`/task-cards/${row.taskCardId}`} inherit fw={500}>
                  {row.title}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {row.task.name} ({row.task.code})
                </Text>
              </>
            ),
          },
          { key: "kind", title: t("kind"), isMinor: true, cell: (row) => words(`kind.${row.task.kind}`) },
          { key: "stage", title: t("stage"), cell: (row) => <StageChip stage={row.stage} /> },
          { key: "cycle", title: t("cycle"), isMinor: true, cell: (row) => row.cycle ?? "–" },
          { key: "owner", title: t("owner"), cell: (row) => <Person of={row.owner} withDepartment /> },
        ]}
      />
    </>
  );
}
