import { Anchor, Group, Progress, Text } from "@mantine/core";
import { Link } from "react-router";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import { useWords } from "../../shared/i18n";
import { DueChip } from "../../shared/ui/DueChip";
import { Person } from "../../shared/ui/Person";
import { RowsTable } from "../../shared/ui/RowsTable";
import { When } from "../../shared/ui/When";
import { workKey } from "../my-work/queries";
import { StageChip } from "../task-cards/chips";

/** What I own or work on, each with what comes next. */
export function MyTasks() {
  const t = useWords("tasks");
  const rows = useRows([...workKey, "tasks", "list"], async (after) => {
    const page = await answered(api.GET("/api/my-work", { params: { query: { section: "Tasks", after, limit: 50 } } }));
    return page.tasks ?? { items: [], next: null };
  });
  return (
    <RowsTable
      label={t("title")}
      rows={rows}
      rowKey={(row) => row.taskCardId}
      empty={t("emptyMine")}
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
        { key: "part", title: t("part"), isMinor: true, cell: (row) => t(row.isOwn ? "isOwner" : "isParticipant") },
        { key: "stage", title: t("stage"), cell: (row) => <StageChip stage={row.stage} /> },
        { key: "cycle", title: t("cycle"), isMinor: true, cell: (row) => row.cycle ?? "–" },
        {
          key: "next",
          title: t("next"),
          cell: (row) =>
            row.next ? (
              <>
                <Group gap="xs">
                  <Anchor component={Link} to={`/task-cards/${row.taskCardId}?tab=schedule`} inherit>
                    {row.next.title}
                  </Anchor>
                  <DueChip dueAt={row.next.dueOn} />
                </Group>
                <Text size="xs" c="dimmed">
                  <Person of={row.next.responsible} /> · {row.next.percent}%
                </Text>
                <Progress value={row.next.percent} size="sm" maw={160} aria-label={`${row.next.percent}%`} />
              </>
            ) : (
              t("nextNone")
            ),
        },
        { key: "owner", title: t("owner"), isMinor: true, cell: (row) => <Person of={row.owner} /> },
        { key: "touched", title: t("touched"), isMinor: true, cell: (row) => <When at={row.lastActAt} /> },
      ]}
    />
  );
}
