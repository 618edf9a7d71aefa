import { Button, Checkbox, CloseButton, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "../../../shared/api/client";
import { useAct } from "../../../shared/api/queries";
import type { AgencyView, Recipient } from "../../../shared/api/schema";
import { useWords } from "../../../shared/i18n";
import type { Choice } from "../../../shared/pick/Picker";
import { AgencyPicker } from "../../../shared/pick/pickers";
import { ActModal } from "../../../shared/ui/ActModal";
import type { ActFormProps } from "./DocumentActs";
import { touchedBy } from "./queries";

const keyOf = (recipient: Recipient) => `${recipient.agencyCode ?? ""}/${recipient.name}`;

/** The head of the department adds recipients or takes some away after the decision. */
export function ChangeRecipients({ card, onClose }: ActFormProps) {
  const t = useWords("documents");
  const current = card.information?.recipients ?? [];
  const [kept, setKept] = useState(current.map(keyOf));
  const [added, setAdded] = useState<readonly Recipient[]>([]);
  const [agency, setAgency] = useState<Choice<AgencyView> | null>(null);
  const [outside, setOutside] = useState("");
  const [reason, setReason] = useState("");
  const removed = current.filter((recipient) => !kept.includes(keyOf(recipient)));
  const act = useAct(
    () =>
      api.POST("/api/documents/{documentId}/change-recipients", {
        params: { path: { documentId: card.documentId } },
        body: { version: card.version, added: [...added], removed, reason },
      }),
    { touches: touchedBy(card.documentId), done: t("acts.ChangeRecipients.done") },
  );
  const add = (recipient: Recipient) => {
    if (![...current, ...added].some((other) => keyOf(other) === keyOf(recipient))) setAdded([...added, recipient]);
  };
  return (
    <ActModal
      title={t("acts.ChangeRecipients.label")}
      next={t("acts.ChangeRecipients.next")}
      submit={t("acts.ChangeRecipients.label")}
      act={act}
      isReady={reason.trim() !== "" && (added.length > 0 || removed.length > 0)}
      onClose={onClose}
      onSubmit={() => act.mutate(undefined, { onSuccess: onClose })}
    >
      {current.length > 0 && (
        <Checkbox.Group label={t("acts.ChangeRecipients.keep")} value={kept} onChange={setKept}>
          <Stack gap={6} mt={6}>
            {current.map((recipient) => (
              <Checkbox key={keyOf(recipient)} value={keyOf(recipient)} label={recipient.name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <AgencyPicker
        label={t("acts.ChangeRecipients.agency")}
        chosen={agency}
        onChoose={(chosen) => {
          setAgency(null);
          if (chosen) add({ name: chosen.label, agencyCode: chosen.value, via: null });
        }}
      />
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          label={t("acts.ChangeRecipients.outside")}
          value={outside}
          onChange={(event) => setOutside(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={!outside.trim()}
          onClick={() => {
            add({ name: outside.trim(), agencyCode: null, via: null });
            setOutside("");
          }}
        >
          {t("acts.ChangeRecipients.add")}
        </Button>
      </Group>
      {added.length > 0 && (
        <Stack gap={4} aria-live="polite">
          <Text size="sm" fw={500}>
            {t("acts.ChangeRecipients.added")}
          </Text>
          {added.map((recipient) => (
            <Group key={keyOf(recipient)} gap="xs">
              <Text size="sm">{recipient.name}</Text>
              <CloseButton
                size="sm"
                aria-label={t("acts.ChangeRecipients.remove", { name: recipient.name })}
                onClick={() => setAdded(added.filter((other) => other !== recipient))}
              />
            </Group>
          ))}
        </Stack>
      )}
      <Textarea
        label={t("acts.reason")}
        required
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActModal>
  );
}
