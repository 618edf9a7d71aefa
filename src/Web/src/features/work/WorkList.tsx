import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CirculatedWork, MyWorkView, SentDocument, WorkView } from "../../shared/api/schema";
import { DueChip } from "../../shared/ui/DueChip";
import { Failure } from "../../shared/ui/Failure";
import { StateChip } from "../../shared/ui/StateChip";
import { When } from "../../shared/ui/When";
import classes from "./HomePage.module.css";
import type { Section } from "./queries";

type Work = UseInfiniteQueryResult<InfiniteData<MyWorkView>>;

export function WorkList({ section, work, chosen }: { section: Section; work: Work; chosen: string | undefined }) {
  const { t } = useTranslation();
  if (work.isPending)
    return (
      <Stack p="md">
        <Skeleton h={64} />
        <Skeleton h={64} />
        <Skeleton h={64} />
      </Stack>
    );
  if (work.isError) return <Failure error={work.error} retry={() => work.refetch()} />;
  const rows = work.data.pages.flatMap((page) => rowsOf(page, section));
  if (rows.length === 0)
    return (
      <Text c="dimmed" p="md">
        {t(`work.empty.${section}`)}
      </Text>
    );
  return (
    <ul className={classes.rows}>
      {rows.map((row) => (
        <li key={row.key}>
          <Link
            className={classes.row}
            to={`/work/${section}/${row.subjectId}`}
            aria-current={row.subjectId === chosen ? "true" : undefined}
          >
            {row.content}
          </Link>
        </li>
      ))}
      {work.hasNextPage && (
        <li>
          <Button variant="subtle" fullWidth loading={work.isFetchingNextPage} onClick={() => work.fetchNextPage()}>
            {t("work.more")}
          </Button>
        </li>
      )}
    </ul>
  );
}

function rowsOf(page: MyWorkView, section: Section) {
  if (section === "sent")
    return (page.sent?.items ?? []).map((item) => ({
      key: item.documentId,
      subjectId: item.documentId,
      content: <SentRow item={item} />,
    }));
  if (section === "circulated")
    return (page.circulated?.items ?? []).map((item) => ({
      key: item.circulationId,
      subjectId: item.subjectId,
      content: <CirculatedRow item={item} />,
    }));
  return (page[section]?.items ?? []).map((item) => ({
    key: `${item.subjectId}/${item.kind}/${item.assignee?.personId}`,
    subjectId: item.subjectId,
    content: <AskedRow item={item} />,
  }));
}

function AskedRow({ item }: { item: WorkView }) {
  const { t } = useTranslation();
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={500} lineClamp={1}>
          {item.title}
        </Text>
        {item.dueAt && <DueChip dueAt={item.dueAt} />}
      </Group>
      <Text size="sm" c="dimmed">
        <Text span fw={500} c="primary.6">
          {t(`work.asks.${item.kind}`)}
        </Text>
        {item.inPlaceOf && ` · ${t("work.inPlaceOf", { name: item.inPlaceOf.absent.name })}`}
        {item.askedBy && ` · ${t("work.from", { name: item.askedBy.name, post: item.askedBy.post })}`}
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
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={500} lineClamp={1}>
          {item.title}
        </Text>
        <StateChip status={item.status} />
      </Group>
      <Text size="sm" c="dimmed">
        {(item.number ?? item.waitsFor.length > 0)
          ? (item.number ?? t("work.waitsFor", { names: item.waitsFor.map((w) => w.assignee.name).join(", ") }))
          : ""}{" "}
        <When at={item.lastActAt} />
      </Text>
    </>
  );
}

function CirculatedRow({ item }: { item: CirculatedWork }) {
  const { t } = useTranslation();
  return (
    <>
      <Text fw={item.viewedAt ? 400 : 700} lineClamp={1}>
        {item.title}
      </Text>
      <Text size="sm" c="dimmed">
        {t("work.from", { name: item.by.name, post: item.by.post })} · <When at={item.at} />
      </Text>
    </>
  );
}
