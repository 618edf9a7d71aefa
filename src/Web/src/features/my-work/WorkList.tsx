import { Button, Skeleton, Stack, Text } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MyWorkView } from "../../shared/api/schema";
import { Failure } from "../../shared/ui/Failure";
import classes from "./HomePage.module.css";
import type { Section } from "./queries";
import type { WorkRow } from "./rows";

type Work = UseInfiniteQueryResult<InfiniteData<MyWorkView>>;

export function WorkList({
  section,
  work,
  rows,
  chosen,
}: {
  section: Section;
  work: Work;
  rows: readonly WorkRow[];
  chosen: string | undefined;
}) {
  const { t } = useTranslation();
  const current = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another line is chosen
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  if (work.isPending)
    return (
      <Stack p="md">
        <Skeleton h={64} />
        <Skeleton h={64} />
        <Skeleton h={64} />
      </Stack>
    );
  if (!work.data) return <Failure error={work.error} retry={() => work.refetch()} />;
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
            to={rowAddress(section, row)}
            ref={row.subjectId === chosen ? current : undefined}
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

export const rowAddress = (section: Section, row: WorkRow) => `/my-work/${section}/${row.subject}/${row.subjectId}`;
