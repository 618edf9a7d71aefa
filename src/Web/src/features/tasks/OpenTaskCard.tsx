import { Stack } from "@mantine/core";
import { useNavigate } from "react-router";
import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import { answered, useAct } from "../../shared/api/queries";
import type { ManagedTaskView, OpenTaskCardRequest, ProposedUnitTask, TaskKind } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { type Choice, Picker } from "../../shared/pick/Picker";
import { UnitTaskPicker } from "../../shared/pick/pickers";
import { workKey } from "../my-work/queries";
import { useMe } from "../sign-in/session";
import { taskCardsKey } from "../task-cards/queries";
import "./words";

export type AskedTask = { readonly kind: TaskKind; readonly code: string; readonly name: string };

/** Opens the card of a unit task or a managed task; a task that is named already is not asked for. */
export function OpenTaskCard({ task, isQuiet }: { task?: AskedTask; isQuiet?: boolean }) {
  const t = useWords("tasks");
  const navigate = useNavigate();
  const me = useMe();
  const act = useAct((body: OpenTaskCardRequest) => api.POST("/api/task-cards", { body }), {
    touches: [taskCardsKey, workKey],
    done: t("opened"),
  });
  if (!me.data?.official) return null;
  return (
    <ActButton
      key={task?.code}
      label={t("open")}
      lead={t("openLead")}
      verb={t("open")}
      button={isQuiet ? undefined : { variant: "filled" }}
      act={act}
      onDone={(answer) => navigate(`/task-cards/${answer.taskCardId}`)}
      fields={{
        task: {
          kind: "own",
          label: t("unitTask"),
          start: task ?? null,
          draw: ({ label, value, change, error }) =>
            task ? (
              <div>
                <b>{label}</b> {task.name} ({task.code})
              </div>
            ) : (
              <TaskChoice label={label} error={error} value={value as AskedTask | null} onChange={change} />
            ),
        },
        title: { kind: "text", label: t("name"), start: task?.name ?? "" },
        content: { kind: "text", label: t("content"), isLong: true },
        owner: { kind: "person", label: t("owner"), hint: t("ownerHint"), isOptional: true },
      }}
      asked={({ task: asked, title, content, owner }) => {
        const { kind, code } = asked as AskedTask;
        return { task: { kind, code }, title, content, ownerId: owner?.value ?? null };
      }}
    />
  );
}

function TaskChoice({
  label,
  error,
  value,
  onChange,
}: {
  label: string;
  error: string | undefined;
  value: AskedTask | null;
  onChange: (task: AskedTask | null) => void;
}) {
  const t = useWords("tasks");
  const chosen = (kind: TaskKind) =>
    value?.kind === kind ? { value: value.code, label: `${value.name} (${value.code})` } : null;
  return (
    <Stack gap="xs">
      <UnitTaskPicker
        label={label}
        error={error}
        chosen={chosen("UnitTask") as Choice<ProposedUnitTask> | null}
        onChoose={(choice) =>
          onChange(choice && { kind: "UnitTask", code: choice.value, name: choice.of.unitTask.name })
        }
      />
      <Picker
        name="managed-tasks"
        label={t("managedTask")}
        description={t("managedTaskHint")}
        chosen={chosen("ManagedTask") as Choice<ManagedTaskView> | null}
        onChoose={(choice) => onChange(choice && { kind: "ManagedTask", code: choice.value, name: choice.of.name })}
        find={async (q) => {
          const page = await answered(
            api.GET("/api/managed-tasks", { params: { query: { q: q || undefined, limit: 20 } } }),
          );
          return page.items.map((one) => ({ value: one.code, label: `${one.name} (${one.code})`, of: one }));
        }}
      />
    </Stack>
  );
}
