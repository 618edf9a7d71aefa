import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { RealNameEntry } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Day } from "../../shared/ui/Day";
import { Failure } from "../../shared/ui/Failure";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Section } from "../../shared/ui/Section";
import { taskCardKey } from "./queries";
import type { TabProps } from "./TaskCardPage";

/** Everybody who took part, as they were then (Decree, art. 63). */
export default function RealNamesTab({ view }: TabProps) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const found = useInfiniteQuery({
    queryKey: [...taskCardKey(view.taskCardId), "real-names"],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/task-cards/{taskCardId}/real-names", {
          params: { path, query: { after: pageParam ?? undefined } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  if (found.isPending) return <Skeleton h={320} />;
  if (found.isError) return <Failure error={found.error} retry={() => found.refetch()} />;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t("realNames.lead")}
      </Text>
      <Section title={t("realNames.card")}>
        <Entries label={t("realNames.card")} entries={found.data.pages[0]?.entries ?? []} />
      </Section>
      {found.data.pages
        .flatMap((page) => page.documents)
        .map((document) => {
          const title = t("realNames.document", { title: document.title });
          return (
            <Section key={document.documentId} title={title} lead={document.number}>
              <Entries label={title} entries={document.entries} />
            </Section>
          );
        })}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {t("realNames.more")}
        </Button>
      )}
    </Stack>
  );
}

function Entries({ label, entries }: { label: string; entries: readonly RealNameEntry[] }) {
  const t = useWords("taskCards");
  return (
    <PlainTable
      label={label}
      rows={entries}
      rowKey={(_, place) => `${place}`}
      columns={[
        { key: "name", title: t("realNames.person"), width: "8rem", cell: (row) => row.person.name },
        { key: "rank", title: t("realNames.rank"), cell: (row) => `${row.person.rank} · ${row.person.post}` },
        { key: "department", title: t("realNames.department"), cell: (row) => row.person.departmentName },
        {
          key: "act",
          title: t("realNames.act"),
          cell: (row) => (
            <>
              {t(`fact.${row.act}`)}
              {row.insteadOf && (
                <Text size="xs" c="dimmed">
                  {t("realNames.insteadOf", { name: row.insteadOf.name })}
                </Text>
              )}
            </>
          ),
        },
        { key: "opinion", title: t("realNames.opinion"), cell: (row) => row.opinion ?? "–" },
        { key: "at", title: t("realNames.at"), width: "14rem", cell: (row) => <Day at={row.at} withTime /> },
      ]}
    />
  );
}
