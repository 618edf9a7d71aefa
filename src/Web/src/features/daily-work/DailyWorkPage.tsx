import { Anchor, Button, Group, Skeleton, Text, Title } from "@mantine/core";
import {
  IconArrowRight,
  IconChevronLeft,
  IconChevronRight,
  IconCircle,
  IconCircleCheck,
  IconCircleX,
} from "@tabler/icons-react";
import { Link, useSearchParams } from "react-router";
import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import type { DailyWorkItem, PlanWorkRequest } from "../../shared/api/schema";
import { day as dayWords, officeDay } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { taskField, taskIn, useNearTasks } from "../task-cards/taskField";
import classes from "./DailyWork.module.css";
import { DailyWorkActs } from "./DailyWorkActs";
import { PersonOfWeek } from "./PersonOfWeek";
import { useDailyAct, useDailyWork } from "./queries";
import { addDays, daysOfWeek, mondayOf } from "./week";
import "./words";

/** A week of work, a column a day; whose and which week stand in the address. */
export default function DailyWorkPage() {
  const t = useWords("dailyWork");
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const today = officeDay();
  const asked = search.get("week");
  const monday = mondayOf(asked && /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : today);
  const personId = search.get("person") ?? undefined;
  const found = useDailyWork({ from: monday, to: addDays(monday, 6), personId });
  const items = (found.data ?? []).map((line) => line.work);
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next);
  };
  const days = daysOfWeek(monday, new Set(items.map((item) => item.day)));
  return (
    <PageFrame title={t("title")} lead={t("lead")} action={!personId && <PlanWork day={today} isFirst />}>
      <Group justify="space-between" gap="sm">
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={18} aria-hidden />}
            onClick={() => set("week", addDays(monday, -7))}
          >
            {t("before")}
          </Button>
          <Button variant="default" disabled={monday === mondayOf(today)} onClick={() => set("week", null)}>
            {t("thisWeek")}
          </Button>
          <Button
            variant="default"
            rightSection={<IconChevronRight size={18} aria-hidden />}
            onClick={() => set("week", addDays(monday, 7))}
          >
            {t("after")}
          </Button>
          <Text fw={500} aria-live="polite">
            {t("week", { from: dayWords(monday, language), to: dayWords(addDays(monday, 6), language) })}
          </Text>
        </Group>
        <PersonOfWeek personId={personId} onChoose={(chosen) => set("person", chosen)} />
      </Group>
      {found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
      {found.isPending && <Skeleton h={280} />}
      {found.data && (
        <div className={classes.week}>
          {days.map((day) => (
            <Day
              key={day}
              day={day}
              isToday={day === today}
              isOwn={!personId}
              items={items.filter((item) => item.day === day)}
            />
          ))}
        </div>
      )}
    </PageFrame>
  );
}

function Day({
  day,
  isToday,
  isOwn,
  items,
}: {
  day: string;
  isToday: boolean;
  isOwn: boolean;
  items: readonly DailyWorkItem[];
}) {
  const t = useWords("dailyWork");
  const { language } = useLanguage();
  const weekday = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
  const finished = items.filter((item) => item.status === "Finished").length;
  return (
    <section className={classes.day} data-today={isToday || undefined} aria-label={dayWords(day, language)}>
      <Group justify="space-between" gap={4} className={classes.head}>
        <Title order={2} size="h6">
          {weekday} {Number(day.slice(8))}
          {isToday && (
            <Text span inherit c="primary.6">
              {" "}
              {t("today")}
            </Text>
          )}
        </Title>
        {items.length > 0 && (
          <Text size="xs" c="dimmed">
            {t("progress", { planned: items.length, finished })}
          </Text>
        )}
      </Group>
      {items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      )}
      <ul className={classes.items}>
        {items.map((item) => (
          <Item key={item.itemId} item={item} isOwn={isOwn} />
        ))}
      </ul>
      {isOwn && <PlanWork day={day} />}
    </section>
  );
}

const signs = { Planned: IconCircle, Finished: IconCircleCheck, CarriedOver: IconArrowRight, Dropped: IconCircleX };

function Item({ item, isOwn }: { item: DailyWorkItem; isOwn: boolean }) {
  const t = useWords("dailyWork");
  const tasks = useNearTasks();
  const Sign = signs[item.status];
  const task = tasks.data?.find((one) => one.value === item.taskCardId);
  return (
    <li className={classes.item} data-status={item.status}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Sign size={18} className={classes.sign} aria-label={t(`status.${item.status}`)} role="img" />
        <div>
          <Text size="sm" className={classes.text}>
            {item.text}
          </Text>
          {item.taskCardId && (
            <Anchor component={Link} to={`/task-cards/${item.taskCardId}`} size="xs">
              {task?.label ?? t("task")}
            </Anchor>
          )}
          <Text size="xs" c="dimmed">
            {[
              item.status !== "Planned" && t(`status.${item.status}`),
              item.note,
              item.minutes !== null && t("tookMinutes", { count: item.minutes }),
              item.postponed > 0 && t("postponed", { count: item.postponed }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </div>
      </Group>
      {isOwn && item.status === "Planned" && <DailyWorkActs item={item} />}
    </li>
  );
}

function PlanWork({ day, isFirst }: { day: string; isFirst?: boolean }) {
  const t = useWords("dailyWork");
  const { language } = useLanguage();
  const act = useDailyAct((body: PlanWorkRequest) => api.POST("/api/daily-work", { body }), t("done.planned"));
  return (
    <ActButton
      label={t("plan")}
      title={t("planFor", { day: dayWords(day, language) })}
      verb={t("add")}
      button={
        isFirst
          ? { variant: "filled" }
          : ({ size: "xs", variant: "subtle", "aria-label": t("planFor", { day: dayWords(day, language) }) } as object)
      }
      act={act}
      fields={{
        what: { kind: "text", label: t("what"), hint: t("whatHint"), isLong: true },
        day: { kind: "day", label: t("day"), start: day },
        task: taskField(t("task")),
      }}
      asked={({ what, day: chosen, task }) => ({
        day: chosen,
        items: what
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => line !== "")
          .map((text) => ({ text, taskCardId: taskIn(task) })),
      })}
    />
  );
}
