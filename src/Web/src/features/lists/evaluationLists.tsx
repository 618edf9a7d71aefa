import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { ActivityItem, CycleItem, IndicatorItem, PointItem } from "../../shared/api/schema";
import { useLanguage, useWords } from "../../shared/i18n";
import { activityWords } from "../boards/activity";
import classes from "../boards/Boards.module.css";
import { At, Day, Department, Opens, Person, percent, State } from "./cells";
import { ListOf } from "./ListOf";

export function TaskCycles({ asked }: { asked: URLSearchParams }) {
  const t = useWords("lists");
  const board = useWords("boards");
  return (
    <ListOf<CycleItem>
      name="task-cycles"
      asked={asked}
      read={(query) => answered(api.GET("/api/task-cycles", { params: { query } }))}
      rowKey={(row) => row.cycle.id}
      named={(row) => ({ card: row.card.title })}
      columns={[
        {
          key: "card",
          title: t("column.card"),
          cell: (row) => <Opens to={`/task-cards/${row.card.taskCardId}`}>{row.card.title}</Opens>,
        },
        { key: "cycle", title: t("column.cycle"), cell: (row) => row.cycle.cycle },
        {
          key: "department",
          title: t("column.department"),
          isMinor: true,
          cell: (row) => <Department code={row.cycle.departmentCode} />,
        },
        { key: "plan", title: t("column.plan"), isMinor: true, cell: (row) => <State of={`plan.${row.cycle.plan}`} /> },
        {
          key: "self",
          title: t("column.self"),
          isMinor: true,
          cell: (row) => (row.cycle.selfGrade ? board(`grade.${row.cycle.selfGrade}`) : "–"),
        },
        {
          key: "grade",
          title: t("column.grade"),
          isMinor: true,
          cell: (row) => (row.cycle.grade ? board(`grade.${row.cycle.grade}`) : "–"),
        },
        {
          key: "final",
          title: t("column.final"),
          cell: (row) => (row.cycle.finalGrade ? <State of={`grade.${row.cycle.finalGrade}`} /> : "–"),
        },
        {
          key: "attainment",
          title: t("column.attainment"),
          align: "end",
          cell: (row) => percent(row.cycle.attainmentMean),
        },
        {
          key: "evaluator",
          title: t("column.evaluator"),
          isMinor: true,
          cell: (row) => <Person of={row.cycle.evaluator} />,
        },
      ]}
    />
  );
}

export function Indicators({ asked }: { asked: URLSearchParams }) {
  const t = useWords("lists");
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return (
    <ListOf<IndicatorItem>
      name="indicators"
      asked={asked}
      read={(query) => answered(api.GET("/api/indicators", { params: { query } }))}
      rowKey={(row) => `${row.card.taskCardId} ${row.cycle} ${row.code}`}
      named={(row) => ({ card: row.card.title })}
      columns={[
        {
          key: "indicator",
          title: t("column.indicator"),
          cell: (row) => (
            <>
              <Opens to={`/task-cards/${row.card.taskCardId}`}>{row.name}</Opens>
              <br />
              <small>
                {row.card.title} · {t("says.cycle", { cycle: row.cycle })}
              </small>
            </>
          ),
        },
        {
          key: "department",
          title: t("column.department"),
          isMinor: true,
          cell: (row) => <Department code={row.departmentCode} />,
        },
        { key: "state", title: t("column.state"), cell: (row) => <State of={`indicatorState.${row.state}`} /> },
        {
          key: "target",
          title: t("column.target"),
          align: "end",
          isMinor: true,
          cell: (row) => `${number.format(row.target)} ${row.unit}`,
        },
        {
          key: "value",
          title: t("column.value"),
          align: "end",
          cell: (row) => (row.value === null ? "–" : `${number.format(row.value)} ${row.unit}`),
        },
        {
          key: "attainment",
          title: t("column.attainment"),
          align: "end",
          cell: (row) => percent(row.attainmentPercent),
        },
      ]}
    />
  );
}

export function ImprovementPoints({ asked }: { asked: URLSearchParams }) {
  const t = useWords("lists");
  return (
    <ListOf<PointItem>
      name="improvement-points"
      asked={asked}
      read={(query) => answered(api.GET("/api/improvement-points", { params: { query } }))}
      rowKey={(row) => row.pointId}
      named={(row) => ({ person: row.owner.name, card: row.card.title })}
      columns={[
        {
          key: "point",
          title: t("column.point"),
          width: "30%",
          cell: (row) => (
            <>
              <Opens to={`/task-cards/${row.card.taskCardId}`}>{row.text}</Opens>
              <br />
              <small>
                {row.card.title} · {t("says.cycle", { cycle: row.cycle })}
              </small>
            </>
          ),
        },
        { key: "theme", title: t("column.theme"), isMinor: true, cell: (row) => row.theme },
        {
          key: "state",
          title: t("column.state"),
          cell: (row) => (
            <>
              <State of={`pointState.${row.status}`} />
              {row.isOverdue && (
                <>
                  <br />
                  <State of="instructionState.overdue" />
                </>
              )}
            </>
          ),
        },
        { key: "due", title: t("column.due"), cell: (row) => <Day on={row.dueOn} /> },
        {
          key: "owner",
          title: t("column.owner"),
          isMinor: true,
          cell: (row) => (
            <>
              <Person of={row.owner} />
              <br />
              <small>
                <Department code={row.departmentCode} />
              </small>
            </>
          ),
        },
        {
          key: "age",
          title: t("column.age"),
          align: "end",
          isMinor: true,
          cell: (row) => (row.ageDays === null ? "–" : t("days", { count: row.ageDays })),
        },
        {
          key: "answer",
          title: t("column.answer"),
          isMinor: true,
          width: "28%",
          cell: (row) => <span className={classes.clamp}>{row.result ?? row.answer ?? "–"}</span>,
        },
      ]}
    />
  );
}

export function TaskActivities({ asked }: { asked: URLSearchParams }) {
  const t = useWords("lists");
  const { language } = useLanguage();
  const board = useWords("boards");
  return (
    <ListOf<ActivityItem>
      name="task-activities"
      asked={asked}
      read={(query) => answered(api.GET("/api/task-activities", { params: { query } }))}
      rowKey={(row) => row.eventId}
      named={(row) => ({ person: row.by.name })}
      columns={[
        { key: "when", title: t("column.when"), cell: (row) => <At at={row.occurredAt} /> },
        {
          key: "act",
          title: t("column.act"),
          cell: (row) => <Opens to={`/task-cards/${row.taskCardId}`}>{board(`taskAct.${row.act}`)}</Opens>,
        },
        {
          key: "about",
          title: t("column.about"),
          cell: (row) => <span className={classes.clamp}>{activityWords(row, board, language) || "–"}</span>,
        },
        {
          key: "by",
          title: t("column.by"),
          cell: (row) => (
            <>
              <Person of={row.by} />
              <br />
              <small>{row.by.departmentName}</small>
            </>
          ),
        },
        { key: "cycle", title: t("column.cycle"), isMinor: true, cell: (row) => row.cycle ?? "–" },
      ]}
    />
  );
}
