import { Alert, Button, Group, Select, Skeleton, Tabs, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconFilePencil } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import type { Cycle, TaskCard, TaskCardView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { Person } from "../../shared/ui/Person";
import { StageChip } from "./chips";
import { useTaskCard } from "./queries";
import classes from "./TaskCardPage.module.css";
import "./words";

/** What every part of the card is given: the card, and the cycle that the address names. */
export type TabProps = {
  readonly view: TaskCardView;
  readonly card: TaskCard;
  /** Nothing where no cycle has ever been opened. */
  readonly cycle: Cycle | undefined;
  /** The cycle is the open one: acts are about it. */
  readonly isOpenCycle: boolean;
};

const tabs = {
  overview: lazy(() => import("./OverviewTab")),
  plan: lazy(() => import("./PlanTab")),
  schedule: lazy(() => import("./ScheduleTab")),
  performance: lazy(() => import("./PerformanceTab")),
  filed: lazy(() => import("./FiledTab")),
  evaluation: lazy(() => import("./EvaluationTab")),
  feedback: lazy(() => import("./FeedbackTab")),
  sections: lazy(() => import("./SectionsTab")),
  realNames: lazy(() => import("./RealNamesTab")),
  trail: lazy(() => import("./TrailTab")),
};
type TabName = keyof typeof tabs;
const names = Object.keys(tabs) as TabName[];
const withCycle: readonly TabName[] = ["plan", "schedule", "performance", "evaluation"];

/** One task: its head, and its parts as tabs that stand in the address. */
export default function TaskCardPage() {
  const { taskCardId = "" } = useParams();
  const t = useWords("taskCards");
  const found = useTaskCard(taskCardId);
  if (found.isPending)
    return (
      <PageFrame title={t("kind.UnitTask")}>
        <Skeleton h={420} />
      </PageFrame>
    );
  if (found.isError)
    return (
      <PageFrame title={t("kind.UnitTask")}>
        <Failure error={found.error} retry={() => found.refetch()} />
      </PageFrame>
    );
  return <Card view={found.data} />;
}

function Card({ view }: { view: TaskCardView }) {
  const t = useWords("taskCards");
  const [search] = useSearchParams();
  const cycles = view.card?.cycles ?? [];
  const cycle =
    cycles.find((one) => one.name === search.get("cycle")) ??
    cycles.find((one) => one.name === view.cycle) ??
    cycles.at(-1);
  const tab = names.find((name) => name === search.get("tab")) ?? "overview";
  const Tab = tabs[tab];
  return (
    <PageFrame
      title={view.title}
      lead={
        <Group gap="sm">
          <StageChip stage={view.stage} />
          <span>
            {t(`kind.${view.subject.kind}`)} {view.subject.name} ({view.subject.code})
          </span>
          <span>
            {t("card.owner")} <Person of={view.owner} withDepartment />
          </span>
          <span>{view.cycle ? `${view.cycle} ${t("card.cycle")}` : t("card.cycleNone")}</span>
        </Group>
      }
      action={
        view.card && view.stage !== "Closed" ? (
          <Button
            component={Link}
            variant="default"
            leftSection={<IconFilePencil size={18} aria-hidden />}
            to={`/documents/new?unitTask=${encodeURIComponent(view.subject.unitTaskCode)}&taskCardId=${view.taskCardId}`}
          >
            {t("card.draft")}
          </Button>
        ) : undefined
      }
    >
      {view.card ? (
        <>
          <TabList tab={tab} />
          {withCycle.includes(tab) && cycles.length > 1 && cycle && (
            <CycleChoice cycles={cycles.map((one) => one.name)} chosen={cycle.name} />
          )}
          <Suspense fallback={<Skeleton h={320} />}>
            <Tab
              // What was typed about one cycle is not about another.
              key={`${tab}/${cycle?.name}`}
              view={view}
              card={view.card}
              cycle={cycle}
              isOpenCycle={cycle !== undefined && cycle.name === view.cycle}
            />
          </Suspense>
        </>
      ) : (
        <Alert color="gray">
          <Text size="sm">{t("card.entryOnly")}</Text>
        </Alert>
      )}
    </PageFrame>
  );
}

function TabList({ tab }: { tab: TabName }) {
  const t = useWords("taskCards");
  const [search, setSearch] = useSearchParams();
  const isNarrow = useMediaQuery("(max-width: 48em)");
  const go = (name: string | null) => {
    const next = new URLSearchParams(search);
    if (name) next.set("tab", name);
    setSearch(next);
  };
  if (isNarrow)
    return (
      <Select
        aria-label={t("card.tabs")}
        data={names.map((name) => ({ value: name, label: t(`tab.${name}`) }))}
        value={tab}
        onChange={go}
        allowDeselect={false}
      />
    );
  return (
    <Tabs value={tab} onChange={go} keepMounted={false} className={classes.tabs}>
      <Tabs.List aria-label={t("card.tabs")}>
        {names.map((name) => (
          <Tabs.Tab key={name} value={name} px="sm">
            {t(`tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

function CycleChoice({ cycles, chosen }: { cycles: readonly string[]; chosen: string }) {
  const t = useWords("taskCards");
  const [search, setSearch] = useSearchParams();
  return (
    <Group gap="xs">
      <Select
        label={t("card.choose")}
        className={classes.cycle}
        data={[...cycles].reverse()}
        value={chosen}
        allowDeselect={false}
        onChange={(name) => {
          const next = new URLSearchParams(search);
          if (name) next.set("cycle", name);
          setSearch(next);
        }}
      />
    </Group>
  );
}
