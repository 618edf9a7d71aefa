import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { CardItem, MilestoneItem, PlannedTask } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { FigureLink } from "../../shared/ui/FigureLink";
import classes from "../boards/Boards.module.css";
import { Day, Department, Opens, Person, percent, State } from "./cells";
import { ListOf } from "./ListOf";

export function PlannedTasks({ asked }: { asked: URLSearchParams }) {
  const t = useWords("lists");
  return (
    <ListOf<PlannedTask>
      name="planning/tasks"
      asked={asked}
      read={(query) => answered(api.GET("/api/planning/tasks", { params: { query } }))}
      rowKey={(row) => `${row.kind} ${row.code}`}
      columns={[
        {
          key: "task",
          title: t("column.task"),
          cell: (row) => (row.card ? <Opens to={`/task-cards/${row.card.taskCardId}`}>{row.name}</Opens> : row.name),
        },
        { key: "code", title: t("column.code"), isMinor: true, cell: (row) => row.code },
        { key: "department", title: t("column.department"), cell: (row) => <Department code={row.departmentCode} /> },
        { key: "state", title: t("column.state"), cell: (row) => <State of={`planningState.${row.state}`} /> },
        { key: "cycle", title: t("column.cycle"), isMinor: true, cell: (row) => row.cycle ?? "–" },
        {
          key: "indicators",
          title: t("column.indicators"),
          align: "end",
          isMinor: true,
          cell: (row) => (row.indicators ? <FigureLink {...row.indicators} /> : "–"),
        },
        {
          key: "milestones",
          title: t("column.milestones"),
          align: "end",
          isMinor: true,
          cell: (row) => (row.milestones ? <FigureLink {...row.milestones} /> : "–"),
        },
        {
          key: "period",
          title: t("column.period"),
          isMinor: true,
          cell: (row) =>
            row.firstDay ? (
              <>
                <Day on={row.firstDay} /> – <Day on={row.lastDay} />
              </>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}

export function Milestones({ asked }: { asked: URLSearchParams }) {
  const t = useWords("lists");
  return (
    <ListOf<MilestoneItem>
      name="milestones"
      asked={asked}
      read={(query) => answered(api.GET("/api/milestones", { params: { query } }))}
      rowKey={(row) => `${row.card.taskCardId} ${row.cycle} ${row.code}`}
      named={(row) => ({ person: row.responsible.name, card: row.card.title })}
      columns={[
        {
          key: "milestone",
          title: t("column.milestone"),
          cell: (row) => (
            <>
              <Opens to={`/task-cards/${row.card.taskCardId}`}>{row.title}</Opens>
              <br />
              <small>
                {row.card.title} · {t("says.cycle", { cycle: row.cycle })}
              </small>
            </>
          ),
        },
        { key: "state", title: t("column.state"), cell: (row) => <State of={`milestoneState.${row.state}`} /> },
        { key: "due", title: t("column.due"), cell: (row) => <Day on={row.dueOn} /> },
        { key: "percent", title: t("column.percent"), align: "end", cell: (row) => `${row.percent}%` },
        {
          key: "expected",
          title: t("column.expected"),
          align: "end",
          isMinor: true,
          cell: (row) => percent(row.expectedPercent),
        },
        {
          key: "person",
          title: t("column.person"),
          isMinor: true,
          cell: (row) => (
            <>
              <Person of={row.responsible} />
              <br />
              <small>
                <Department code={row.departmentCode} />
              </small>
            </>
          ),
        },
        {
          key: "report",
          title: t("column.report"),
          isMinor: true,
          width: "30%",
          cell: (row) => <span className={classes.clamp}>{row.report ?? "–"}</span>,
        },
      ]}
    />
  );
}

export function TaskCards({ asked }: { asked: URLSearchParams }) {
  const t = useWords("lists");
  return (
    <ListOf<CardItem>
      name="task-cards"
      asked={asked}
      read={(query) => answered(api.GET("/api/task-cards", { params: { query } }))}
      rowKey={(row) => row.taskCardId}
      named={(row) => ({ person: row.owner.name, card: row.title })}
      columns={[
        {
          key: "card",
          title: t("column.card"),
          cell: (row) => <Opens to={`/task-cards/${row.taskCardId}`}>{row.title}</Opens>,
        },
        { key: "code", title: t("column.code"), isMinor: true, cell: (row) => row.task.code },
        { key: "person", title: t("column.person"), cell: (row) => <Person of={row.owner} /> },
        { key: "department", title: t("column.department"), isMinor: true, cell: (row) => row.owner.departmentName },
        { key: "stage", title: t("column.stage"), cell: (row) => t(`stage.${row.stage}`) },
        { key: "cycle", title: t("column.cycle"), cell: (row) => row.cycle ?? "–" },
        { key: "opened", title: t("column.opened"), isMinor: true, cell: (row) => <Day on={row.openedOn} /> },
        { key: "closed", title: t("column.closed"), isMinor: true, cell: (row) => <Day on={row.closedOn} /> },
      ]}
    />
  );
}
