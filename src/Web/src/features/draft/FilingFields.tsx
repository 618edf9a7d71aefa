import { Checkbox, SegmentedControl, Select, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { DisclosureClass } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { UnitTaskPicker } from "../../shared/pick/pickers";
import { withUnitTask } from "./draft";
import type { FieldsProps } from "./fields";

const classesOfDisclosure: readonly DisclosureClass[] = ["Open", "PartlyOpen", "Closed"];
const clauses = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Under which task it is filed, and what of it the public may read. */
export function FilingFields({
  draft,
  change,
  errors,
}: FieldsProps & { errors: { unitTask: string | null; disclosure: string | null } }) {
  const t = useWords("draft");
  const task = draft.unitTask;
  const cards = useQuery({
    queryKey: ["task-cards", "of-unit-task", task?.code],
    queryFn: () => answered(api.GET("/api/task-cards", { params: { query: { task: task?.code, limit: 50 } } })),
    enabled: task !== null,
  });
  const disclosure = draft.disclosure;
  const cardChoices = (cards.data?.items ?? []).map((card) => ({ value: card.taskCardId, label: card.title }));
  if (draft.taskCard && !cardChoices.some((card) => card.value === draft.taskCard?.id))
    cardChoices.unshift({ value: draft.taskCard.id, label: draft.taskCard.name || t("filing.hiddenCard") });
  return (
    <Stack gap="sm">
      <UnitTaskPicker
        id="draft-unitTask"
        size="sm"
        label={t("filing.unitTask")}
        required
        chosen={task && { value: task.code, label: `${task.name} (${task.code})`, of: { unitTask: task, because: [] } }}
        onChoose={(chosen) => change(withUnitTask(draft, chosen?.of.unitTask ?? null))}
        error={errors.unitTask}
      />
      {task?.retention && (
        <Text size="sm" c="dimmed">
          {t("filing.retention", { period: t(`retention.${task.retention}`) })}
        </Text>
      )}
      <div>
        <Text size="sm" fw={500} id="draft-disclosure-label">
          {t("filing.disclosure")}
        </Text>
        <SegmentedControl
          fullWidth
          size="sm"
          id="draft-disclosure"
          aria-labelledby="draft-disclosure-label"
          value={disclosure?.class ?? ""}
          data={classesOfDisclosure.map((value) => ({ value, label: t(`disclosure.${value}`) }))}
          onChange={(value) =>
            change({
              disclosure: {
                class: value as DisclosureClass,
                clauses: value === "Open" ? [] : (disclosure?.clauses ?? []),
                reason: value === "Open" ? null : (disclosure?.reason ?? null),
              },
            })
          }
        />
      </div>
      {disclosure && disclosure.class !== "Open" && (
        <>
          <Checkbox.Group
            label={t("filing.clauses")}
            description={t("filing.law")}
            error={errors.disclosure}
            value={disclosure.clauses.map(String)}
            onChange={(chosen) =>
              change({ disclosure: { ...disclosure, clauses: chosen.map(Number).sort((a, b) => a - b) } })
            }
          >
            <Stack gap={6} mt={6}>
              {clauses.map((clause) => (
                <Checkbox key={clause} size="sm" value={String(clause)} label={t(`clause.${clause}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <TextInput
            size="sm"
            label={t("filing.reason")}
            maxLength={1000}
            value={disclosure.reason ?? ""}
            onChange={(event) => change({ disclosure: { ...disclosure, reason: event.currentTarget.value || null } })}
          />
        </>
      )}
      {!disclosure && errors.disclosure && (
        <Text size="xs" c="var(--mantine-color-error)">
          {errors.disclosure}
        </Text>
      )}
      {cardChoices.length > 0 && (
        <Select
          size="sm"
          clearable
          label={t("filing.taskCard")}
          placeholder={t("filing.noCard")}
          value={draft.taskCard?.id ?? null}
          data={cardChoices}
          onChange={(value, option) => change({ taskCard: value && option ? { id: value, name: option.label } : null })}
        />
      )}
    </Stack>
  );
}
