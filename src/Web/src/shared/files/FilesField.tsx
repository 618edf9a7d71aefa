import { Anchor, Button, CloseButton, FileButton, Group, Stack, Text } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Attachment } from "../api/schema";
import { addWords } from "../i18n";
import { Failure } from "../ui/Failure";
import { sendFile } from "./sendFile";

addWords(
  "files",
  { add: "파일 붙이기", remove: "{{name}} 빼기", size: "{{count}} KB" },
  { add: "Attach files", remove: "Remove {{name}}", size: "{{count}} KB" },
);

const upload = (file: File) =>
  sendFile<Attachment>(`/api/attachments?fileName=${encodeURIComponent(file.name.normalize())}`, file);

/** Files that go with what is written; each is sent at once, and named by what arrived. */
export function FilesField({
  files,
  onChange,
}: {
  files: readonly Attachment[];
  onChange: (files: readonly Attachment[]) => void;
}) {
  const { t } = useTranslation(["files"]);
  const sending = useMutation({
    mutationFn: (chosen: readonly File[]) => Promise.all(chosen.map(upload)),
    onSuccess: (arrived) =>
      onChange([...files, ...arrived.filter((file) => !files.some((other) => other.sha256 === file.sha256))]),
  });
  return (
    <Stack gap="xs">
      <Group>
        <FileButton multiple onChange={(chosen) => chosen.length > 0 && sending.mutate(chosen)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={sending.isPending}
              leftSection={<IconPaperclip size={18} aria-hidden />}
            >
              {t("add")}
            </Button>
          )}
        </FileButton>
      </Group>
      {sending.isError && <Failure error={sending.error} />}
      <Stack gap={2} aria-live="polite">
        {files.map((file) => (
          <Group key={file.sha256} gap="xs">
            <Anchor href={`/api/attachments/${file.sha256}`} size="sm">
              {file.fileName}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t("size", { count: Math.ceil(Number(file.size) / 1024) })}
            </Text>
            <CloseButton
              size="sm"
              aria-label={t("remove", { name: file.fileName })}
              onClick={() => onChange(files.filter((other) => other !== file))}
            />
          </Group>
        ))}
      </Stack>
    </Stack>
  );
}
