import { Text } from "@mantine/core";
import { IconCheck, IconClockPause, IconPlayerSkipForward, IconX } from "@tabler/icons-react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CardStep, Official } from "../../shared/api/schema";
import { When } from "../../shared/ui/When";
import classes from "./ReportingPath.module.css";

/** A step as it is walked, or as it is planned: then nothing has happened on it yet. */
export type DrawnStep = Pick<CardStep, "number" | "stage" | "act" | "assignee"> & Partial<CardStep>;

/** What somebody who builds the path has around and in each of its steps. */
export type PathEditing = {
  readonly around: (step: DrawnStep, drawn: ReactNode) => ReactNode;
  readonly act: (step: DrawnStep) => ReactNode;
};

/** The path as it is planned or walked: people in their order, those who are asked at once above each other. */
export function ReportingPath({
  drafter,
  path,
  isUpright = false,
  editing,
}: {
  drafter: Official;
  path: readonly DrawnStep[];
  /** From top to bottom, where there is no room beside each other. */
  isUpright?: boolean;
  editing?: PathEditing;
}) {
  const { t } = useTranslation();
  const stages = [...new Set(path.map((step) => step.stage))].sort((a, b) => a - b);
  return (
    <ol className={classes.path} aria-label={t("document.path")} data-upright={isUpright || undefined}>
      <li>
        <div className={classes.step} data-state="Done">
          <Text size="xs">{t("document.status.Draft")}</Text>
          <Text size="sm" fw={500}>
            {drafter.name}
          </Text>
          <Text size="xs" c="dimmed">
            {drafter.post}
          </Text>
        </div>
      </li>
      {stages.map((stage) => (
        <li key={stage}>
          {path
            .filter((step) => step.stage === stage)
            .map((step) => (
              <Fragment key={step.number}>
                {editing ? (
                  editing.around(step, <Step step={step} act={editing.act(step)} />)
                ) : (
                  <Step step={step} act={null} />
                )}
              </Fragment>
            ))}
        </li>
      ))}
    </ol>
  );
}

function Step({ step, act }: { step: DrawnStep; act: ReactNode }) {
  const { t } = useTranslation();
  const marks = [
    step.authority?.delegatedUnder && t("document.delegated"),
    step.authority?.proxyUnder && t("document.proxy"),
    step.agrees === false && t("document.disagrees"),
  ];
  return (
    <div
      className={classes.step}
      data-state={step.status ?? "Waiting"}
      data-disagrees={step.agrees === false || undefined}
    >
      {act ?? (
        <Text size="xs">
          {[t(`document.act.${step.act}`), ...marks].filter(Boolean).join(" · ")} <StateIcon step={step} />
        </Text>
      )}
      <Text size="sm" fw={500}>
        {(step.by ?? step.assignee).name}
      </Text>
      <Text size="xs" c="dimmed">
        {(step.by ?? step.assignee).post}
        {step.closedAt && (
          <>
            {" · "}
            <When at={step.closedAt} />
          </>
        )}
        {!step.status && ` · ${step.assignee.departmentName}`}
        {!step.closedAt && step.status && ` · ${t(`document.step.${step.status}`)}`}
      </Text>
      {step.opinion && (
        <Text size="xs" className={classes.opinion}>
          “{step.opinion}”
        </Text>
      )}
    </div>
  );
}

function StateIcon({ step }: { step: DrawnStep }) {
  const props = { size: 14, "aria-hidden": true, className: classes.icon };
  if (step.agrees === false) return <IconX {...props} />;
  if (step.status === "Done") return <IconCheck {...props} />;
  if (step.status === "Held") return <IconClockPause {...props} />;
  if (step.status === "Skipped") return <IconPlayerSkipForward {...props} />;
  return null;
}
