import { Stack, Text } from "@mantine/core";
import type { TaskCardView } from "../../shared/api/schema";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Section } from "../../shared/ui/Section";

/** What earlier cycles taught and this one has to take up. */
export function CarriedPoints({ view }: { view: TaskCardView }) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  const points = view.carriedPoints ?? [];
  if (points.length === 0) return null;
  return (
    <Section title={t("feedback.carried")} lead={t("feedback.carriedLead")}>
      <Stack gap="xs" component="ul" m={0} pl="lg">
        {points.map((point) => (
          <li key={point.pointId}>
            <Text size="sm">
              <b>{point.theme}</b> · {point.text}
            </Text>
            <Text size="sm" c="dimmed">
              {point.answer && t("feedback.answerIs", { words: point.answer })} · {point.owner.name} ·{" "}
              {t("feedback.doneBy")} {day(point.dueOn, language)}
            </Text>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
