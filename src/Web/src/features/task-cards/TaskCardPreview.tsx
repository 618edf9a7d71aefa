import { Anchor, Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { Link } from "react-router";
import type { TaskCardView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Day } from "../../shared/ui/Day";
import { DueChip } from "../../shared/ui/DueChip";
import { Failure } from "../../shared/ui/Failure";
import { Person } from "../../shared/ui/Person";
import { useMe } from "../sign-in/session";
import { StageChip } from "./chips";
import { AnswerObjection, Evaluate, EvaluateSelf, Finalize, NameEvaluator } from "./EvaluationActs";
import { AcceptPoint, DeclinePoint } from "./FeedbackActs";
import { MilestoneChip } from "./milestoneStates";
import { may, useMilestones, useTaskCard } from "./queries";
import { ReportProgress } from "./ReportProgress";
import "./words";

/** A task beside the list of work, with the act that is asked for. */
export function TaskCardPreview({ taskCardId, onActed }: { taskCardId: string; onActed: () => void }) {
  const found = useTaskCard(taskCardId);
  if (found.isPending) return <Skeleton h={320} />;
  if (found.isError) return <Failure error={found.error} retry={() => found.refetch()} />;
  return <Preview view={found.data} onActed={onActed} />;
}

function Preview({ view, onActed }: { view: TaskCardView; onActed: () => void }) {
  const t = useWords("taskCards");
  const me = useMe();
  const milestones = useMilestones(view.taskCardId, view.cycle ?? undefined);
  const open = (milestones.data ?? []).filter((one) => one.reachedAt === null);
  const asked = (view.card?.points ?? []).filter(
    (point) => point.status === "Raised" && point.owner.personId === me.data?.personId,
  );
  const work = view.contents?.openWork ?? [];
  const to = `/task-cards/${view.taskCardId}`;
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <div>
          <Title order={2}>{view.title}</Title>
          <Group gap="sm">
            <StageChip stage={view.stage} />
            <Text size="sm" c="dimmed">
              {t("card.owner")} <Person of={view.owner} withDepartment />
            </Text>
          </Group>
        </div>
        <Group gap="xs">
          {may(view, "EvaluateSelf") && <EvaluateSelf view={view} onDone={onActed} />}
          {may(view, "Evaluate") && <Evaluate view={view} onDone={onActed} />}
          {may(view, "AnswerObjection") && <AnswerObjection view={view} onDone={onActed} />}
          {may(view, "FinalizeResult") && <Finalize view={view} onDone={onActed} />}
          {may(view, "NameEvaluator") && <NameEvaluator view={view} onDone={onActed} />}
          {may(view, "ReportProgress") && open.length > 0 && (
            <ReportProgress view={view} milestones={open} chosen={null} onDone={onActed} />
          )}
        </Group>
        {asked.map((point) => (
          <Paper key={point.pointId} withBorder p="sm">
            <Text size="sm" fw={500}>
              {point.theme}
            </Text>
            <Text size="sm" mb="xs">
              {point.text}
            </Text>
            <Group gap="xs">
              <AcceptPoint view={view} point={point} onDone={onActed} />
              <DeclinePoint view={view} point={point} onDone={onActed} />
            </Group>
          </Paper>
        ))}
        {work.length > 0 && (
          <div>
            <Title order={3}>{t("card.openWork")}</Title>
            {work.map((one, place) => (
              <Group key={`${place}`} gap="xs" justify="space-between">
                <Text size="sm">
                  <b>{t(`work.asks.${one.kind}`)}</b> · {one.title}
                  {one.assignee && ` · ${one.assignee.name}`}
                </Text>
                {one.dueAt && <DueChip dueAt={one.dueAt} />}
              </Group>
            ))}
          </div>
        )}
        {open.length > 0 && (
          <div>
            <Title order={3}>{t("preview.next")}</Title>
            {open.slice(0, 3).map((one) => (
              <Group key={one.code} gap="xs">
                <MilestoneChip state={one.state} />
                <Text size="sm">
                  {one.title} · {one.percent}% · <Day at={one.dueOn} />
                </Text>
              </Group>
            ))}
          </div>
        )}
        <Anchor component={Link} to={to} size="sm">
          {t("preview.open")}
        </Anchor>
      </Stack>
    </Paper>
  );
}
