import { Group, MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActButton } from "../../shared/act/ActButton";
import type { Field, OwnField } from "../../shared/act/fields";
import { api } from "../../shared/api/client";
import { answered, useAct } from "../../shared/api/queries";
import type {
  ChangeManagedTaskUnitTasksRequest,
  EstablishManagedTaskRequest,
  ManagedTaskView,
  MoveManagedTaskRequest,
  RenameManagedTaskRequest,
  RetireManagedTaskRequest,
} from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { inTreeOrder, useOrganization } from "../../shared/pick/pickers";
import { useMe } from "../sign-in/session";

export const managedTasksKey = ["managed-tasks"] as const;
const quiet = { size: "xs", variant: "subtle", color: "gray.8" } as const;

function UnitTasks({ field }: { field: OwnField }) {
  const [words, setWords] = useState("");
  const [settled] = useDebouncedValue(words, 150);
  const chosen = field.value as readonly string[];
  const found = useQuery({
    queryKey: ["pick", "unit-tasks-of-goal", settled],
    queryFn: () => answered(api.GET("/api/unit-tasks", { params: { query: { q: settled || undefined, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const named = new Map((found.data?.items ?? []).map((one) => [one.unitTask.code, one.unitTask.name]));
  const codes = [...new Set([...chosen, ...named.keys()])];
  return (
    <MultiSelect
      label={field.label}
      error={field.error}
      searchable
      searchValue={words}
      onSearchChange={setWords}
      filter={({ options }) => options}
      data={codes.map((code) => ({ value: code, label: named.has(code) ? `${named.get(code)} (${code})` : code }))}
      value={[...chosen]}
      onChange={field.change}
    />
  );
}

const unitTasksField = (label: string, start: readonly string[]) =>
  ({ kind: "own", label, start, draw: (field) => <UnitTasks field={field} /> }) as const satisfies Field;

function useDepartmentChoices() {
  const organization = useOrganization();
  return inTreeOrder(organization.data?.departments ?? []).map((one) => ({ value: one.code, label: one.name }));
}

/** For heads and those who keep the organization: they may set their departments a goal. */
export function EstablishManagedTask() {
  const t = useWords("tasks");
  const me = useMe();
  const departments = useDepartmentChoices();
  const act = useAct((body: EstablishManagedTaskRequest) => api.POST("/api/managed-tasks", { body }), {
    touches: [managedTasksKey],
    done: t("established"),
  });
  const mayEstablish = me.data?.headsDepartment || me.data?.offices.includes("OrganizationAdministrator");
  if (!mayEstablish) return null;
  return (
    <ActButton
      key={departments.length}
      label={t("establish")}
      lead={t("establishLead")}
      verb={t("establish")}
      act={act}
      fields={{
        code: { kind: "text", label: t("code") },
        name: { kind: "text", label: t("name") },
        goal: { kind: "text", label: t("goal"), isLong: true },
        departmentCode: {
          kind: "choice",
          label: t("department"),
          choices: departments,
          start: me.data?.official?.departmentCode ?? "",
        },
        unitTasks: unitTasksField(t("unitTasks"), []),
      }}
      asked={({ unitTasks, ...values }) => ({ ...values, unitTaskCodes: [...(unitTasks as string[])] })}
    />
  );
}

/** What may be changed of a managed task. */
export function ManagedTaskActs({ task }: { task: ManagedTaskView }) {
  const t = useWords("tasks");
  const departments = useDepartmentChoices();
  const params = { path: { code: task.code } };
  const told = { touches: [managedTasksKey], done: t("changed") };
  const { version } = task;
  const rename = useAct(
    (body: RenameManagedTaskRequest) => api.POST("/api/managed-tasks/{code}/rename", { params, body }),
    told,
  );
  const change = useAct(
    (body: ChangeManagedTaskUnitTasksRequest) => api.POST("/api/managed-tasks/{code}/unit-tasks", { params, body }),
    told,
  );
  const move = useAct(
    (body: MoveManagedTaskRequest) => api.POST("/api/managed-tasks/{code}/move", { params, body }),
    told,
  );
  const retire = useAct(
    (body: RetireManagedTaskRequest) => api.POST("/api/managed-tasks/{code}/retire", { params, body }),
    told,
  );
  return (
    <Group gap={2} role="group" aria-label={t("acts", { name: task.name })} justify="flex-end">
      <ActButton
        key={`rename/${version}`}
        label={t("rename")}
        verb={t("save")}
        button={quiet}
        act={rename}
        fields={{
          name: { kind: "text", label: t("name"), start: task.name },
          goal: { kind: "text", label: t("goal"), isLong: true, start: task.goal },
        }}
        asked={(values) => ({ version, ...values })}
      />
      <ActButton
        key={`unit-tasks/${version}`}
        label={t("changeUnitTasks")}
        verb={t("save")}
        button={quiet}
        act={change}
        fields={{ unitTasks: unitTasksField(t("unitTasks"), task.unitTaskCodes) }}
        asked={({ unitTasks }) => ({ version, unitTaskCodes: [...(unitTasks as string[])] })}
      />
      <ActButton
        label={t("move")}
        verb={t("save")}
        button={quiet}
        act={move}
        fields={{ departmentCode: { kind: "choice", label: t("department"), choices: departments } }}
        asked={(values) => ({ version, ...values })}
      />
      <ActButton
        label={t("retire")}
        lead={t("retireLead")}
        verb={t("retire")}
        color="danger.6"
        button={quiet}
        act={retire}
        fields={{ reason: { kind: "text", label: t("reason") } }}
        asked={(values) => ({ version, ...values })}
      />
    </Group>
  );
}
