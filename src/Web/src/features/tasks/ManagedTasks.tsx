import { Anchor, Checkbox, Group, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { Link } from "react-router";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import { useWords } from "../../shared/i18n";
import { useOrganization } from "../../shared/pick/pickers";
import { Day } from "../../shared/ui/Day";
import { RowsTable } from "../../shared/ui/RowsTable";
import { EstablishManagedTask, ManagedTaskActs, managedTasksKey } from "./ManagedTaskActs";

/** The agency's goals of its own, and the unit tasks by which they are pursued. */
export function ManagedTasks() {
  const t = useWords("tasks");
  const organization = useOrganization();
  const [words, setWords] = useState("");
  const [settled] = useDebouncedValue(words.trim(), 200);
  const [retired, setRetired] = useState(false);
  const departments = new Map(organization.data?.departments.map((one) => [one.code, one.name]));
  const query = { q: settled || undefined, retired: retired || undefined };
  const rows = useRows([...managedTasksKey, query], (after) =>
    answered(api.GET("/api/managed-tasks", { params: { query: { ...query, after } } })),
  );
  return (
    <>
      <Group gap="sm" justify="space-between">
        <Group gap="sm">
          <TextInput
            aria-label={t("search")}
            placeholder={t("search")}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Checkbox
            label={t("retired")}
            checked={retired}
            onChange={(event) => setRetired(event.currentTarget.checked)}
          />
        </Group>
        <EstablishManagedTask />
      </Group>
      <RowsTable
        label={t("view.managed")}
        rows={rows}
        rowKey={(row) => row.code}
        empty={t("emptyManaged")}
        columns={[
          {
            key: "name",
            title: t("managedTask"),
            cell: (row) => (
              <>
                <Anchor component={Link} to={`/task-cards/${row.taskCardId}`} inherit fw={500}>
                  {row.name}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {row.code} {row.retiredAt && `· ${t("isRetired")}: ${row.retireReason ?? ""}`}
                </Text>
              </>
            ),
          },
          { key: "goal", title: t("goal"), cell: (row) => row.goal },
          {
            key: "department",
            title: t("department"),
            cell: (row) => departments.get(row.departmentCode) ?? row.departmentCode,
          },
          {
            key: "unitTasks",
            title: t("unitTasks"),
            isMinor: true,
            cell: (row) =>
              row.unitTaskCodes.map((code) => (
                <div key={code}>
                  <Anchor component={Link} to={`/functions?at=${encodeURIComponent(code)}`} inherit>
                    {code}
                  </Anchor>
                </div>
              )),
          },
          { key: "from", title: t("from"), isMinor: true, cell: (row) => <Day at={row.from} /> },
          {
            key: "acts",
            title: "",
            align: "end",
            cell: (row) => row.mayChange && !row.retiredAt && <ManagedTaskActs task={row} />,
          },
        ]}
      />
    </>
  );
}
