import { SegmentedControl } from "@mantine/core";
import { useSearchParams } from "react-router";
import { useWords } from "../../shared/i18n";
import { PageFrame } from "../../shared/ui/PageFrame";
import "../task-cards/words";
import { CalendarFeed } from "./CalendarFeed";
import { DepartmentTasks } from "./DepartmentTasks";
import { ManagedTasks } from "./ManagedTasks";
import { MyTasks } from "./MyTasks";
import { OpenTaskCard } from "./OpenTaskCard";
import "./words";

const views = ["mine", "department", "managed"] as const;

/** My tasks, those of the departments that I may see, and the agency's managed tasks. */
export default function TasksPage() {
  const t = useWords("tasks");
  const [search, setSearch] = useSearchParams();
  const view = views.find((one) => one === search.get("view")) ?? "mine";
  return (
    <PageFrame title={t("title")} lead={t("lead")} action={<OpenTaskCard />}>
      <div>
        <SegmentedControl
          aria-label={t("view.label")}
          data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          value={view}
          onChange={(value) => setSearch({ view: value })}
        />
      </div>
      {view === "mine" && <MyTasks />}
      {view === "department" && <DepartmentTasks />}
      {view === "managed" && <ManagedTasks />}
      {view === "mine" && <CalendarFeed />}
    </PageFrame>
  );
}
