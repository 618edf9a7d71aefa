import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import type { ImprovementPoint, TaskCardView } from "../../shared/api/schema";
import { ago, day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { DueChip } from "../../shared/ui/DueChip";
import { Empty } from "../../shared/ui/Empty";
import { Section } from "../../shared/ui/Section";
import { useMe } from "../sign-in/session";
import { CarriedPoints } from "./CarriedPoints";
import { PointChip } from "./chips";
import { AcceptPoint, ClosePoint, DeclinePoint, RaisePoint } from "./FeedbackActs";
import { may } from "./queries";
import type { TabProps } from "./TaskCardPage";

/** What is to be better next time, and what its owner answered. */
export default function FeedbackTab({ view, card }: TabProps) {
  const t = useWords("taskCards");
  const points = (card.points ?? []).toReversed();
  return (
    <Stack gap="md">
      <CarriedPoints view={view} />
      <Section title={t("feedback.title")} action={may(view, "RaisePoint") && <RaisePoint view={view} />}>
        {points.length === 0 ? (
          <Empty>{t("feedback.none")}</Empty>
        ) : (
          points.map((point) => <Point key={point.pointId} view={view} point={point} />)
        )}
      </Section>
    </Stack>
  );
}

function Point({ view, point }: { view: TaskCardView; point: ImprovementPoint }) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  const me = useMe();
  const status = point.status ?? "Raised";
  const isOwn = point.owner.personId === me.data?.personId;
  return (
    <Paper withBorder p="sm" component="article">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} flex="1 1 30rem">
          <Group gap="xs">
            <PointChip status={status} />
            {status === "Raised" || status === "Accepted" ? <DueChip dueAt={point.dueOn} /> : null}
            <Title order={3} size="h6">
              {point.theme}
            </Title>
          </Group>
          <Text>{point.text}</Text>
          <Text size="sm" c="dimmed">
            {t("feedback.raisedBy", {
              name: point.raisedBy.name,
              post: point.raisedBy.post,
              cycle: point.cycle,
              when: ago(point.raisedAt, new Date(), language),
            })}
            {" · "}
            {t("feedback.owner")} {point.owner.name} · {t(status === "Raised" ? "feedback.dueOn" : "feedback.doneBy")}{" "}
            {day(point.dueOn, language)}
          </Text>
          {point.answer && (
            <Text size="sm">
              {t(status === "Declined" ? "feedback.declinedFor" : "feedback.answerIs", { words: point.answer })}
            </Text>
          )}
          {point.result && <Text size="sm">{t("feedback.resultIs", { words: point.result })}</Text>}
          {point.carriedInto && point.carriedInto.length > 0 && (
            <Text size="sm" c="dimmed">
              {t("feedback.carriedInto", { cycles: point.carriedInto.join(", ") })}
            </Text>
          )}
        </Stack>
        <Group gap="xs">
          {status === "Raised" && isOwn && may(view, "AnswerPoint") && (
            <>
              <AcceptPoint view={view} point={point} />
              <DeclinePoint view={view} point={point} />
            </>
          )}
          {status === "Accepted" && may(view, "ClosePoint") && <ClosePoint view={view} point={point} />}
        </Group>
      </Group>
    </Paper>
  );
}
