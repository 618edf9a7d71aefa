import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { api } from "../../shared/api/client";
import { useAct } from "../../shared/api/queries";
import type { Attachment, Official } from "../../shared/api/schema";
import { FilesField } from "../../shared/files/FilesField";
import { plainBody } from "../../shared/format/plainBody";
import { useWords } from "../../shared/i18n";
import type { Choice } from "../../shared/pick/Picker";
import { ActModal } from "../../shared/ui/ActModal";
import { ReadersField } from "../circulations/ReadersField";
import { workKey } from "../my-work/queries";

/** Writes a memo report to several people at once. */
export default function WriteMemoReport({ onClose }: { onClose: () => void }) {
  const t = useWords("memoReports");
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const [words, setWords] = useState("");
  const [recipients, setRecipients] = useState<readonly Choice<Official>[]>([]);
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const act = useAct(
    () =>
      api.POST("/api/memo-reports", {
        body: {
          title: title.trim(),
          recipientIds: recipients.map((recipient) => recipient.value),
          body: words.trim() ? plainBody(words) : null,
          attachments: files.map(({ sha256, fileName }) => ({ sha256, fileName })),
        },
      }),
    { touches: [["memo-reports", "mine"], workKey], done: t("sent") },
  );
  return (
    <ActModal
      title={t("write")}
      next={t("next")}
      submit={t("sendReport")}
      size="xl"
      act={act}
      isReady={title.trim() !== "" && recipients.length > 0}
      onClose={onClose}
      onSubmit={() =>
        act.mutate(undefined, { onSuccess: (answer) => navigate(`/memo-reports/${answer.memoReportId}`) })
      }
    >
      <TextInput
        label={t("subject")}
        required
        data-autofocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t("content")}
        description={t("contentHint")}
        autosize
        minRows={5}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FilesField files={files} onChange={setFiles} />
      <ReadersField readers={recipients} onChange={setRecipients} />
    </ActModal>
  );
}
