import { Alert, Anchor, Group, SegmentedControl, Select, Text } from "@mantine/core";
import { Link, useNavigate, useSearchParams } from "react-router";
import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import type { CallMeetingRequest, MeetingStatus } from "../../shared/api/schema";
import { officeMoment } from "../../shared/format/time";
import { useWords } from "../../shared/i18n";
import { Day } from "../../shared/ui/Day";
import { PageFrame } from "../../shared/ui/PageFrame";
import { Person } from "../../shared/ui/Person";
import { RowsTable } from "../../shared/ui/RowsTable";
import { taskField, taskIn } from "../task-cards/taskField";
import { MeetingChip } from "./MeetingChip";
import { meetingsKey, useMeetingAct } from "./queries";
import "./words";

const statuses = ["Called", "Recorded", "Cancelled"] as const;
const views = ["mine", "hosted", "all"] as const;

/** The meetings that I may know of; filters stand in the address. */
export default function MeetingsPage() {
  const t = useWords("meetings");
  const [search, setSearch] = useSearchParams();
  const taskCardId = search.get("taskCardId") ?? undefined;
  const view = views.find((one) => one === search.get("view")) ?? (taskCardId ? "all" : "mine");
  const status = statuses.find((one) => one === search.get("status")) as MeetingStatus | undefined;
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  const query = { mine: view === "mine" || undefined, hosted: view === "hosted" || undefined, status, taskCardId };
  const rows = useRows([...meetingsKey, "list", query], (after) =>
    answered(api.GET("/api/meetings", { params: { query: { ...query, after, limit: 50 } } })),
  );
  return (
    <PageFrame title={t("title")} lead={t("lead")} action={<CallMeeting />}>
      <Group gap="sm">
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
      </Group>
      {taskCardId && (
        <Alert color="gray" p="xs">
          <Group gap="sm">
            <Text size="sm">{t("ofTask")}</Text>
            <Anchor component={Link} to="/meetings" size="sm">
              {t("showAll")}
            </Anchor>
          </Group>
        </Alert>
      )}
      <RowsTable
        label={t("title")}
        rows={rows}
        rowKey={(row) => row.id}
        empty={t("empty")}
        columns={[
          {
            key: "name",
            title: t("name"),
            cell: (row) => (
              <Anchor component={Link} to={`/meetings/${row.id}`} inherit>
                {row.name}
              </Anchor>
            ),
          },
          { key: "time", title: t("time"), width: "18rem", cell: (row) => <Day at={row.time.begins} withTime /> },
          { key: "status", title: t("state"), cell: (row) => <MeetingChip status={row.status} /> },
          { key: "place", title: t("place"), isMinor: true, cell: (row) => row.place },
          { key: "host", title: t("host"), isMinor: true, cell: (row) => <Person of={row.host} /> },
          {
            key: "decisions",
            title: t("decisions"),
            isMinor: true,
            cell: (row) =>
              row.decisions === 0
                ? "–"
                : [
                    t("decisionsCount", { count: row.decisions }),
                    row.instructed > 0 && t("instructedCount", { count: row.instructed }),
                  ]
                    .filter(Boolean)
                    .join(" · "),
          },
        ]}
      />
    </PageFrame>
  );
}

function CallMeeting() {
  const t = useWords("meetings");
  const navigate = useNavigate();
  const act = useMeetingAct((body: CallMeetingRequest) => api.POST("/api/meetings", { body }), t("done.called"));
  return (
    <ActButton
      label={t("call")}
      lead={t("callLead")}
      verb={t("call")}
      button={{ variant: "filled" }}
      act={act}
      onDone={(answer) => navigate(`/meetings/${answer.meetingId}`)}
      fields={{
        name: { kind: "text", label: t("name") },
        begins: { kind: "time", label: t("begins") },
        ends: { kind: "time", label: t("ends") },
        place: { kind: "text", label: t("place") },
        host: { kind: "person", label: t("host"), hint: t("hostHint"), isOptional: true },
        attendees: { kind: "people", label: t("attendees") },
        observers: { kind: "people", label: t("observers"), isOptional: true },
        agenda: { kind: "text", label: t("agenda"), hint: t("agendaHint"), isLong: true },
        task: taskField(t("task")),
      }}
      asked={({ name, begins, ends, place, host, attendees, observers, agenda, task }) => ({
        name,
        begins: officeMoment(begins),
        ends: officeMoment(ends),
        place,
        hostId: host?.value ?? null,
        attendeeIds: attendees.map((one) => one.personId),
        observerIds: observers.map((one) => one.personId),
        agenda: agenda
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => line !== ""),
        taskCardId: taskIn(task),
      })}
    />
  );
}
