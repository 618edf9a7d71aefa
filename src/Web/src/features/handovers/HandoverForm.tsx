import { Button, Checkbox, Group, Skeleton, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../shared/api/client";
import type { HandoverItem, Official, PrepareHandoverRequest } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import type { Choice } from "../../shared/pick/Picker";
import { PersonPicker } from "../../shared/pick/pickers";
import { Failure } from "../../shared/ui/Failure";
import { Section } from "../../shared/ui/Section";
import { useMe } from "../sign-in/session";
import { HandoverItems } from "./HandoverItems";
import { itemKey, referenceOf, useHandoverAct, useProposal } from "./queries";

/** The form by which work goes over: to whom, what of it, and how it is done. */
export function HandoverForm({
  continues,
  onDone,
  onClose,
}: {
  continues: string | null;
  onDone: (handoverId: string) => void;
  onClose: () => void;
}) {
  const t = useWords("handovers");
  const me = useMe();
  const [from, setFrom] = useState<Choice<Official> | null>(null);
  const [to, setTo] = useState<Choice<Official> | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [manual, setManual] = useState("");
  const [reason, setReason] = useState("");
  const [toActing, setToActing] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const giver = from?.value ?? me.data?.personId;
  const proposal = useProposal(giver, to?.value);
  const act = useHandoverAct(
    (body: PrepareHandoverRequest) => api.POST("/api/handovers", { body }),
    t("done.prepared"),
  );
  const items: readonly HandoverItem[] = (proposal.data?.items ?? []).map((item) => ({
    ...item,
    hindrance: item.canMove ? null : { code: item.code ?? "", why: item.why ?? "" },
  }));
  const able = items.filter((item) => !item.hindrance);
  const chosen = new Set(able.map(itemKey).filter((key) => !left.has(key)));
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!to || manual.trim() === "" || reason.trim() === "" || chosen.size === 0) return;
    act.mutate(
      {
        toId: to.value,
        fromId: from?.value ?? null,
        manual,
        reason,
        toActing,
        continues,
        items: able.filter((item) => chosen.has(itemKey(item))).map(referenceOf),
      },
      { onSuccess: (answer) => onDone(answer.handoverId) },
    );
  };
  const missing = (value: string) => (isTried && value.trim() === "" ? t("missing") : undefined);
  return (
    <form onSubmit={send} noValidate>
      <Section title={t("prepare")} lead={t("prepareLead")}>
        <Group align="flex-end" grow preventGrowOverflow={false} gap="sm">
          <PersonPicker
            label={t("to")}
            chosen={to}
            error={isTried && !to ? t("missing") : undefined}
            onChoose={(choice) => {
              setTo(choice);
              setLeft(new Set());
            }}
          />
          <PersonPicker
            label={t("from")}
            description={t("fromHint")}
            placeholder={me.data?.name}
            chosen={from}
            onChoose={(choice) => {
              setFrom(choice);
              setLeft(new Set());
            }}
          />
        </Group>
        {proposal.isFetching && <Skeleton h={120} />}
        {proposal.isError && <Failure error={proposal.error} retry={() => proposal.refetch()} />}
        {proposal.data && !proposal.isFetching && (
          <Stack gap="xs">
            {items.length === 0 ? (
              <Text c="dimmed">{t("holdsNone")}</Text>
            ) : (
              <>
                <Group justify="space-between">
                  <Checkbox
                    label={t("chooseAll")}
                    checked={able.length > 0 && chosen.size === able.length}
                    indeterminate={chosen.size > 0 && chosen.size < able.length}
                    onChange={(event) => setLeft(event.currentTarget.checked ? new Set() : new Set(able.map(itemKey)))}
                  />
                  <Text size="sm" role="status">
                    {t("chosen", { count: chosen.size, all: items.length })}
                  </Text>
                </Group>
                <HandoverItems
                  label={t("holds", { name: proposal.data.from.name })}
                  items={items}
                  chosen={chosen}
                  onChange={(next) => setLeft(new Set(able.map(itemKey).filter((key) => !next.has(key))))}
                />
              </>
            )}
            {isTried && chosen.size === 0 && (
              <Text size="sm" c="var(--mantine-color-error)">
                {t("nothing")}
              </Text>
            )}
          </Stack>
        )}
        <Textarea
          label={t("manual")}
          description={t("manualHint")}
          autosize
          minRows={4}
          value={manual}
          error={missing(manual)}
          onChange={(event) => setManual(event.currentTarget.value)}
        />
        <TextInput
          label={t("reason")}
          value={reason}
          error={missing(reason)}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Checkbox
          label={t("isActing")}
          checked={toActing}
          onChange={(event) => setToActing(event.currentTarget.checked)}
        />
        {act.isError && <Failure error={act.error} />}
        <Group gap="xs">
          <Button type="submit" loading={act.isPending}>
            {t("write")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("close")}
          </Button>
        </Group>
      </Section>
    </form>
  );
}
