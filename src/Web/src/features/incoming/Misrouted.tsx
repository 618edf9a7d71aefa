import { Alert } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import type { IncomingCard } from "../../shared/api/schema";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";

/** That it went to the wrong place, who said so, and what is to be done about it. */
export function Misrouted({ card }: { card: IncomingCard }) {
  const t = useWords("incoming");
  const { language } = useLanguage();
  if (card.status === "Transferred" || card.status === "Returned" || card.status === "Forwarded")
    return (
      <Alert color="information" icon={<IconArrowBackUp aria-hidden />}>
        {t(`closed.${card.status}`)}
      </Alert>
    );
  const last = card.trail?.at(-1);
  if (card.status !== "AwaitingDistribution" || last?.act !== "SentBackToDocumentOffice" || !last.by) return null;
  return (
    <Alert color="warning" icon={<IconArrowBackUp aria-hidden />} title={t("misrouted.title")}>
      {t(card.abilities.includes("Distribute") ? "misrouted.told" : "misrouted.toldOthers", {
        name: last.by.name,
        post: last.by.post,
        department: last.by.departmentName,
        at: moment(last.at, language),
        reason: last.reason ?? "",
      })}
    </Alert>
  );
}
