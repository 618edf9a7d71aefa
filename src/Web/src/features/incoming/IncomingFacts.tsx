import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import type { IncomingCard } from "../../shared/api/schema";
import { day, moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Facts } from "../../shared/ui/Facts";

/** Where it came from, who has it, and how it is kept. */
export function IncomingFacts({ card }: { card: IncomingCard }) {
  const t = useWords("incoming");
  const tDocuments = useWords("documents");
  const { language } = useLanguage();
  const at = (value: string | null | undefined) => value && moment(value, language);
  return (
    <Facts
      of={[
        [t("facts.sender"), card.senderName || t("erasedSender")],
        [t("facts.senderNumber"), card.senderNumber],
        [t("facts.channel"), t(`channel.${card.channel}`)],
        [t("facts.sentAt"), at(card.content?.sentAt)],
        [t("facts.arrivedAt"), at(card.arrivedAt)],
        [
          t("facts.departments"),
          card.departments.length > 0 && (
            <div>
              {card.departments.map((part) => (
                <div key={part.department.code}>
                  {part.department.name} ({t(part.isLead ? "facts.lead" : "facts.assist")}) ·{" "}
                  {t(`status.${card.status === "Handled" && part.isLead ? "Handled" : part.status}`)} ·{" "}
                  {part.handler
                    ? t("facts.handler", { name: part.handler.name, post: part.handler.post })
                    : t("facts.noHandler")}
                </div>
              ))}
            </div>
          ),
        ],
        [t("facts.dueAt"), at(card.dueAt)],
        [t("facts.handledAt"), at(card.handledAt)],
        [
          t("facts.answer"),
          card.answeringDocumentId && (
            <Anchor component={Link} to={`/documents/${card.answeringDocumentId}`} inherit>
              {t("facts.openAnswer")}
            </Anchor>
          ),
        ],
        ...card.entries.map(
          (entry) =>
            [
              `${t("facts.number")} · ${entry.number.departmentName}`,
              `${entry.number.departmentName}-${entry.number.serial} (${day(entry.registeredOn, language)}) · ${t("facts.retention")} ${tDocuments(`retention.${entry.retention}`)}`,
            ] as const,
        ),
        [t("facts.disclosure"), card.content?.disclosure && tDocuments(`disclosure.${card.content.disclosure.class}`)],
      ]}
    />
  );
}
