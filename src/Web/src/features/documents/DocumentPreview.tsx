import { Alert, Anchor, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DocumentCardView } from "../../shared/api/schema";
import { Failure } from "../../shared/ui/Failure";
import { StateChip } from "../../shared/ui/StateChip";
import classes from "./Paper.module.css";
import { PaperBody } from "./PaperBody";
import { useDocument } from "./queries";
import { ReportingPath } from "./ReportingPath";
import { StepActions } from "./StepActions";

/** The whole document beside the list: what it says, its path and opinions, and what this person can do. */
export function DocumentPreview({ documentId, onActed }: { documentId: string; onActed: () => void }) {
  const document = useDocument(documentId);
  if (document.isPending)
    return (
      <Stack>
        <Skeleton h={56} />
        <Skeleton h={420} />
      </Stack>
    );
  if (document.isError) return <Failure error={document.error} retry={() => document.refetch()} />;
  return (
    <Stack gap="md">
      <StepActions key={documentId} card={document.data} onActed={onActed} />
      {document.data.path && <ReportingPath drafter={document.data.head.drafter} path={document.data.path} />}
      <Paper card={document.data} />
    </Stack>
  );
}

function Paper({ card }: { card: DocumentCardView }) {
  const { t } = useTranslation();
  const { information } = card;
  return (
    <article className={classes.paper}>
      <Group justify="space-between">
        <StateChip status={card.status} />
        {card.head.number && <Text fw={500}>{card.head.number}</Text>}
      </Group>
      <Title order={2} className={classes.title}>
        {card.head.title}
      </Title>
      {!information && <Alert>{t("document.noContent")}</Alert>}
      {information && (
        <>
          <Text mb="md">
            {t("document.to")}:{" "}
            {information.isInternal
              ? t("document.internal")
              : information.recipients.map((recipient) => recipient.name).join(", ")}
          </Text>
          <PaperBody body={information.body} />
          {information.attachments.length > 0 && (
            <Stack gap={4} mt="md">
              <Text fw={500}>{t("document.attachments")}</Text>
              {information.attachments.map((file) => (
                <Anchor
                  key={file.sha256}
                  href={`/api/documents/${card.documentId}/attachments/${file.sha256}`}
                  size="sm"
                >
                  <IconPaperclip size={16} aria-hidden /> {file.fileName}
                </Anchor>
              ))}
            </Stack>
          )}
          <Text mt="md">{t("document.end")}</Text>
        </>
      )}
    </article>
  );
}
