import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "react-router";
import type { InstructionLine, InstructionStep } from "../../shared/api/schema";
import { day, moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { DueChip } from "../../shared/ui/DueChip";
import { Person } from "../../shared/ui/Person";
import classes from "./Instruction.module.css";
import { InstructionChip } from "./InstructionChip";

const subjects = {
  Document: "/documents/",
  Incoming: "/incoming/",
  Meeting: "/meetings/",
  TaskCard: "/task-cards/",
} as const;

/** Who asks what of whom, by when, and where it comes from. */
export function InstructionFacts({ instruction }: { instruction: InstructionLine }) {
  const t = useWords("instructions");
  const { language } = useLanguage();
  const { source } = instruction;
  const isOpen = instruction.status !== "Closed" && instruction.status !== "Withdrawn";
  return (
    <dl className={classes.facts}>
      <dt>{t("state")}</dt>
      <dd>
        <Group gap="xs">
          <InstructionChip status={instruction.status} />
          {isOpen && instruction.dueOn && <DueChip dueAt={instruction.dueOn} />}
        </Group>
      </dd>
      <dt>{t("giver")}</dt>
      <dd>
        <Person of={instruction.giver} withDepartment />
        {instruction.givenBy.personId !== instruction.giver.personId &&
          ` (${instruction.givenBy.name}, ${t("inPlaceOf", { name: instruction.giver.name })})`}
      </dd>
      <dt>{t("handlers")}</dt>
      <dd>
        {instruction.handlers.map((handler) => (
          <div key={handler.personId}>
            <Person of={handler} withDepartment />{" "}
            <Text span size="sm" c="dimmed">
              {t(instruction.acceptedBy.includes(handler.personId) ? "accepted" : "notAccepted")}
            </Text>
          </div>
        ))}
      </dd>
      <dt>{t("dueOn")}</dt>
      <dd>{instruction.dueOn ? day(instruction.dueOn, language) : t("noDue")}</dd>
      {instruction.wayOfHandling && (
        <>
          <dt>{t("wayOfHandling")}</dt>
          <dd>{instruction.wayOfHandling}</dd>
        </>
      )}
      {source.kind !== "None" && source.id && (
        <>
          <dt>{t("source.label")}</dt>
          <dd>
            {t(`source.${source.kind}`)} ·{" "}
            <Anchor component={Link} to={`${subjects[source.kind]}${source.id}`} inherit>
              {source.title ?? t(`source.${source.kind}`)}
            </Anchor>
          </dd>
        </>
      )}
      {instruction.taskCardId && (
        <>
          <dt>{t("task")}</dt>
          <dd>
            <Anchor component={Link} to={`/task-cards/${instruction.taskCardId}`} inherit>
              {t("openTask")}
            </Anchor>
          </dd>
        </>
      )}
    </dl>
  );
}

/** Everything that was said about an instruction, in order. */
export function InstructionSteps({ steps }: { steps: readonly InstructionStep[] }) {
  const t = useWords("instructions");
  const { language } = useLanguage();
  return (
    <Stack gap="xs">
      <Title order={2}>{t("steps")}</Title>
      <ol className={classes.steps}>
        {steps.map((step, place) => (
          <li key={`${place}`}>
            <Text size="sm">
              <b>{t(`step.${step.act}`)}</b> · <Person of={step.by} />
              {step.inPlaceOf && ` (${t("inPlaceOf", { name: step.inPlaceOf.absent.name })})`}
              <Text span size="sm" c="dimmed">
                {" "}
                · {moment(step.at, language)}
              </Text>
            </Text>
            {step.text && (
              <Text size="sm" className={classes.words}>
                {step.text}
              </Text>
            )}
            {(step.dueOn || (step.to && step.to.length > 0)) && (
              <Text size="sm" c="dimmed">
                {[
                  step.to && step.to.length > 0 && `→ ${step.to.map((one) => `${one.name} ${one.post}`).join(", ")}`,
                  step.dueOn && `${t("dueOn")} ${day(step.dueOn, language)}`,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            )}
            {step.evidence?.map((one) => (
              <div key={one.documentId}>
                <Anchor component={Link} to={`/documents/${one.documentId}`} size="sm">
                  {one.title}
                </Anchor>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </Stack>
  );
}
