import { Skeleton } from "@mantine/core";
import { officeDay } from "../../shared/format/time";
import { useWords } from "../../shared/i18n";
import { Day } from "../../shared/ui/Day";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { Person } from "../../shared/ui/Person";
import { PlainTable } from "../../shared/ui/PlainTable";
import { useDailyWork } from "./queries";
import { addDays } from "./week";
import "./words";

/** Who plans and did what for a task, from two weeks ago to the end of the next. */
export function DailyWorkOfTask({ taskCardId, empty }: { taskCardId: string; empty: string }) {
  const t = useWords("dailyWork");
  const today = officeDay();
  const found = useDailyWork({ from: addDays(today, -14), to: addDays(today, 14), taskCardId });
  if (found.isPending) return <Skeleton h={80} />;
  if (found.isError) return <Failure error={found.error} retry={() => found.refetch()} />;
  return (
    <PlainTable
      label={t("title")}
      rows={found.data}
      rowKey={(row) => row.work.itemId}
      empty={<Empty>{empty}</Empty>}
      columns={[
        { key: "text", title: t("what"), cell: (row) => row.work.text },
        { key: "day", title: t("day"), cell: (row) => <Day at={row.work.day} /> },
        { key: "who", title: t("who"), cell: (row) => <Person of={row.person} /> },
        { key: "state", title: t("state"), cell: (row) => t(`status.${row.work.status}`) },
        { key: "note", title: t("note"), isMinor: true, cell: (row) => row.work.note ?? "–" },
      ]}
    />
  );
}
