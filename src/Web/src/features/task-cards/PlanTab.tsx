import { Alert, Anchor, Button, Group, Select, Stack, Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { Cycle, TaskCardView } from "../../shared/api/schema";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import { Section } from "../../shared/ui/Section";
import { CarriedPoints } from "./CarriedPoints";
import { PlanChanges } from "./PlanChanges";
import { PlanContents } from "./PlanContents";
import { PlanForm } from "./PlanForm";
import { may, usePlanVersion } from "./queries";
import { SubmitPlan } from "./SubmitPlan";
import type { TabProps } from "./TaskCardPage";

/** The plan of a cycle: what holds, what is on its way, and what is being written. */
export default function PlanTab({ view, cycle, isOpenCycle }: TabProps) {
  const t = useWords("taskCards");
  const [isWriting, setIsWriting] = useState(false);
  if (!cycle) return <Empty>{t("card.noCycle")}</Empty>;
  const mayWrite = isOpenCycle && may(view, "DraftPlan");
  const versions = cycle.versions ?? [];
  const { draft, inFlight, cameBack } = cycle;
  if (isWriting && mayWrite)
    return (
      <Stack gap="md">
        <CarriedPoints view={view} />
        <PlanForm view={view} cycle={cycle} onClose={() => setIsWriting(false)} />
      </Stack>
    );
  const write = mayWrite && (
    <Button variant={draft ? "default" : "filled"} onClick={() => setIsWriting(true)}>
      {t(draft ? "plan.rewrite" : versions.length > 0 ? "plan.change" : "plan.write")}
    </Button>
  );
  return (
    <Stack gap="md">
      {cameBack && !inFlight && (
        <Alert color="danger" icon={<IconArrowBackUp aria-hidden />}>
          <Text size="sm">
            {cameBack.reason
              ? t("plan.cameBack", {
                  name: cameBack.by.name,
                  post: cameBack.by.post,
                  version: cameBack.planVersion,
                  reason: cameBack.reason,
                })
              : t("plan.cameBackPlain", { version: cameBack.planVersion })}{" "}
            <DocumentLink documentId={cameBack.documentId} />
          </Text>
        </Alert>
      )}
      {isOpenCycle && <CarriedPoints view={view} />}
      {draft && (
        <Section
          title={t("plan.draft")}
          action={
            <Group gap="xs">
              {write}
              {isOpenCycle && may(view, "SubmitPlan") && <SubmitPlan view={view} isChange={versions.length > 0} />}
            </Group>
          }
        >
          <PlanContents plan={draft} />
        </Section>
      )}
      {inFlight && <InFlight view={view} cycle={cycle} />}
      {versions.length > 0 && <Approved view={view} cycle={cycle} action={!draft && !inFlight && write} />}
      {!draft && !inFlight && versions.length === 0 && (
        <Section title={t("plan.title", { cycle: cycle.name })}>
          <Empty action={write}>
            {t("plan.none")} {t("plan.noneLead")}
          </Empty>
        </Section>
      )}
    </Stack>
  );
}

function InFlight({ view, cycle }: { view: TaskCardView; cycle: Cycle }) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  const { inFlight } = cycle;
  const version = usePlanVersion(view.taskCardId, cycle.name, inFlight?.planVersion ?? 0, inFlight !== null);
  if (!inFlight) return null;
  return (
    <Section
      title={t("plan.inFlight", { version: inFlight.planVersion })}
      lead={
        <>
          {t("plan.inFlightLead", {
            name: inFlight.by.name,
            post: inFlight.by.post,
            day: day(inFlight.at, language),
          })}{" "}
          <DocumentLink documentId={inFlight.documentId} />
        </>
      }
    >
      {inFlight.changeReason && (
        <Text size="sm">
          <b>{t("plan.changeReason")}</b> · {inFlight.changeReason}
        </Text>
      )}
      {version.data?.changes && <PlanChanges changes={version.data.changes} version={inFlight.planVersion} />}
      {(cycle.versions ?? []).length === 0 && <PlanContents plan={inFlight.plan} />}
    </Section>
  );
}

function Approved({ view, cycle, action }: { view: TaskCardView; cycle: Cycle; action: React.ReactNode }) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const versions = cycle.versions ?? [];
  const plan = versions.find((one) => `${one.planVersion}` === search.get("version")) ?? versions.at(-1);
  const read = usePlanVersion(view.taskCardId, cycle.name, plan?.planVersion ?? 0, versions.length > 1);
  if (!plan) return null;
  return (
    <Section
      title={t("plan.approved", { version: plan.planVersion })}
      lead={
        <>
          {plan.number} ·{" "}
          {t("plan.approvedBy", {
            name: plan.approvedBy.name,
            post: plan.approvedBy.post,
            day: day(plan.approvedAt, language),
          })}{" "}
          <DocumentLink documentId={plan.documentId} />
        </>
      }
      action={
        <Group gap="xs">
          {versions.length > 1 && (
            <Select
              aria-label={t("plan.version")}
              w={180}
              allowDeselect={false}
              data={versions.toReversed().map((one) => ({
                value: `${one.planVersion}`,
                label: t("plan.approved", { version: one.planVersion }),
              }))}
              value={`${plan.planVersion}`}
              onChange={(version) => {
                const next = new URLSearchParams(search);
                if (version) next.set("version", version);
                setSearch(next);
              }}
            />
          )}
          {action}
        </Group>
      }
    >
      {plan.changeReason && (
        <Text size="sm">
          <b>{t("plan.changeReason")}</b> · {plan.changeReason}
        </Text>
      )}
      {read.data?.changes && <PlanChanges changes={read.data.changes} version={plan.planVersion} />}
      <PlanContents plan={plan.plan} />
    </Section>
  );
}

function DocumentLink({ documentId }: { documentId: string }) {
  const t = useWords("taskCards");
  return (
    <Anchor component={Link} to={`/documents/${documentId}`} inherit underline="always">
      {t("plan.openDocument")}
    </Anchor>
  );
}
