import { Alert } from "@mantine/core";
import type { Attachment, Body, DocumentCardView } from "../../shared/api/schema";
import { inNameOf } from "../../shared/format/sender";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { useOrganization } from "../../shared/pick/pickers";
import { useMe } from "../sign-in/session";
import { OfficialPaper } from "./OfficialPaper";
import classes from "./Paper.module.css";
import { type Signer, signersOf } from "./signers";

/** What an earlier version said, in place of what the document says now. */
export type ShownContent = { readonly title: string; readonly body: Body; readonly attachments: readonly Attachment[] };

/** The document on its card, in Home's preview and in print: the same paper everywhere. */
export function Paper({ card, shown }: { card: DocumentCardView; shown?: ShownContent }) {
  const t = useWords("documents");
  const { language } = useLanguage();
  const me = useMe().data;
  const organization = useOrganization().data;
  const { information, head, management } = card;
  if (!information)
    return (
      <div className={classes.paper}>
        <Alert>{t("document.noContent")}</Alert>
      </div>
    );
  const content = shown ?? information;
  const recipients = information.recipients.map((recipient) => recipient.name);
  const agency = me?.agencyName ?? "";
  const department = organization?.departments.find((one) => one.code === head.drafter.departmentCode);
  const sender =
    information.sender === "AgencyHead"
      ? inNameOf(agency, organization?.head?.post ?? "")
      : inNameOf(head.drafter.departmentName, department?.headPost ?? "");
  const { boxes, consulted } = signersOf(head.drafter, head.draftedAt, card.path ?? []);
  // ★ whose idea it was, ⊙ who reports it (Enforcement Rule, art. 6).
  const marks = ({ official }: Signer) =>
    [official.personId === information.proposerId && "★", official.personId === information.reporterId && "⊙"]
      .filter(Boolean)
      .join("");
  return (
    <OfficialPaper
      label={content.title}
      paper={{
        agency,
        to: information.isInternal
          ? t("document.internal")
          : recipients.length > 1
            ? t("paper.seeRecipients")
            : (recipients[0] ?? "–"),
        via: viaNames(information.recipients),
        title: content.title,
        body: content.body,
        files: content.attachments.map((file) => ({
          file,
          href: `/api/documents/${card.documentId}/attachments/${file.sha256}`,
        })),
        sender: information.isInternal ? null : sender,
        recipients: recipients.length > 1 ? recipients.join(", ") : null,
        seal: card.dispatch?.sealName ?? null,
        boxes,
        consulted,
        marks,
        numbers: [
          [
            t("paper.issued"),
            head.number && `${head.number}${head.decidedAt ? ` (${day(head.decidedAt, language)})` : ""}`,
          ],
          [
            t("paper.contact"),
            `${head.drafter.departmentName} ${head.drafter.name} (${day(head.draftedAt, language)})`,
          ],
          [t("management.disclosure"), <DisclosureWords key="disclosure" disclosure={management.disclosure} />],
        ],
      }}
    />
  );
}

// The head names the agency that forwards by its recipient's name where it stands among the recipients itself.
function viaNames(recipients: NonNullable<DocumentCardView["information"]>["recipients"]): string | null {
  const names = recipients
    .filter((recipient) => recipient.via)
    .map((recipient) => recipients.find((other) => other.agencyCode === recipient.via)?.name)
    .filter((name) => name !== undefined);
  return names.length > 0 ? [...new Set(names)].join(", ") : null;
}

/** `부분공개(5·6호)` as the foot of the form has it. */
export function DisclosureWords({ disclosure }: { disclosure: DocumentCardView["management"]["disclosure"] }) {
  const t = useWords("documents");
  if (!disclosure) return null;
  return (
    <>
      {t(`disclosure.${disclosure.class}`)}
      {disclosure.clauses.length > 0 && `(${disclosure.clauses.join("·")})`}
    </>
  );
}
