import { ActionIcon, Button, Checkbox, Group, Paper, Select, Stack, Text, Textarea } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../../shared/api/client";
import { useAct } from "../../../shared/api/queries";
import type { Official, PlannedStep, StepAct } from "../../../shared/api/schema";
import { useWords } from "../../../shared/i18n";
import type { Choice } from "../../../shared/pick/Picker";
import { officialChoice, PersonPicker } from "../../../shared/pick/pickers";
import { ActModal } from "../../../shared/ui/ActModal";
import type { ActFormProps } from "./DocumentActs";
import { touchedBy } from "./queries";

type Row = { key: number; act: StepAct; person: Choice<Official> | null; isParallel: boolean };
const kinds: readonly StepAct[] = ["Review", "Consultation", "Decision"];
let made = 0;

/** Rows in their order as stages: who is asked together with the one before shares its stage. */
function plannedOf(rows: readonly Row[], firstStage: number): PlannedStep[] {
  let stage = firstStage;
  return rows.map((row, place) => {
    if (place > 0 && !row.isParallel) stage++;
    return { stage, act: row.act, personId: row.person?.value ?? "" };
  });
}

/** A reviewer changes what comes after the own step. */
export function ChangePath({ card, onClose }: ActFormProps) {
  const t = useWords("documents");
  const path = card.path ?? [];
  const later = path.filter((step) => step.status === "Waiting");
  const firstStage = Math.max(0, ...path.filter((step) => step.status !== "Waiting").map((step) => step.stage)) + 1;
  const [rows, setRows] = useState<readonly Row[]>(() =>
    later.map((step, place) => ({
      key: made++,
      act: step.act,
      person: officialChoice(step.assignee),
      isParallel: place > 0 && later[place - 1]?.stage === step.stage,
    })),
  );
  const [reason, setReason] = useState("");
  const act = useAct(
    () =>
      api.POST("/api/documents/{documentId}/change-path", {
        params: { path: { documentId: card.documentId } },
        body: { version: card.version, remaining: plannedOf(rows, firstStage), reason },
      }),
    { touches: touchedBy(card.documentId), done: t("acts.ChangePath.done") },
  );
  const change = (key: number, over: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...over } : row)));
  const move = (from: number, to: number) => {
    const next = [...rows];
    const [moved] = next.splice(from, 1);
    if (moved) next.splice(to, 0, moved);
    setRows(next);
  };
  return (
    <ActModal
      title={t("acts.ChangePath.label")}
      next={t("acts.ChangePath.next")}
      submit={t("acts.ChangePath.label")}
      act={act}
      size="xl"
      isReady={reason.trim() !== "" && rows.length > 0 && rows.every((row) => row.person)}
      onClose={onClose}
      onSubmit={() => act.mutate(undefined, { onSuccess: onClose })}
    >
      <Stack gap="xs" role="group" aria-label={t("acts.ChangePath.steps")}>
        <Text size="sm" fw={500}>
          {t("acts.ChangePath.steps")}
        </Text>
        {rows.map((row, place) => (
          <Paper key={row.key} withBorder p="xs">
            <Group gap="xs" align="flex-end">
              <Select
                w={110}
                label={t("acts.ChangePath.act")}
                allowDeselect={false}
                value={row.act}
                onChange={(value) => value && change(row.key, { act: value as StepAct })}
                data={kinds.map((kind) => ({ value: kind, label: t(`document.act.${kind}`) }))}
              />
              <PersonPicker
                flex="1 1 220px"
                label={t("acts.ChangePath.person")}
                required
                chosen={row.person}
                onChoose={(person) => change(row.key, { person })}
              />
              <Group gap={4}>
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={t("acts.ChangePath.up")}
                  disabled={place === 0}
                  onClick={() => move(place, place - 1)}
                >
                  <IconArrowUp size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={t("acts.ChangePath.down")}
                  disabled={place === rows.length - 1}
                  onClick={() => move(place, place + 1)}
                >
                  <IconArrowDown size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={t("acts.ChangePath.remove")}
                  onClick={() => setRows(rows.filter((other) => other.key !== row.key))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            </Group>
            {place > 0 && row.act === "Consultation" && (
              <Checkbox
                mt="xs"
                label={t("acts.ChangePath.parallel")}
                checked={row.isParallel}
                onChange={(event) => change(row.key, { isParallel: event.currentTarget.checked })}
              />
            )}
          </Paper>
        ))}
        <Button
          variant="default"
          onClick={() => setRows([{ key: made++, act: "Review", person: null, isParallel: false }, ...rows])}
        >
          {t("acts.ChangePath.add")}
        </Button>
      </Stack>
      <Textarea
        label={t("acts.reason")}
        required
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActModal>
  );
}
