import { Group, Radio, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { api } from "../../shared/api/client";
import { useAct } from "../../shared/api/queries";
import type { Attachment, Channel, SenderKind } from "../../shared/api/schema";
import { FilesField } from "../../shared/files/FilesField";
import { plainBody } from "../../shared/format/plainBody";
import { useWords } from "../../shared/i18n";
import { ActModal } from "../../shared/ui/ActModal";
import { DayField } from "../../shared/ui/DayField";
import { workKey } from "../my-work/queries";
import { endOfDay } from "./acts/Handling";

const senderKinds: readonly SenderKind[] = ["Person", "Organization"];

// What comes by the exchange arrives by itself.
const channels: readonly Channel[] = ["Post", "Desk", "Email", "Fax", "Internet"];

/** The document office takes in what came from outside the installation. */
export default function TakeInForm({ onClose }: { onClose: () => void }) {
  const t = useWords("incoming");
  const navigate = useNavigate();
  const [channel, setChannel] = useState<Channel>("Post");
  const [senderKind, setSenderKind] = useState<SenderKind>("Person");
  const [senderName, setSenderName] = useState("");
  const [reference, setReference] = useState("");
  const [title, setTitle] = useState("");
  const [words, setWords] = useState("");
  const [due, setDue] = useState("");
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const act = useAct(
    () =>
      api.POST("/api/incoming", {
        body: {
          channel,
          senderKind,
          senderName: senderName.trim(),
          title: title.trim(),
          body: words.trim() ? plainBody(words) : null,
          attachments: files.map(({ sha256, fileName }) => ({ sha256, fileName })),
          externalReference: reference.trim() || null,
          dueAt: endOfDay(due),
        },
      }),
    { touches: [workKey], done: t("intake.done") },
  );
  return (
    <ActModal
      title={t("takeIn")}
      next={t("intake.next")}
      submit={t("intake.submit")}
      act={act}
      isReady={senderName.trim() !== "" && title.trim() !== ""}
      onClose={onClose}
      onSubmit={() =>
        act.mutate(undefined, {
          onSuccess: (answer) => {
            onClose();
            navigate(`/incoming/${answer.incomingId}`);
          },
        })
      }
    >
      <Select
        label={t("intake.channel")}
        allowDeselect={false}
        value={channel}
        onChange={(value) => value && setChannel(value as Channel)}
        data={channels.map((name) => ({ value: name, label: t(`channel.${name}`) }))}
      />
      <Radio.Group
        label={t("intake.senderKind")}
        description={t("intake.senderKindWhy")}
        value={senderKind}
        onChange={(value) => setSenderKind(value as SenderKind)}
      >
        <Group gap="md" mt="xs">
          {senderKinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`intake.${kind}`)} />
          ))}
        </Group>
      </Radio.Group>
      <TextInput
        label={t("intake.sender")}
        required
        data-autofocus
        value={senderName}
        onChange={(event) => setSenderName(event.currentTarget.value)}
      />
      <TextInput
        label={t("intake.reference")}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <TextInput
        label={t("intake.title")}
        required
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t("intake.body")}
        autosize
        minRows={3}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <DayField label={t("intake.due")} value={due} onChange={setDue} />
      <FilesField files={files} onChange={setFiles} />
    </ActModal>
  );
}
