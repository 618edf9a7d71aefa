import { Anchor, Button, Group, Mark, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { subjectAddress } from "../../shared/api/addresses";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { DocumentStatus, Found, IncomingStatus } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { StateChip } from "../../shared/ui/StateChip";
import { When } from "../../shared/ui/When";
import { IncomingChip } from "../incoming/IncomingChip";
import { highlight } from "./highlight";
import classes from "./SearchPage.module.css";
import "./words";

/** Everything that some words find; the words stand in the address. */
export default function SearchPage() {
  const t = useWords("search");
  const [search, setSearch] = useSearchParams();
  const q = search.get("q")?.trim() ?? "";
  const [words, setWords] = useState(q);
  // The address changes from elsewhere too: from the commands, or by going back.
  useEffect(() => setWords(q), [q]);
  return (
    <PageFrame title={t("title")} lead={t("lead")}>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setSearch(words.trim() ? { q: words.trim() } : {});
          }}
        >
          <Group gap="xs" align="flex-end" wrap="nowrap" maw={720}>
            <TextInput
              flex={1}
              type="search"
              label={t("label")}
              maxLength={200}
              leftSection={<IconSearch size={18} aria-hidden />}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <Button type="submit">{t("submit")}</Button>
          </Group>
        </form>
      </search>
      {q ? <Results key={q} q={q} /> : <Empty>{t("ask")}</Empty>}
    </PageFrame>
  );
}

function Results({ q }: { q: string }) {
  const t = useWords("search");
  const found = useInfiniteQuery({
    queryKey: ["search", q],
    queryFn: ({ pageParam }) =>
      answered(api.GET("/api/search", { params: { query: { q, limit: 30, after: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  if (found.isPending) return <Skeleton h={320} />;
  if (found.isError) return <Failure error={found.error} retry={() => found.refetch()} />;
  const [first] = found.data.pages;
  const items = found.data.pages.flatMap((page) => page.items);
  const behind = Math.ceil(first?.behindBySeconds ?? 0);
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {t(first?.andMore ? "countMore" : "count", { count: Number(first?.count ?? 0) })}
        {behind > 5 && ` · ${t("behind", { count: behind })}`}
      </Text>
      {items.length === 0 ? (
        <Empty>{t("nothing")}</Empty>
      ) : (
        <ul className={classes.found}>
          {items.map((item) => (
            <FoundItem key={item.id} item={item} q={q} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </Stack>
  );
}

function FoundItem({ item, q }: { item: Found; q: string }) {
  const t = useWords("search");
  return (
    <li>
      <Group gap="xs">
        <Anchor component={Link} to={subjectAddress(item.kind, item.id)} fw={500}>
          <Marked text={item.title} q={q} />
        </Anchor>
        {item.kind === "Document" ? (
          <StateChip status={item.status as DocumentStatus} />
        ) : (
          <IncomingChip status={item.status as IncomingStatus} />
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t(`kind.${item.kind}`)}
        {item.number && (
          <>
            {" · "}
            <Marked text={item.number} q={q} />
          </>
        )}
        {" · "}
        <When at={item.lastActAt} />
        {!item.mayRead && ` · ${t("entryOnly")}`}
      </Text>
      {item.excerpt && (
        <Text size="sm">
          … <Marked text={item.excerpt} q={q} /> …
        </Text>
      )}
    </li>
  );
}

function Marked({ text, q }: { text: string; q: string }) {
  return highlight(text, q).map((stretch, place) =>
    stretch.isHit ? (
      <Mark key={`${place}`} className={classes.mark}>
        {stretch.text}
      </Mark>
    ) : (
      <span key={`${place}`}>{stretch.text}</span>
    ),
  );
}
