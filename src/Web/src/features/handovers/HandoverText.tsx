import { Alert, Anchor, Group, Stack, Text } from "@mantine/core";
import { IconCircle, IconCircleCheck } from "@tabler/icons-react";
import { Link } from "react-router";
import type { HandoverView } from "../../shared/api/schema";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Person } from "../../shared/ui/Person";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Section } from "../../shared/ui/Section";
import { HandoverChip } from "./HandoverChip";
import { HandoverItems } from "./HandoverItems";

const sides = ["Giver", "Receiver"] as const;

/** The form: who hands what over to whom, how it is done, who has confirmed, and what became of it. */
export function HandoverText({ view }: { view: HandoverView }) {
  const t = useWords("handovers");
  const { language } = useLanguage();
  const { handover } = view;
  const confirmations = handover.confirmations ?? [];
  const dropped = handover.dropped ?? [];
  const isDone = handover.status === "Completed";
  return (
    <Stack gap="md">
      <Group gap="sm">
        <HandoverChip status={handover.status ?? "Prepared"} />
        <Text>
          <Person of={handover.from} withDepartment /> → <Person of={handover.to} withDepartment />
          {handover.isToActing && ` (${t("toActing")})`}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {t("preparedBy", {
          name: handover.preparedBy.name,
          post: handover.preparedBy.post,
          at: moment(handover.preparedAt, language),
        })}{" "}
        · {t("reason")}: {handover.reason}
      </Text>
      {handover.continues && (
        <Anchor component={Link} to={`/handovers/${handover.continues}`} size="sm">
          {t("continues")}
        </Anchor>
      )}
      {handover.completedAt && (
        <Alert color="success">{t("completedAt", { at: moment(handover.completedAt, language) })}</Alert>
      )}
      {handover.end && (
        <Alert color="gray">
          {t("ended", { name: handover.end.by.name, post: handover.end.by.post, reason: handover.end.reason })}
        </Alert>
      )}
      <Section title={t("confirmations")}>
        {sides.map((side) => {
          const confirmed = confirmations.find((one) => one.side === side);
          const Sign = confirmed ? IconCircleCheck : IconCircle;
          return (
            <Group key={side} gap="xs" wrap="nowrap" align="flex-start">
              <Sign size={20} aria-hidden />
              <Text size="sm">
                <b>{t(`side.${side}`)}</b> ·{" "}
                {confirmed
                  ? t("confirmedBy", {
                      name: confirmed.by.name,
                      post: confirmed.by.post,
                      at: moment(confirmed.at, language),
                    })
                  : t("notConfirmed")}
                {confirmed?.inPlaceOfGiver && ` ${t(`instead.${confirmed.inPlaceOfGiver}`)}`}
              </Text>
            </Group>
          );
        })}
      </Section>
      <Section title={t(isDone ? "moved" : "what")}>
        <HandoverItems label={t("what")} isDone={isDone} items={isDone ? (handover.moved ?? []) : handover.items} />
      </Section>
      {dropped.length > 0 && (
        <Section title={t("dropped")}>
          <PlainTable
            label={t("dropped")}
            rows={dropped}
            rowKey={(_, place) => `${place}`}
            columns={[
              { key: "title", title: t("what"), cell: (row) => row.item.title },
              { key: "kind", title: t("kindLabel"), cell: (row) => t(`kind.${row.item.kind}`) },
              { key: "why", title: t("reason"), cell: (row) => row.why.why },
            ]}
          />
        </Section>
      )}
      <Section title={t("manual")}>
        <Text style={{ whiteSpace: "pre-wrap" }}>{handover.manual}</Text>
      </Section>
    </Stack>
  );
}
