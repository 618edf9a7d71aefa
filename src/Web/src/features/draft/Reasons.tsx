import { Alert, Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import type { Start } from "./start";

/** Why this is being written: what the returner asked for, what it answers, what it replaces. */
export function Reasons({ start }: { start: Start }) {
  const t = useWords("draft");
  const { language } = useLanguage();
  const { card, origin } = start;
  const round = card?.status === "Returned" ? card.rounds?.findLast((one) => one.outcome === "Returned") : undefined;
  return (
    <>
      {round && (
        <Alert color="danger" title={t("returned.title")} icon={<IconArrowBackUp aria-hidden />}>
          <Text>“{round.reason}”</Text>
          {round.endedBy && (
            <Text size="sm" c="dimmed">
              {t("returned.by", {
                name: round.endedBy.name,
                post: round.endedBy.post,
                at: moment(round.endedAt ?? round.submittedAt, language),
              })}
            </Text>
          )}
        </Alert>
      )}
      {origin.answers && <Alert color="information">{t("origin.answers", { title: origin.answers.name })}</Alert>}
      {origin.replaces && <Alert color="information">{t("origin.replaces")}</Alert>}
    </>
  );
}
