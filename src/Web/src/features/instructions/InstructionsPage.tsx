import { Alert, Anchor, Checkbox, Group, SegmentedControl, Select, Text } from "@mantine/core";
import { Link, useNavigate, useSearchParams } from "react-router";
import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import type { GiveInstructionRequest, InstructionStatus } from "../../shared/api/schema";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Day } from "../../shared/ui/Day";
import { DueChip } from "../../shared/ui/DueChip";
import { PageFrame } from "../../shared/ui/PageFrame";
import { Person } from "../../shared/ui/Person";
import { RowsTable } from "../../shared/ui/RowsTable";
import { useMe } from "../sign-in/session";
import { taskField, taskIn } from "../task-cards/taskField";
import classes from "./Instruction.module.css";
import { InstructionChip } from "./InstructionChip";
import { instructionsKey, useInstructionAct } from "./queries";
import "./words";

const statuses = ["Given", "Accepted", "AnsweredBack", "Reported", "Closed", "Withdrawn"] as const;
const views = ["received", "given", "all"] as const;

/** Instructions that I gave and got; filters stand in the address. */
export default function InstructionsPage() {
  const t = useWords("instructions");
  const { language } = useLanguage();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const leads = Boolean(me.data?.headsDepartment || (me.data?.actsFor.length ?? 0) > 0);
  const taskCardId = search.get("taskCardId") ?? undefined;
  const view = views.find((one) => one === search.get("view")) ?? (taskCardId ? "all" : "received");
  const status = statuses.find((one) => one === search.get("status"));
  const overdue = search.get("overdue") === "true" || undefined;
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  const query = {
    received: view === "received" || undefined,
    given: view === "given" || undefined,
    status: status as InstructionStatus | undefined,
    overdue,
    taskCardId,
  };
  const rows = useRows([...instructionsKey, "list", query], (after) =>
    answered(api.GET("/api/instructions", { params: { query: { ...query, after, limit: 50 } } })),
  );
  return (
    <PageFrame title={t("title")} lead={t("lead")} action={leads && <GiveInstruction />}>
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t("view.label")}
          data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          value={view}
          onChange={(value) => set("view", value)}
        />
        <Select
          aria-label={t("state")}
          w={180}
          clearable
          placeholder={t("anyStatus")}
          data={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={status ?? null}
          onChange={(value) => set("status", value)}
        />
        <Checkbox
          label={t("onlyLate")}
          checked={overdue ?? false}
          onChange={(event) => set("overdue", event.currentTarget.checked ? "true" : null)}
        />
      </div>
      {taskCardId && (
        <Alert color="gray" p="xs">
          <Group gap="sm">
            <Text size="sm">{t("ofTask")}</Text>
            <Anchor component={Link} to="/instructions" size="sm">
              {t("showAll")}
            </Anchor>
          </Group>
        </Alert>
      )}
      <RowsTable
        label={t("title")}
        rows={rows}
        rowKey={(row) => row.instructionId}
        empty={t("empty")}
        columns={[
          {
            key: "content",
            title: t("content"),
            cell: (row) => (
              <Anchor component={Link} to={`/instructions/${row.instructionId}`} inherit>
                {row.content}
              </Anchor>
            ),
          },
          {
            key: "status",
            title: t("state"),
            cell: (row) => <InstructionChip status={row.status} />,
          },
          {
            key: "due",
            title: t("dueOn"),
            cell: (row) =>
              row.dueOn && row.status !== "Closed" && row.status !== "Withdrawn" ? (
                <DueChip dueAt={row.dueOn} />
              ) : row.dueOn ? (
                day(row.dueOn, language)
              ) : (
                "–"
              ),
          },
          { key: "giver", title: t("giver"), isMinor: true, cell: (row) => <Person of={row.giver} /> },
          {
            key: "handlers",
            title: t("handlers"),
            isMinor: true,
            cell: (row) => row.handlers.map((one) => one.name).join(", "),
          },
          { key: "given", title: t("givenAt"), isMinor: true, cell: (row) => <Day at={row.givenAt} /> },
        ]}
      />
    </PageFrame>
  );
}

function GiveInstruction() {
  const t = useWords("instructions");
  const navigate = useNavigate();
  const act = useInstructionAct(
    (body: GiveInstructionRequest) => api.POST("/api/instructions", { body }),
    t("done.given"),
  );
  return (
    <ActButton
      label={t("give")}
      lead={t("giveLead")}
      verb={t("give")}
      button={{ variant: "filled" }}
      act={act}
      onDone={(answer) => navigate(`/instructions/${answer.instructionId}`)}
      fields={{
        content: { kind: "text", label: t("content"), isLong: true },
        handlers: { kind: "people", label: t("handlers") },
        dueOn: { kind: "day", label: t("dueOn"), isOptional: true },
        wayOfHandling: { kind: "text", label: t("wayOfHandling"), isOptional: true },
        task: taskField(t("task")),
      }}
      asked={({ content, handlers, dueOn, wayOfHandling, task }) => ({
        content,
        handlerIds: handlers.map((one) => one.personId),
        dueOn: dueOn || null,
        wayOfHandling: wayOfHandling || null,
        taskCardId: taskIn(task),
      })}
    />
  );
}
