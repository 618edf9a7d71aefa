import { Text } from "@mantine/core";
import { IconCheck, IconClockPause, IconPlayerSkipForward, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CardStep, Official } from "../../shared/api/schema";
import { When } from "../../shared/ui/When";
import classes from "./ReportingPath.module.css";

/** The path as it is walked: people in their order, those who are asked at once above each other. */
export function ReportingPath({ drafter, path }: { drafter: Official; path: readonly CardStep[] }) {
  const { t } = useTranslation();
  const stages = [...new Set(path.map((step) => step.stage))].sort((a, b) => a - b);
  return (
    <ol className={classes.path} aria-label={t("document.path")}>
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
              <Step key={step.number} step={step} />
            ))}
        </li>
      ))}
    </ol>
  );
}

function Step({ step }: { step: CardStep }) {
  const { t } = useTranslation();
  const marks = [
    step.authority?.delegatedUnder && t("document.delegated"),
    step.authority?.proxyUnder && t("document.proxy"),
  ];
  return (
    <div className={classes.step} data-state={step.status} data-disagrees={step.agrees === false || undefined}>
      <Text size="xs">
        {[t(`document.act.${step.act}`), ...marks].filter(Boolean).join(" · ")} <StateIcon step={step} />
      </Text>
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
        {!step.closedAt && ` · ${t(`document.step.${step.status}`)}`}
      </Text>
      {step.opinion && (
        <Text size="xs" className={classes.opinion}>
          “{step.opinion}”
        </Text>
      )}
    </div>
  );
}

function StateIcon({ step }: { step: CardStep }) {
  const props = { size: 14, "aria-hidden": true, className: classes.icon };
  if (step.agrees === false) return <IconX {...props} />;
  if (step.status === "Done") return <IconCheck {...props} />;
  if (step.status === "Held") return <IconClockPause {...props} />;
  if (step.status === "Skipped") return <IconPlayerSkipForward {...props} />;
  return null;
}
