import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { DeadlineLine, IncomingDeadlineLine, InstructionLine } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { StateChip } from "../../shared/ui/StateChip";
import classes from "../boards/Boards.module.css";
import { At, Day, Department, Opens, Person, State } from "./cells";
import { ListOf } from "./ListOf";

export function DocumentDeadlines({ asked }: { asked: URLSearchParams }) {
  const t = useWords("lists");
  return (
    <ListOf<DeadlineLine>
      name="document-deadlines"
      asked={asked}
      read={(query) => answered(api.GET("/api/document-deadlines", { params: { query } }))}
      rowKey={(row) => row.documentId}
      columns={[
        {
          key: "document",
          title: t("column.document"),
          cell: (row) => <Opens to={`/documents/${row.documentId}`}>{row.title}</Opens>,
        },
        { key: "number", title: t("column.number"), isMinor: true, cell: (row) => row.number ?? "–" },
        { key: "department", title: t("column.department"), cell: (row) => <Department code={row.departmentCode} /> },
        { key: "state", title: t("column.state"), cell: (row) => <State of={`deadlineState.${row.state}`} /> },
        { key: "documentState", title: t("column.documentState"), cell: (row) => <StateChip status={row.status} /> },
        { key: "due", title: t("column.due"), cell: (row) => <At at={row.dueAt} /> },
        { key: "done", title: t("column.done"), isMinor: true, cell: (row) => <At at={row.decidedAt} /> },
        {
          key: "trail",
          title: t("column.trail"),
          isMinor: true,
          cell: (row) => <Opens to={`/trails/documents/${row.documentId}`}>{t("openTrail")}</Opens>,
        },
      ]}
    />
  );
}

export function IncomingDeadlines({ asked }: { asked: URLSearchParams }) {
  const t = useWords("lists");
  return (
    <ListOf<IncomingDeadlineLine>
      name="incoming-deadlines"
      asked={asked}
      read={(query) => answered(api.GET("/api/incoming-deadlines", { params: { query } }))}
      rowKey={(row) => row.incomingId}
      columns={[
        {
          key: "document",
          title: t("column.document"),
          cell: (row) => <Opens to={`/incoming/${row.incomingId}`}>{row.title}</Opens>,
        },
        { key: "department", title: t("column.department"), cell: (row) => <Department code={row.departmentCode} /> },
        { key: "state", title: t("column.state"), cell: (row) => <State of={`incomingState.${row.state}`} /> },
        { key: "person", title: t("column.person"), isMinor: true, cell: (row) => <Person of={row.handler} /> },
        { key: "due", title: t("column.due"), cell: (row) => <At at={row.dueAt} /> },
        { key: "done", title: t("column.done"), isMinor: true, cell: (row) => <At at={row.handledAt} /> },
      ]}
    />
  );
}

export function Instructions({ asked }: { asked: URLSearchParams }) {
  const t = useWords("lists");
  return (
    <ListOf<InstructionLine>
      name="instructions"
      asked={asked}
      read={(query) => answered(api.GET("/api/instructions", { params: { query } }))}
      rowKey={(row) => row.instructionId}
      columns={[
        {
          key: "instruction",
          title: t("column.instruction"),
          width: "40%",
          cell: (row) => (
            <Opens to={`/instructions/${row.instructionId}`}>
              <span className={classes.clamp}>{row.content}</span>
            </Opens>
          ),
        },
        {
          key: "state",
          title: t("column.state"),
          cell: (row) => (
            <>
              <State of={`instructionState.${row.status}`} />
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
        { key: "giver", title: t("column.giver"), isMinor: true, cell: (row) => <Person of={row.giver} /> },
        {
          key: "handlers",
          title: t("column.handlers"),
          cell: (row) => row.handlers.map((handler) => `${handler.name} ${handler.post}`).join(", "),
        },
        { key: "when", title: t("column.when"), isMinor: true, cell: (row) => <At at={row.givenAt} /> },
      ]}
    />
  );
}
