import { Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconCircle, IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Assessment, CycleEvaluationView } from "../../shared/api/schema";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { Person } from "../../shared/ui/Person";
import { Section } from "../../shared/ui/Section";
import { GradeChip } from "./chips";
import { AnswerObjection, Evaluate, EvaluateSelf, Finalize, NameEvaluator, RaiseObjection } from "./EvaluationActs";
import classes from "./EvaluationTab.module.css";
import { IndicatorTable } from "./PerformanceTab";
import { may, useEvaluation } from "./queries";
import type { TabProps } from "./TaskCardPage";

/** A cycle against its plan, and who said what of it, in the order in which it goes. */
export default function EvaluationTab({ view, cycle, isOpenCycle }: TabProps) {
  const t = useWords("taskCards");
  const found = useEvaluation(view.taskCardId, cycle?.name);
  if (!cycle) return <Empty>{t("card.noCycle")}</Empty>;
  if (found.isPending) return <Skeleton h={320} />;
  if (found.isError) return <Failure error={found.error} retry={() => found.refetch()} />;
  return (
    <Stack gap="md">
      <Section
        title={t("evaluation.title", { cycle: cycle.name })}
        lead={
          <>
            {t("evaluation.evaluator")}{" "}
            {found.data.evaluator ? <Person of={found.data.evaluator} withDepartment /> : t("evaluation.evaluatorNone")}
          </>
        }
        action={
          isOpenCycle && (
            <Group gap="xs">
              {may(view, "EvaluateSelf") && <EvaluateSelf view={view} />}
              {may(view, "Evaluate") && <Evaluate view={view} />}
              {may(view, "AnswerObjection") && <AnswerObjection view={view} />}
              {may(view, "FinalizeResult") && <Finalize view={view} />}
              {may(view, "RaiseObjection") && <RaiseObjection view={view} />}
              {may(view, "NameEvaluator") && <NameEvaluator view={view} />}
            </Group>
          )
        }
      >
        <Course of={found.data} />
      </Section>
      <Section title={t("performance.title")} lead={found.data.isPinned && t("performance.pinned")}>
        <IndicatorTable rows={found.data.indicators} />
      </Section>
    </Stack>
  );
}

/** The evaluation as it went: what is done, and what comes next. */
function Course({ of }: { of: CycleEvaluationView }) {
  const t = useWords("taskCards");
  const { objection } = of;
  return (
    <ol className={classes.course} aria-label={t("evaluation.stages")}>
      <Step title={t("evaluation.self")} isDone={of.selfEvaluation !== null}>
        <Said assessment={of.selfEvaluation} />
      </Step>
      <Step title={t("evaluation.evaluation")} isDone={of.evaluation !== null}>
        <Said assessment={of.evaluation} />
      </Step>
      {objection && (
        <Step title={t("evaluation.objection")} isDone>
          <Words by={objection} text={objection.reason} />
        </Step>
      )}
      {objection && (
        <Step title={t("evaluation.reply")} isDone={Boolean(objection.reply)}>
          {objection.reply ? (
            <>
              <Text size="sm" fw={500}>
                {t(objection.reply.isUpheld ? "evaluation.upheld" : "evaluation.notUpheld")}
              </Text>
              <Words by={objection.reply} text={objection.reply.answer} />
            </>
          ) : (
            <NotYet />
          )}
        </Step>
      )}
      <Step title={t("evaluation.final")} isDone={of.final !== null}>
        <Said assessment={of.final} />
      </Step>
    </ol>
  );
}

function Step({ title, isDone, children }: { title: string; isDone: boolean; children: ReactNode }) {
  const Icon = isDone ? IconCircleCheck : IconCircle;
  return (
    <li>
      <Paper withBorder p="sm" h="100%" className={classes.step} data-done={isDone || undefined}>
        <Group gap={6} mb={4}>
          <Icon size={18} aria-hidden />
          <Title order={3} size="h6">
            {title}
          </Title>
        </Group>
        {children}
      </Paper>
    </li>
  );
}

function Said({ assessment }: { assessment: Assessment | null }) {
  if (!assessment) return <NotYet />;
  return (
    <>
      <GradeChip grade={assessment.grade} />
      <Words by={assessment} text={assessment.text} />
    </>
  );
}

function Words({ by, text }: { by: Pick<Assessment, "by" | "at">; text: string | null }) {
  const { language } = useLanguage();
  return (
    <>
      {text && (
        <Text size="sm" mt={4} style={{ whiteSpace: "pre-wrap" }}>
          {text}
        </Text>
      )}
      <Text size="xs" c="dimmed" mt={4}>
        <Person of={by.by} /> · {moment(by.at, language)}
      </Text>
    </>
  );
}

function NotYet() {
  const t = useWords("taskCards");
  return (
    <Text size="sm" c="dimmed">
      {t("evaluation.notYet")}
    </Text>
  );
}
