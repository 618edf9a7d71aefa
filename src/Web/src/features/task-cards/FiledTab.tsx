import { Anchor, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { TakeUpIncomingRequest, TaskCardView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Picker } from "../../shared/pick/Picker";
import { Day } from "../../shared/ui/Day";
import { Empty } from "../../shared/ui/Empty";
import { Person } from "../../shared/ui/Person";
import { PlainTable } from "../../shared/ui/PlainTable";
import { RowsTable } from "../../shared/ui/RowsTable";
import { Section } from "../../shared/ui/Section";
import { DailyWorkOfTask } from "../daily-work/DailyWorkOfTask";
import { InstructionChip } from "../instructions/InstructionChip";
import { MeetingChip } from "../meetings/MeetingChip";
import { may, taskCardKey, useCardAct, useFiledDocuments } from "./queries";
import type { TabProps } from "./TaskCardPage";

/** What was filed on the task, and the work that goes on beside its plan. */
export default function FiledTab({ view }: TabProps) {
  const t = useWords("taskCards");
  return (
    <Stack gap="md">
      <FiledDocuments view={view} />
      <Intake view={view} />
      <Related view={view} />
      <Section title={t("filed.dailyWork")}>
        <DailyWorkOfTask taskCardId={view.taskCardId} empty={t("filed.dailyWorkNone")} />
      </Section>
    </Stack>
  );
}

function FiledDocuments({ view }: { view: TaskCardView }) {
  const t = useWords("taskCards");
  const rows = useFiledDocuments(view.taskCardId);
  return (
    <Section title={t("filed.documents")}>
      <RowsTable
        label={t("filed.documents")}
        rows={rows}
        rowKey={(row) => row.documentId}
        empty={t("filed.documentsNone")}
        columns={[
          {
            key: "title",
            title: t("filed.documentTitle"),
            cell: (row) => (
              <Anchor component={Link} to={`/documents/${row.documentId}`} inherit>
                {row.title}
              </Anchor>
            ),
          },
          { key: "number", title: t("filed.number"), cell: (row) => row.number },
          { key: "by", title: t("filed.drafter"), isMinor: true, cell: (row) => <Person of={row.drafter} /> },
          { key: "decided", title: t("filed.decidedAt"), cell: (row) => <Day at={row.decidedAt} /> },
          {
            key: "returns",
            title: t("filed.returns"),
            align: "end",
            isMinor: true,
            cell: (row) => t("filed.times", { count: row.returns }),
          },
        ]}
      />
    </Section>
  );
}

function Intake({ view }: { view: TaskCardView }) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const lines = useQuery({
    queryKey: [...taskCardKey(view.taskCardId), "intake"],
    queryFn: () => answered(api.GET("/api/task-cards/{taskCardId}/intake", { params: { path } })),
  });
  return (
    <Section title={t("filed.intake")} action={may(view, "TakeUpIncoming") && <TakeUp view={view} />}>
      <PlainTable
        label={t("filed.intake")}
        rows={lines.data ?? []}
        rowKey={(row) => row.incomingId}
        empty={<Empty>{t("filed.intakeNone")}</Empty>}
        columns={[
          {
            key: "title",
            title: t("filed.documentTitle"),
            cell: (row) => (
              <Anchor component={Link} to={`/incoming/${row.incomingId}`} inherit>
                {row.title}
              </Anchor>
            ),
          },
          { key: "sender", title: t("filed.sender"), cell: (row) => row.senderName },
          { key: "status", title: t("filed.status"), cell: (row) => t(`incomingStatus.${row.status}`) },
          { key: "by", title: t("schedule.by"), isMinor: true, cell: (row) => <Person of={row.takenUpBy} /> },
          { key: "at", title: t("schedule.when"), isMinor: true, cell: (row) => <Day at={row.takenUpAt} /> },
        ]}
      />
    </Section>
  );
}

function TakeUp({ view }: { view: TaskCardView }) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: TakeUpIncomingRequest) => api.POST("/api/task-cards/{taskCardId}/intake", { params: { path }, body }),
    t("done.intake"),
  );
  return (
    <ActButton
      label={t("filed.takeUp")}
      lead={t("filed.takeUpLead")}
      verb={t("act.add")}
      act={act}
      fields={{
        incoming: {
          kind: "own",
          label: t("filed.incoming"),
          start: null,
          draw: ({ label, value, change, error }) => (
            <Picker
              name="incoming"
              label={label}
              error={error}
              chosen={value as never}
              onChoose={change}
              find={async (q) => {
                if (!q) return [];
                const found = await answered(api.GET("/api/search", { params: { query: { q, limit: 20 } } }));
                return found.items
                  .filter((one) => one.kind === "IncomingDocument")
                  .map((one) => ({
                    value: one.id,
                    label: [one.title, one.number].filter(Boolean).join(" · "),
                    of: one,
                  }));
              }}
            />
          ),
        },
      }}
      asked={({ incoming }) => ({ version: view.version, incomingId: (incoming as { value: string }).value })}
    />
  );
}

function Related({ view }: { view: TaskCardView }) {
  const t = useWords("taskCards");
  const contents = view.contents;
  if (!contents) return null;
  return (
    <>
      <Section
        title={t("filed.instructions")}
        action={<All part={contents.instructions} to={`/instructions?taskCardId=${view.taskCardId}`} />}
      >
        <PlainTable
          label={t("filed.instructions")}
          rows={contents.instructions.first}
          rowKey={(row) => row.instructionId}
          empty={<Empty>{t("filed.instructionsNone")}</Empty>}
          columns={[
            {
              key: "content",
              title: t("filed.instructions"),
              cell: (row) => <To to={`/instructions/${row.instructionId}`}>{row.content}</To>,
            },
            { key: "status", title: t("filed.status"), cell: (row) => <InstructionChip status={row.status} /> },
            { key: "giver", title: t("card.who"), isMinor: true, cell: (row) => <Person of={row.giver} /> },
            { key: "due", title: t("card.dueOn"), cell: (row) => (row.dueOn ? <Day at={row.dueOn} /> : "–") },
          ]}
        />
      </Section>
      <Section
        title={t("filed.meetings")}
        action={<All part={contents.meetings} to={`/meetings?taskCardId=${view.taskCardId}`} />}
      >
        <PlainTable
          label={t("filed.meetings")}
          rows={contents.meetings.first}
          rowKey={(row) => row.meetingId}
          empty={<Empty>{t("filed.meetingsNone")}</Empty>}
          columns={[
            {
              key: "name",
              title: t("filed.meetings"),
              cell: (row) => <To to={`/meetings/${row.meetingId}`}>{row.name}</To>,
            },
            { key: "status", title: t("filed.status"), cell: (row) => <MeetingChip status={row.status} /> },
            { key: "host", title: t("card.who"), isMinor: true, cell: (row) => <Person of={row.host} /> },
            { key: "begins", title: t("schedule.when"), cell: (row) => <Day at={row.begins} withTime /> },
          ]}
        />
      </Section>
      <Section
        title={t("filed.memoReports")}
        action={<All part={contents.memoReports} to={`/memo-reports?taskCardId=${view.taskCardId}`} />}
      >
        <PlainTable
          label={t("filed.memoReports")}
          rows={contents.memoReports.first}
          rowKey={(row) => row.memoReportId}
          empty={<Empty>{t("filed.memoReportsNone")}</Empty>}
          columns={[
            {
              key: "title",
              title: t("filed.memoReports"),
              cell: (row) => <To to={`/memo-reports/${row.memoReportId}`}>{row.title}</To>,
            },
            { key: "by", title: t("card.who"), cell: (row) => <Person of={row.by} /> },
            { key: "at", title: t("schedule.when"), cell: (row) => <Day at={row.at} /> },
          ]}
        />
      </Section>
    </>
  );
}

function All({ part, to }: { part: { count: number; first: readonly unknown[] }; to: string }) {
  const t = useWords("taskCards");
  return part.count > part.first.length ? <To to={to}>{t("filed.all", { count: part.count })}</To> : null;
}

function To({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Anchor component={Link} to={to} inherit>
      {children}
    </Anchor>
  );
}
