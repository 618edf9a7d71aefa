import { ActionIcon, Button, Group, Modal, NumberInput, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useDisclosure, useWindowEvent } from "@mantine/hooks";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../shared/api/client";
import type { Cycle, DraftPlanRequest, TaskCardView } from "../../shared/api/schema";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { Section } from "../../shared/ui/Section";
import classes from "./PlanForm.module.css";
import { IndicatorFields, MilestoneFields } from "./PlanFormRows";
import {
  draftOf,
  newIndicator,
  newMilestone,
  type PlanDraft,
  type PlanFaults,
  planFaults,
  proposalOf,
  withoutMilestone,
} from "./planDraft";
import { useCardAct } from "./queries";

/** The plan as one form; what is wrong is said beside the field, once saving was tried. */
export function PlanForm({ view, cycle, onClose }: { view: TaskCardView; cycle: Cycle; onClose: () => void }) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(cycle));
  const [isTried, setIsTried] = useState(false);
  const [isDirty, setIsDirty] = useState(false);
  const [isLeaving, leaving] = useDisclosure();
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: DraftPlanRequest) => api.POST("/api/task-cards/{taskCardId}/draft-plan", { params: { path }, body }),
    t("done.planSaved"),
  );
  useWindowEvent("beforeunload", (event) => {
    if (isDirty) event.preventDefault();
  });
  const change = (next: Partial<PlanDraft>) => {
    setIsDirty(true);
    setDraft((before) => ({ ...before, ...next }));
  };
  const faults: PlanFaults = isTried ? planFaults(draft, cycle) : new Map();
  const fault = (place: string) => {
    const found = faults.get(place);
    return found && t(`plan.${found}`, { from: day(cycle.from, language), to: day(cycle.to, language) });
  };
  const save = () => {
    setIsTried(true);
    if (planFaults(draft, cycle).size > 0) return;
    act.mutate({ version: view.version, plan: proposalOf(draft) }, { onSuccess: onClose });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="md">
        <Section title={t("plan.objectives")}>
          {draft.objectives.map((objective, place) => (
            <Group key={`${place}`} gap="xs" wrap="nowrap" align="flex-end">
              <TextInput
                flex={1}
                label={t("plan.objective", { count: place + 1 })}
                value={objective}
                error={fault(`objectives/${place}`)}
                onChange={(event) =>
                  change({ objectives: replaced(draft.objectives, place, event.currentTarget.value) })
                }
              />
              {draft.objectives.length > 1 && (
                <Remove
                  name={t("plan.objective", { count: place + 1 })}
                  onClick={() => change({ objectives: without(draft.objectives, place) })}
                />
              )}
            </Group>
          ))}
          <Add words={t("plan.addObjective")} onClick={() => change({ objectives: [...draft.objectives, ""] })} />
          <Textarea
            label={t("plan.background")}
            autosize
            minRows={2}
            value={draft.background}
            onChange={(event) => change({ background: event.currentTarget.value })}
          />
        </Section>
        <Section title={t("plan.indicators")}>
          {draft.indicators.map((indicator, place) => (
            <IndicatorFields
              key={indicator.code}
              place={place}
              indicator={indicator}
              fault={(name) => fault(`indicators/${place}/${name}`)}
              onChange={(next) => change({ indicators: replaced(draft.indicators, place, { ...indicator, ...next }) })}
              onRemove={() => change({ indicators: without(draft.indicators, place) })}
            />
          ))}
          <Add
            words={t("plan.addIndicator")}
            onClick={() => change({ indicators: [...draft.indicators, newIndicator(draft)] })}
          />
        </Section>
        <Section title={t("plan.milestones")}>
          {draft.milestones.map((milestone, place) => (
            <MilestoneFields
              key={milestone.code}
              place={place}
              milestone={milestone}
              others={draft.milestones.filter((one) => one.code !== milestone.code)}
              cycle={cycle}
              fault={(name) => fault(`milestones/${place}/${name}`)}
              onChange={(next) => change({ milestones: replaced(draft.milestones, place, { ...milestone, ...next }) })}
              onRemove={() => change(withoutMilestone(draft, place))}
            />
          ))}
          <Add
            words={t("plan.addMilestone")}
            onClick={() => change({ milestones: [...draft.milestones, newMilestone(draft, cycle, view.owner)] })}
          />
        </Section>
        <Section title={t("plan.budget")}>
          <div className={classes.grid}>
            <TextInput
              label={t("plan.budgetName")}
              value={draft.budget.name}
              error={fault("budget/name")}
              onChange={(event) => change({ budget: { ...draft.budget, name: event.currentTarget.value } })}
            />
            <TextInput
              label={t("plan.budgetCode")}
              value={draft.budget.code}
              error={fault("budget/code")}
              onChange={(event) => change({ budget: { ...draft.budget, code: event.currentTarget.value } })}
            />
            <NumberInput
              label={t("plan.budgetAmount")}
              thousandSeparator=","
              min={0}
              value={draft.budget.amount ?? ""}
              onChange={(amount) =>
                change({ budget: { ...draft.budget, amount: typeof amount === "number" ? amount : null } })
              }
            />
          </div>
        </Section>
        {act.isError && <Failure error={act.error} />}
        <Group gap="xs" className={classes.foot}>
          <Button type="submit" loading={act.isPending}>
            {t("act.save")}
          </Button>
          <Button variant="default" onClick={isDirty ? leaving.open : onClose}>
            {t("plan.cancel")}
          </Button>
          {isDirty && (
            <Text size="sm" c="dimmed" role="status">
              {t("plan.unsaved")}
            </Text>
          )}
        </Group>
      </Stack>
      <Modal opened={isLeaving} onClose={leaving.close} title={t("plan.cancel")} withCloseButton={false}>
        <Text mb="md">{t("plan.cancelAsk")}</Text>
        <Group gap="xs">
          <Button onClick={leaving.close}>{t("plan.keep")}</Button>
          <Button variant="default" onClick={onClose}>
            {t("plan.discard")}
          </Button>
        </Group>
      </Modal>
    </form>
  );
}

const replaced = <T,>(list: readonly T[], place: number, by: T) => list.map((one, at) => (at === place ? by : one));
const without = <T,>(list: readonly T[], place: number) => list.filter((_, at) => at !== place);

function Add({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <Group>
      <Button variant="default" size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={onClick}>
        {words}
      </Button>
    </Group>
  );
}

/** Takes one of several out of a form. */
export function Remove({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useWords("taskCards");
  return (
    <ActionIcon
      variant="subtle"
      color="gray.8"
      size="lg"
      aria-label={t("plan.remove", { name })}
      onClick={onClick}
      className={classes.remove}
    >
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  );
}
