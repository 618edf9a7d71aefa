import { ActionIcon, Anchor, Button, Group, Progress, Text } from "@mantine/core";
import { IconPaperclip, IconX } from "@tabler/icons-react";
import { useRef } from "react";
import type { Attachment } from "../../shared/api/schema";
import { useLanguage, useWords } from "../../shared/i18n";
import classes from "./Draft.module.css";
import type { Upload } from "./uploads";

const told = [
  "request.too-large",
  "attachment.empty",
  "attachment.not-what-it-says",
  "attachment.bad-name",
  "attachment.broken-off",
  "unreachable",
] as const;

/** The files of the document in their order, those on their way, and what became of those that were refused. */
export function Attachments({
  files,
  uploads,
  onFiles,
  onRemove,
  onStop,
  onRetry,
}: {
  files: readonly Attachment[];
  uploads: readonly Upload[];
  onFiles: (files: readonly File[]) => void;
  onRemove: (file: Attachment) => void;
  onStop: (key: string) => void;
  onRetry: (upload: Upload) => void;
}) {
  const t = useWords("draft");
  const { language } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-label={t("document.attachments")} className={classes.files}>
      <Group gap="sm">
        <Text fw={500}>{t("document.attachments")}</Text>
        <Button
          id="draft-attachments"
          variant="default"
          size="xs"
          leftSection={<IconPaperclip size={16} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t("files.add")}
        </Button>
        <Text size="xs" c="dimmed">
          {t("files.drop")}
        </Text>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t("files.add")}
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            // The same file may be chosen again after it was removed.
            event.currentTarget.value = "";
          }}
        />
      </Group>
      <ol className={classes.numbered} aria-live="polite">
        {files.map((file, place) => (
          <li key={`${file.sha256}/${file.fileName}`}>
            <span className={classes.file}>
              <span>
                <Anchor href={`/api/attachments/${file.sha256}`} download={file.fileName} inherit>
                  {file.fileName}
                </Anchor>{" "}
                <Text span size="sm" c="dimmed">
                  {sizeOf(file.size, language)}
                </Text>
                {place === files.length - 1 && (
                  <span className={classes.end} lang="ko">
                    끝.
                  </span>
                )}
              </span>
              <ActionIcon
                variant="subtle"
                color="gray.8"
                aria-label={t("files.remove", { name: file.fileName })}
                onClick={() => onRemove(file)}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      {uploads.map((upload) => (
        <div key={upload.key} className={classes.upload}>
          <div>
            <Text size="sm">
              {upload.file.name}{" "}
              <Text span size="sm" c="dimmed">
                {upload.refusal ? sizeOf(upload.file.size, language) : t("files.sent", { percent: upload.percent })}
              </Text>
            </Text>
            {upload.refusal ? (
              <Text size="sm" c="var(--mantine-color-error)" role="alert">
                {t(`files.refused.${told.find((code) => code === upload.refusal) ?? "unknown"}`)}
              </Text>
            ) : (
              <Progress value={upload.percent} size="sm" aria-label={t("files.progress", { name: upload.file.name })} />
            )}
          </div>
          <Group gap="xs" wrap="nowrap">
            {(upload.refusal === "unreachable" || upload.refusal === "attachment.broken-off") && (
              <Button variant="default" size="xs" onClick={() => onRetry(upload)}>
                {t("error.retry")}
              </Button>
            )}
            <Button variant="default" size="xs" onClick={() => onStop(upload.key)}>
              {t(upload.refusal ? "files.leave" : "files.stop")}
            </Button>
          </Group>
        </div>
      ))}
    </section>
  );
}

function sizeOf(bytes: number, language: string): string {
  const [value, unit] = bytes < 1024 ** 2 ? [Math.max(bytes, 103) / 1024, "KB"] : [bytes / 1024 ** 2, "MB"];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}
