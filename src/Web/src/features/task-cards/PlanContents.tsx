import { Stack, Text, Title } from "@mantine/core";
import type { Plan } from "../../shared/api/schema";
import { amount } from "../../shared/format/numbers";
import { useLanguage, useWords } from "../../shared/i18n";
import { Day } from "../../shared/ui/Day";
import { Person } from "../../shared/ui/Person";
import { PlainTable } from "../../shared/ui/PlainTable";

/** What a plan says. */
export function PlanContents({ plan }: { plan: Plan }) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language);
  const titles = new Map(plan.milestones.map((one) => [one.code, one.title]));
  const none = (words: string) => (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  );
  return (
    <Stack gap="sm">
      <Title order={3}>{t("plan.objectives")}</Title>
      <ol style={{ margin: 0, paddingInlineStart: "2.4rem" }}>
        {plan.objectives.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ol>
      {plan.background && (
        <>
          <Title order={3}>{t("plan.background")}</Title>
          <Text style={{ whiteSpace: "pre-wrap" }}>{plan.background}</Text>
        </>
      )}
      <Title order={3}>{t("plan.indicators")}</Title>
      <PlainTable
        label={t("plan.indicators")}
        rows={plan.indicators}
        rowKey={(row) => row.code}
        empty={none(t("plan.indicatorsNone"))}
        columns={[
          { key: "name", title: t("plan.indicator"), cell: (row) => row.name },
          {
            key: "baseline",
            title: t("plan.baseline"),
            align: "end",
            cell: (row) => (row.baseline === null ? "–" : amount(row.baseline, row.unit, language)),
          },
          {
            key: "target",
            title: t("plan.target"),
            align: "end",
            cell: (row) => amount(row.target, row.unit, language),
          },
          {
            key: "direction",
            title: t("plan.direction"),
            isMinor: true,
            cell: (row) => t(`direction.${row.direction}`),
          },
          {
            key: "source",
            title: t("plan.source"),
            isMinor: true,
            cell: (row) => [t(`source.${row.source}`), row.sourceNote].filter(Boolean).join(" · "),
          },
        ]}
      />
      <Title order={3}>{t("plan.milestones")}</Title>
      <PlainTable
        label={t("plan.milestones")}
        rows={plan.milestones}
        rowKey={(row) => row.code}
        empty={none(t("plan.milestonesNone"))}
        columns={[
          { key: "title", title: t("plan.milestone"), cell: (row) => row.title },
          { key: "from", title: t("plan.from"), isMinor: true, cell: (row) => <Day at={row.from} /> },
          { key: "due", title: t("plan.dueOn"), cell: (row) => <Day at={row.dueOn} /> },
          { key: "who", title: t("plan.responsible"), cell: (row) => <Person of={row.responsible} /> },
          {
            key: "after",
            title: t("plan.after"),
            isMinor: true,
            cell: (row) => row.after.map((code) => titles.get(code) ?? code).join(", ") || "–",
          },
        ]}
      />
      <Title order={3}>{t("plan.budget")}</Title>
      {plan.budget ? (
        <Text size="sm">
          {plan.budget.name} ({plan.budget.code})
          {plan.budget.amount != null && ` · ${t("plan.won", { amount: number.format(plan.budget.amount) })}`}
        </Text>
      ) : (
        none(t("plan.budgetNone"))
      )}
    </Stack>
  );
}
