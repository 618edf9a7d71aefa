import "../trails/words";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { TurnItem } from "../../shared/api/schema";
import { span } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { At, Department, Opens, Person } from "./cells";
import { ListOf } from "./ListOf";

/** Whose turn it was, or is, at steps of reporting paths. */
export function Turns({ asked }: { asked: URLSearchParams }) {
  const t = useWords("lists");
  const trails = useWords("trails");
  const { language } = useLanguage();
  return (
    <ListOf<TurnItem>
      name="decision-trails/turns"
      asked={asked}
      read={(query) => answered(api.GET("/api/decision-trails/turns", { params: { query } }))}
      rowKey={(row) => `${row.documentId} ${row.round} ${row.step} ${row.since}`}
      named={(row) => ({ person: `${row.assignee.name} ${row.assignee.post}` })}
      columns={[
        {
          key: "document",
          title: t("column.document"),
          width: "24%",
          cell: (row) => (
            <>
              <Opens to={`/trails/documents/${row.documentId}`}>{row.title}</Opens>
              <br />
              <small>
                <Department code={row.departmentCode} />
              </small>
            </>
          ),
        },
        {
          key: "step",
          title: trails("waiting.step"),
          cell: (row) => (
            <>
              {trails(`step.${row.act}`)}
              {row.round > 1 && ` · ${trails("round", { count: row.round })}`}
            </>
          ),
        },
        { key: "person", title: trails("waiting.person"), cell: (row) => <Person of={row.assignee} /> },
        {
          key: "state",
          title: t("column.state"),
          cell: (row) =>
            [
              trails(row.outcome ? `outcome.${row.outcome}` : "outcome.Waiting"),
              row.dissents && trails("disagrees"),
              row.isDelegated && trails("delegated"),
              row.isProxy && row.closedBy && trails("proxyBy", { name: row.closedBy.name }),
            ]
              .filter(Boolean)
              .join(" · "),
        },
        { key: "since", title: trails("waiting.since"), cell: (row) => <At at={row.since} /> },
        { key: "took", title: trails("waiting.took"), align: "end", cell: (row) => span(row.hours * 3600, language) },
        {
          key: "norm",
          title: trails("waiting.norm"),
          align: "end",
          isMinor: true,
          cell: (row) => (row.normHours === null ? "–" : span(row.normHours * 3600, language)),
        },
        {
          key: "handedBy",
          title: trails("waiting.handedBy"),
          isMinor: true,
          cell: (row) => <Person of={row.handedBy} />,
        },
        { key: "due", title: t("column.due"), isMinor: true, cell: (row) => <At at={row.dueAt} /> },
      ]}
    />
  );
}
