import { Text } from "@mantine/core";
import type { IncomingCard, IncomingStep } from "../../shared/api/schema";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import classes from "./Incoming.module.css";

/** Every step of its way through the house, the last one first. */
export function IncomingWay({ card }: { card: IncomingCard }) {
  const t = useWords("incoming");
  if (!card.trail) return <Empty>{t("way.none")}</Empty>;
  return (
    <ol className={classes.way}>
      {[...card.trail].reverse().map((step) => (
        <Step key={`${step.at}/${step.act}`} step={step} />
      ))}
    </ol>
  );
}

// An arrival and a letter sent on name an agency by its code, which tells people nothing.
const namesCode = new Set(["DocumentArrived", "ForwardedVia"]);

function Step({ step }: { step: IncomingStep }) {
  const t = useWords("incoming");
  const { language } = useLanguage();
  return (
    <li data-misrouted={step.act === "SentBackToDocumentOffice" || undefined}>
      <Text fw={500}>
        {t(`way.${step.act}`)}
        {step.to && !namesCode.has(step.act) && ` → ${step.to}`}
      </Text>
      <Text size="sm" c="dimmed">
        {moment(step.at, language)}
        {step.by && ` · ${step.by.departmentName} ${step.by.name} ${step.by.post}`}
      </Text>
      {step.reason && (
        <Text size="sm">
          {step.act === "ReceivedByDepartment" ? `${t("facts.number")} ${step.reason}` : `“${step.reason}”`}
        </Text>
      )}
    </li>
  );
}
