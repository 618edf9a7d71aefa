import { ActionIcon, Button, Group, Radio, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { Recipient } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { AgencyPicker } from "../../shared/pick/pickers";
import classes from "./Draft.module.css";
import type { FieldsProps } from "./fields";

/** For the own agency, or to whom it goes, and through whom. */
export function RecipientFields({
  draft,
  change,
  error,
  senders,
}: FieldsProps & { error: string | null; senders: readonly [string, string] }) {
  const t = useWords("draft");
  const [outside, setOutside] = useState("");
  const set = (recipients: readonly Recipient[]) => change({ recipients });
  const add = (recipient: Recipient) => {
    const isThere = draft.recipients.some(
      (one) => (one.agencyCode ?? one.name) === (recipient.agencyCode ?? recipient.name),
    );
    if (!isThere) set([...draft.recipients, recipient]);
  };
  const addOutside = () => {
    if (outside.trim()) add({ name: outside.trim(), agencyCode: null });
    setOutside("");
  };
  return (
    <Stack gap="sm">
      <Radio.Group
        aria-label={t("recipients.title")}
        value={draft.isInternal ? "internal" : "agencies"}
        onChange={(value) => change({ isInternal: value === "internal" })}
      >
        <Group gap="md">
          <Radio value="internal" label={t("document.internal")} />
          <Radio value="agencies" label={t("recipients.outside")} id="draft-recipients" />
        </Group>
      </Radio.Group>
      {!draft.isInternal && (
        <>
          {draft.recipients.length > 0 && (
            <ul className={classes.list}>
              {draft.recipients.map((recipient) => (
                <li key={recipient.agencyCode ?? recipient.name} className={classes.entry}>
                  <div>
                    <Text size="sm" fw={500}>
                      {recipient.name}
                    </Text>
                    {!recipient.agencyCode && (
                      <Text size="xs" c="dimmed">
                        {t("recipients.onPaper")}
                      </Text>
                    )}
                    {recipient.agencyCode && draft.recipients.length > 1 && (
                      <Select
                        size="xs"
                        clearable
                        aria-label={t("recipients.viaOf", { name: recipient.name })}
                        placeholder={t("recipients.via")}
                        value={recipient.via ?? null}
                        data={draft.recipients
                          .filter((one) => one.agencyCode && one.agencyCode !== recipient.agencyCode)
                          .map((one) => ({
                            value: one.agencyCode as string,
                            label: t("recipients.viaName", { name: one.name }),
                          }))}
                        onChange={(via) =>
                          set(draft.recipients.map((one) => (one === recipient ? { ...one, via } : one)))
                        }
                      />
                    )}
                  </div>
                  <ActionIcon
                    variant="subtle"
                    color="gray.8"
                    aria-label={t("recipients.remove", { name: recipient.name })}
                    onClick={() =>
                      set(
                        draft.recipients
                          .filter((one) => one !== recipient)
                          .map((one) => (one.via && one.via === recipient.agencyCode ? { ...one, via: null } : one)),
                      )
                    }
                  >
                    <IconX size={18} aria-hidden />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )}
          <AgencyPicker
            size="sm"
            label={t("recipients.add")}
            error={error}
            chosen={null}
            onChoose={(chosen) => chosen && add({ name: chosen.of.name, agencyCode: chosen.of.code })}
          />
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              size="sm"
              flex={1}
              label={t("recipients.other")}
              value={outside}
              maxLength={300}
              onChange={(event) => setOutside(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                addOutside();
              }}
            />
            <Button size="sm" variant="default" onClick={addOutside} disabled={!outside.trim()}>
              {t("recipients.put")}
            </Button>
          </Group>
          <Select
            size="sm"
            label={t("recipients.sender")}
            allowDeselect={false}
            value={draft.sender}
            data={[
              { value: "AgencyHead", label: senders[0] },
              { value: "DepartmentHead", label: senders[1] },
            ]}
            onChange={(value) => value && change({ sender: value as typeof draft.sender })}
          />
        </>
      )}
    </Stack>
  );
}
