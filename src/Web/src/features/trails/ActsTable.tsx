import { Anchor, Badge, Text } from "@mantine/core";
import { Link } from "react-router";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import type { DecisionTrailEntry } from "../../shared/api/schema";
import { exactMoment, moment, span } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { useDepartmentNames } from "../../shared/pick/pickers";
import { type Column, RowsTable } from "../../shared/ui/RowsTable";
import boards from "../boards/Boards.module.css";
import { type TrailAsked, trailsKey } from "./asking";
import classes from "./Trails.module.css";

/** What was said and under which right, beside the act's own word. */
export function ActMarks({ entry }: { entry: DecisionTrailEntry }) {
  const t = useWords("trails");
  const proxy = entry.authority?.proxyUnder;
  return (
    <>
      {entry.authority?.delegatedUnder && <Mark color="gray.8" words={t("delegated")} />}
      {proxy && <Mark color="information.7" words={t("proxy", { name: proxy.absent.name })} />}
      {entry.agrees === false && <Mark color="danger.6" words={t("disagrees")} />}
    </>
  );
}

function Mark({ color, words }: { color: string; words: string }) {
  return (
    <Badge color={color} variant="outline" radius="sm" tt="none" size="sm" ml={6}>
      {words}
    </Badge>
  );
}

/** Columns of acts, as a manager reads them or, exact to the second and citable, as an auditor does. */
export function useActColumns(isExact: boolean, isOneSubject = false): readonly Column<DecisionTrailEntry>[] {
  const t = useWords("trails");
  const { language } = useLanguage();
  const name = useDepartmentNames();
  const time = isExact ? exactMoment : moment;
  const columns: Column<DecisionTrailEntry>[] = [
    {
      key: "when",
      title: t("column.when"),
      cell: (row) => (
        <time dateTime={row.occurredAt} className={classes.exact}>
          {time(row.occurredAt, language)}
          {isExact && (
            <>
              <br />
              <small>
                {t("column.recorded")} {exactMoment(row.recordedAt, language)}
              </small>
            </>
          )}
        </time>
      ),
    },
    {
      key: "act",
      title: t("column.act"),
      cell: (row) => (
        <>
          {t(`act.${row.act}`)}
          <ActMarks entry={row} />
        </>
      ),
    },
    {
      key: "by",
      title: t("column.by"),
      cell: (row) =>
        row.by ? (
          <>
            {row.by.name} {row.by.post}
            <br />
            <small>{row.by.departmentName}</small>
          </>
        ) : (
          t("system")
        ),
    },
  ];
  if (!isOneSubject)
    columns.push({
      key: "subject",
      title: t("column.subject"),
      cell: (row) => (
        <>
          <Anchor
            component={Link}
            inherit
            to={row.subject === "Document" ? `/trails/documents/${row.subjectId}` : `/incoming/${row.subjectId}`}
          >
            {row.title || t(`subject.${row.subject}`)}
          </Anchor>
          <br />
          <small>
            {name(row.departmentCode)}
            {row.matter && ` · ${row.matter}`}
          </small>
        </>
      ),
    });
  columns.push(
    {
      key: "waited",
      title: t("column.waited"),
      align: "end",
      isMinor: true,
      cell: (row) => (row.secondsWaited === null ? "–" : span(row.secondsWaited, language)),
    },
    {
      key: "opinion",
      title: t("column.opinion"),
      isMinor: true,
      width: "22%",
      cell: (row) => (
        <span className={isExact ? undefined : boards.clamp}>{row.opinion ?? (readable(row.detail) || "–")}</span>
      ),
    },
  );
  if (isExact)
    columns.push({
      key: "event",
      title: t("column.event"),
      isMinor: true,
      cell: (row) => (
        <Text span size="xs" className={classes.event}>
          {row.id}
        </Text>
      ),
    });
  return columns;
}

/** Details are words but for codes of agencies and hashes, which say nothing to a reader. */
const readable = (detail: string | null) => (detail && !/^[\dA-Fa-f-]{7,}$/.test(detail) ? detail : "");

export function ActsTable({ asked, isExact }: { asked: TrailAsked; isExact: boolean }) {
  const t = useWords("trails");
  const columns = useActColumns(isExact);
  const rows = useRows<DecisionTrailEntry>([...trailsKey, "rows", asked], (after) =>
    answered(api.GET("/api/decision-trails", { params: { query: { ...asked, after, limit: 100 } } })),
  );
  return <RowsTable label={t("view.rows")} rows={rows} columns={columns} rowKey={(row) => row.id} empty={t("empty")} />;
}
