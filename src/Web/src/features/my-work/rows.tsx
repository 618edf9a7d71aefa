import { Group, Text } from "@mantine/core";
import { IconTargetArrow } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CirculatedWork, MyTask, MyWorkView, SentDocument, WorkView } from "../../shared/api/schema";
import { DueChip } from "../../shared/ui/DueChip";
import { StateChip } from "../../shared/ui/StateChip";
import { When } from "../../shared/ui/When";
import type { Section } from "./queries";

/** A line of my work: what opens it, and what it says. */
export type WorkRow = {
  readonly key: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly content: ReactNode;
};

export function rowsOf(page: MyWorkView, section: Section): readonly WorkRow[] {
  if (section === "sent")
    return (page.sent?.items ?? []).map((item) => ({
      key: item.documentId,
      subject: "Document",
      subjectId: item.documentId,
      content: <SentRow item={item} />,
    }));
  if (section === "circulated")
    return (page.circulated?.items ?? []).map((item) => ({
      key: item.circulationId,
      subject: "Circulation",
      subjectId: item.circulationId,
      content: <CirculatedRow item={item} />,
    }));
  if (section === "tasks")
    return (page.tasks?.items ?? []).map((item) => ({
      key: item.taskCardId,
      subject: "TaskCard",
      subjectId: item.taskCardId,
      content: <TaskRow item={item} />,
    }));
  return (page[section]?.items ?? []).map((item) => ({
    key: `${item.subjectId}/${item.kind}/${item.assignee?.personId}`,
    subject: item.subject,
    subjectId: item.subjectId,
    content: <AskedRow item={item} />,
  }));
}

function Line({ title, isNew, mark }: { title: string; isNew?: boolean; mark?: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text fw={isNew ? 700 : 500} lineClamp={1}>
        {title}
      </Text>
      {mark}
    </Group>
  );
}

function AskedRow({ item }: { item: WorkView }) {
  const { t } = useTranslation();
  return (
    <>
      <Line title={item.title} mark={item.dueAt && <DueChip dueAt={item.dueAt} />} />
      <Text size="sm" c="dimmed">
        <Text span fw={500} c="primary.6">
          {t(`work.asks.${item.kind}`)}
        </Text>
        {item.inPlaceOf && ` · ${t("work.inPlaceOf", { name: item.inPlaceOf.absent.name })}`}
        {item.askedBy && ` · ${t("work.from", { name: item.askedBy.name, post: item.askedBy.post })}`}
        {item.sender && ` · ${item.sender}`}
        {" · "}
        <When at={item.since} />
      </Text>
      {item.note && (
        <Text size="sm" lineClamp={1}>
          “{item.note}”
        </Text>
      )}
    </>
  );
}

function SentRow({ item }: { item: SentDocument }) {
  const { t } = useTranslation();
  const where =
    item.number ??
    (item.waitsFor.length > 0 && t("work.waitsFor", { names: item.waitsFor.map((w) => w.assignee.name).join(", ") }));
  return (
    <>
      <Line title={item.title} mark={<StateChip status={item.status} />} />
      <Text size="sm" c="dimmed">
        {where && `${where} · `}
        <When at={item.lastActAt} />
      </Text>
      {item.returned && (
        <Text size="sm" lineClamp={1}>
          “{item.returned.reason}”
        </Text>
      )}
    </>
  );
}

function CirculatedRow({ item }: { item: CirculatedWork }) {
  const { t } = useTranslation();
  return (
    <>
      <Line
        title={item.title}
        isNew={!item.viewedAt}
        mark={
          !item.viewedAt && (
            <Text span size="xs" fw={500} c="primary.6">
              {t("work.unread")}
            </Text>
          )
        }
      />
      <Text size="sm" c="dimmed">
        {t("work.from", { name: item.by.name, post: item.by.post })} · <When at={item.at} />
      </Text>
      {item.note && (
        <Text size="sm" lineClamp={1}>
          “{item.note}”
        </Text>
      )}
    </>
  );
}

function TaskRow({ item }: { item: MyTask }) {
  const { t } = useTranslation();
  return (
    <>
      <Line title={item.title} mark={item.next && <DueChip dueAt={`${item.next.dueOn}T18:00:00+09:00`} />} />
      <Text size="sm" c="dimmed">
        {[t(`task.stage.${item.stage}`), item.cycle, item.isOwn ? t("work.owner") : item.owner.name]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      {item.next && (
        <Text size="sm" lineClamp={1}>
          <IconTargetArrow size={16} aria-hidden /> {item.next.title} · {item.next.percent}%
        </Text>
      )}
    </>
  );
}
