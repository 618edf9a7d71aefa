import { Paper, Stack, Text, Title } from "@mantine/core";
import type { BudgetReference, Indicator, Milestone, PlanDifference } from "../../shared/api/schema";
import { amount } from "../../shared/format/numbers";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { PlainTable } from "../../shared/ui/PlainTable";

type Line = { readonly what: string; readonly how: "added" | "removed" | "changed"; before: string; after: string };

/** What a version of the plan says otherwise than the one before, line by line. */
export function PlanChanges({ changes, version }: { changes: PlanDifference; version: number }) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language);
  const ofIndicator = (one: Indicator | null) =>
    one
      ? [
          one.name,
          `${t("plan.baseline")} ${one.baseline === null ? "–" : amount(one.baseline, one.unit, language)}`,
          `${t("plan.target")} ${amount(one.target, one.unit, language)}`,
        ].join(" · ")
      : "–";
  const ofMilestone = (one: Milestone | null) =>
    one ? `${one.title} · ${day(one.from, language)} – ${day(one.dueOn, language)} · ${one.responsible.name}` : "–";
  const ofBudget = (one: BudgetReference | null) =>
    one ? `${one.name} · ${one.amount == null ? "–" : t("plan.won", { amount: number.format(one.amount) })}` : "–";
  const listed = <T,>(
    what: string,
    list: {
      added: readonly T[];
      removed: readonly T[];
      changed: readonly { before: T | null; after: T | null }[];
    },
    say: (one: T | null) => string,
  ): Line[] => [
    ...list.changed.map((one) => ({ what, how: "changed" as const, before: say(one.before), after: say(one.after) })),
    ...list.added.map((one) => ({ what, how: "added" as const, before: "–", after: say(one) })),
    ...list.removed.map((one) => ({ what, how: "removed" as const, before: say(one), after: "–" })),
  ];
  const lines: Line[] = [
    ...listed(
      t("plan.objectives"),
      { added: changes.objectivesAdded, removed: changes.objectivesRemoved, changed: [] },
      (one) => one ?? "–",
    ),
    ...(changes.background ? listed(t("plan.background"), one(changes.background), (text) => text ?? "–") : []),
    ...listed(t("plan.indicator"), changes.indicators, ofIndicator),
    ...listed(t("plan.milestone"), changes.milestones, ofMilestone),
    ...(changes.budget ? listed(t("plan.budget"), one(changes.budget), ofBudget) : []),
  ];
  const title = t("plan.differences", { version });
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Title order={3}>{title}</Title>
        <PlainTable
          label={title}
          rows={lines}
          rowKey={(_, place) => `${place}`}
          empty={
            <Text size="sm" c="dimmed">
              {t("plan.differencesNone")}
            </Text>
          }
          columns={[
            { key: "what", title: t("trail.about"), width: "10rem", cell: (row) => row.what },
            { key: "how", title: t("plan.changed"), width: "7rem", cell: (row) => t(`plan.${row.how}`) },
            {
              key: "before",
              title: t("plan.before"),
              cell: (row) => (row.before === "–" ? "–" : <del>{row.before}</del>),
            },
            {
              key: "after",
              title: t("plan.afterwards"),
              cell: (row) => (row.after === "–" ? "–" : <ins>{row.after}</ins>),
            },
          ]}
        />
      </Stack>
    </Paper>
  );
}

const one = <T,>(changed: { before: T | null; after: T | null }) => ({ added: [], removed: [], changed: [changed] });
