import { MultiSelect, NumberInput, Select, Text, TextInput } from "@mantine/core";
import type { Cycle, IndicatorDirection, IndicatorSource } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { PersonPicker } from "../../shared/pick/pickers";
import { DayField } from "../../shared/ui/DayField";
import { Remove } from "./PlanForm";
import classes from "./PlanForm.module.css";
import type { IndicatorDraft, MilestoneDraft } from "./planDraft";

const directions = ["Increase", "Decrease"] as const;
const sources = [
  "Reported",
  "MilestonesOnTime",
  "DocumentsOnTime",
  "RoundsPerDocument",
  "DaysToDecide",
  "DocumentsReturned",
] as const;

// The unit in which a computed figure comes (docs/http.md).
const units: Record<Exclude<IndicatorSource, "Reported">, string> = {
  MilestonesOnTime: "%",
  DocumentsOnTime: "%",
  DocumentsReturned: "%",
  RoundsPerDocument: "회",
  DaysToDecide: "일",
};

export function IndicatorFields({
  place,
  indicator,
  fault,
  onChange,
  onRemove,
}: {
  place: number;
  indicator: IndicatorDraft;
  fault: (name: string) => string | undefined;
  onChange: (next: Partial<IndicatorDraft>) => void;
  onRemove: () => void;
}) {
  const t = useWords("taskCards");
  const name = t("plan.indicatorNumber", { count: place + 1 });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold its legend and a button on one line
    <div className={classes.row} role="group" aria-label={name}>
      <div className={classes.head}>
        <Text fw={500}>{name}</Text>
        <Remove name={name} onClick={onRemove} />
      </div>
      <div className={classes.grid}>
        <TextInput
          className={classes.wide}
          label={t("plan.name")}
          value={indicator.name}
          error={fault("name")}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <Select
          label={t("plan.source")}
          allowDeselect={false}
          data={sources.map((value) => ({ value, label: t(`source.${value}`) }))}
          value={indicator.source}
          onChange={(source) => {
            const chosen = source as IndicatorSource;
            onChange(chosen === "Reported" ? { source: chosen } : { source: chosen, unit: units[chosen] });
          }}
        />
        <TextInput
          label={t("plan.unit")}
          readOnly={indicator.source !== "Reported"}
          value={indicator.unit}
          error={fault("unit")}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
        />
        <NumberInput
          label={t("plan.baseline")}
          value={indicator.baseline ?? ""}
          onChange={(value) => onChange({ baseline: typeof value === "number" ? value : null })}
        />
        <NumberInput
          label={t("plan.target")}
          value={indicator.target ?? ""}
          error={fault("target")}
          onChange={(value) => onChange({ target: typeof value === "number" ? value : null })}
        />
        <Select
          label={t("plan.direction")}
          allowDeselect={false}
          data={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
          value={indicator.direction}
          onChange={(direction) => onChange({ direction: direction as IndicatorDirection })}
        />
        <TextInput
          label={t("plan.sourceNote")}
          value={indicator.sourceNote}
          onChange={(event) => onChange({ sourceNote: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}

export function MilestoneFields({
  place,
  milestone,
  others,
  cycle,
  fault,
  onChange,
  onRemove,
}: {
  place: number;
  milestone: MilestoneDraft;
  others: readonly MilestoneDraft[];
  cycle: Cycle;
  fault: (name: string) => string | undefined;
  onChange: (next: Partial<MilestoneDraft>) => void;
  onRemove: () => void;
}) {
  const t = useWords("taskCards");
  const name = t("plan.milestoneNumber", { count: place + 1 });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold its legend and a button on one line
    <div className={classes.row} role="group" aria-label={name}>
      <div className={classes.head}>
        <Text fw={500}>{name}</Text>
        <Remove name={name} onClick={onRemove} />
      </div>
      <div className={classes.grid}>
        <TextInput
          className={classes.wide}
          label={t("plan.name")}
          value={milestone.title}
          error={fault("title")}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <DayField
          label={t("plan.from")}
          min={cycle.from}
          max={cycle.to}
          value={milestone.from}
          error={fault("from")}
          onChange={(chosen) => onChange({ from: chosen })}
        />
        <DayField
          label={t("plan.dueOn")}
          min={cycle.from}
          max={cycle.to}
          value={milestone.dueOn}
          error={fault("dueOn")}
          onChange={(chosen) => onChange({ dueOn: chosen })}
        />
        <PersonPicker
          className={classes.wide}
          label={t("plan.responsible")}
          chosen={milestone.responsible}
          error={fault("responsible")}
          onChoose={(responsible) => onChange({ responsible })}
        />
        <MultiSelect
          className={classes.wide}
          label={t("plan.after")}
          data={others.map((one) => ({ value: one.code, label: one.title || one.code }))}
          value={[...milestone.after]}
          onChange={(after) => onChange({ after })}
        />
      </div>
    </div>
  );
}
