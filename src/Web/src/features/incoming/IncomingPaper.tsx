import { Alert, Stack } from "@mantine/core";
import type { IncomingCard } from "../../shared/api/schema";
import { day, moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { OfficialPaper } from "../documents/OfficialPaper";
import { DisclosureWords } from "../documents/Paper";
import { inNameOf, type Signer } from "../documents/signers";
import { useMe } from "../sign-in/session";

/** The letter as its sender wrote it, on the sender's paper. */
export function IncomingPaper({ card }: { card: IncomingCard }) {
  const t = useWords("incoming");
  const tDocuments = useWords("documents");
  const { language } = useLanguage();
  const me = useMe().data;
  const { content } = card;
  if (card.personalDataErasedAt)
    return <Alert>{t("erased", { on: moment(card.personalDataErasedAt, language) })}</Alert>;
  if (!content) return <Alert>{t("noContent")}</Alert>;
  const { drafter, decidedBy, sealName } = content;
  // The letter names who signed it, and not when: so the boxes have no day.
  const signer = (official: typeof drafter): Signer[] =>
    official ? [{ official, act: "Draft", isDelegated: false, isProxy: false, signedAt: card.arrivedAt }] : [];
  const entry = card.entries[0];
  return (
    <Stack gap="md">
      {content.forwardings.map((forwarding) => (
        <Alert
          key={forwarding.at}
          title={t("forwarded", {
            agency: forwarding.agencyName,
            name: forwarding.inNameOf.name,
            post: forwarding.inNameOf.post,
            at: moment(forwarding.at, language),
          })}
        >
          {forwarding.opinion}
        </Alert>
      ))}
      <OfficialPaper
        label={card.title}
        paper={{
          agency: card.senderName,
          to: content.recipient?.name ?? me?.agencyName ?? "–",
          via: content.forwardings.map((forwarding) => forwarding.agencyName).join(", ") || null,
          title: card.title,
          body: content.body,
          files: content.attachments.map((file) => ({
            file,
            href: `/api/incoming/${card.incomingId}/attachments/${file.sha256}`,
          })),
          // A seal is called after whose it is: 행정안전부장관의인.
          sender: sealName
            ? sealName.replace(/의인$/, "")
            : decidedBy && inNameOf(decidedBy.departmentName, decidedBy.post),
          seal: sealName,
          boxes: [...signer(drafter), ...(decidedBy?.personId === drafter?.personId ? [] : signer(decidedBy))],
          consulted: [],
          numbers: [
            [
              tDocuments("paper.issued"),
              card.senderNumber && `${card.senderNumber}${content.sentAt ? ` (${day(content.sentAt, language)})` : ""}`,
            ],
            [
              tDocuments("paper.received"),
              entry
                ? `${entry.number.departmentName}-${entry.number.serial} (${day(entry.registeredOn, language)})`
                : moment(card.arrivedAt, language),
            ],
            [
              tDocuments("management.disclosure"),
              content.disclosure && <DisclosureWords key="disclosure" disclosure={content.disclosure} />,
            ],
          ],
        }}
      />
    </Stack>
  );
}
