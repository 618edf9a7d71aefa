import { Anchor, Button, Group, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { RegisterLineView, WorkKind, WorkView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { DepartmentPicker } from "../../shared/pick/pickers";
import { DueChip } from "../../shared/ui/DueChip";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { When } from "../../shared/ui/When";
import { readRegister } from "../registers/queries";
import { useMe } from "../sign-in/session";
import classes from "./Incoming.module.css";
import { useIncomingWork } from "./queries";
import "./words";

const TakeInForm = lazy(() => import("./TakeInForm"));

/** How far back the board looks for what departments received; the register has the rest. */
const daysShown = 90;
const handledShown = 15;

/** The desk of the document office and of a department: what arrived, was distributed, received and handled. */
export default function IncomingPage() {
  const t = useWords("incoming");
  const me = useMe().data;
  const [isTakingIn, setIsTakingIn] = useState(false);
  const isOffice = me?.offices.includes("DocumentOffice") ?? false;
  return (
    <PageFrame
      title={t("title")}
      lead={t("lead")}
      action={isOffice && <Button onClick={() => setIsTakingIn(true)}>{t("takeIn")}</Button>}
    >
      <Board isOffice={isOffice} own={me?.official?.departmentCode ?? ""} />
      {isTakingIn && (
        <Suspense>
          <TakeInForm onClose={() => setIsTakingIn(false)} />
        </Suspense>
      )}
    </PageFrame>
  );
}

function useReceived(department: string) {
  return useQuery({
    queryKey: ["registers", "incoming", "board", department],
    queryFn: async () => {
      const from = new Date(Date.now() - daysShown * 86_400_000).toISOString().slice(0, 10);
      const lines: RegisterLineView[] = [];
      for (let after: string | undefined; ; ) {
        const page = await readRegister("incoming", { department: department || undefined, from }, after, 200);
        lines.push(...page.items);
        if (!page.next) return lines;
        after = page.next;
      }
    },
  });
}

function Board({ isOffice, own }: { isOffice: boolean; own: string }) {
  const t = useWords("incoming");
  const [search, setSearch] = useSearchParams();
  const department = search.get("department") ?? (isOffice ? "" : own);
  const work = useIncomingWork();
  const received = useReceived(department);
  if (work.isPending || received.isPending) return <Skeleton h={420} />;
  if (work.isError) return <Failure error={work.error} retry={() => work.refetch()} />;
  if (received.isError) return <Failure error={received.error} retry={() => received.refetch()} />;
  const asked = (...kinds: WorkKind[]) => work.data.filter((item) => kinds.includes(item.kind));
  const toName = asked("NameHandler");
  const mine = asked("Handle", "Assist");
  const others = received.data.filter(
    ({ line }) => !line.endedAt && ![...toName, ...mine].some((item) => item.subjectId === line.subjectId),
  );
  const handled = received.data
    .filter(({ line }) => line.endedAt)
    .sort((a, b) => String(b.line.endedAt).localeCompare(String(a.line.endedAt)));
  const items = (some: readonly WorkView[]) =>
    some.map((item) => <Asked key={`${item.subjectId}/${item.kind}`} item={item} />);
  return (
    <>
      <Group>
        <DepartmentPicker
          w={240}
          label={t("department")}
          placeholder={t("allDepartments")}
          value={department || null}
          onChange={(value) => setSearch({ department: value ?? "" }, { replace: true })}
        />
      </Group>
      <div className={classes.board}>
        <Column
          name="arrived"
          cards={items(asked("Distribute", "Forward"))}
          empty={isOffice ? undefined : t("notOffice")}
        />
        <Column name="distributed" cards={items(asked("Receive"))} />
        <Column name="received" cards={items(toName)} />
        <Column
          name="inHand"
          cards={[...items(mine), ...others.map((row) => <Registered key={row.line.id} row={row} />)]}
        />
        <Column
          name="handled"
          cards={handled.slice(0, handledShown).map((row) => <Registered key={row.line.id} row={row} />)}
          more={
            <Anchor component={Link} to={`/registers/incoming?department=${department}`} size="sm">
              {t("more")}
            </Anchor>
          }
        />
      </div>
    </>
  );
}

function Column({
  name,
  cards,
  empty,
  more,
}: {
  name: "arrived" | "distributed" | "received" | "inHand" | "handled";
  cards: readonly ReactNode[];
  empty?: string | undefined;
  more?: ReactNode;
}) {
  const t = useWords("incoming");
  return (
    <section className={classes.column} aria-label={t(`column.${name}`)}>
      <Title order={2} size="h3">
        {t(`column.${name}`)}{" "}
        {cards.length > 0 && (
          <Text span c="primary.6" fw={700}>
            {cards.length}
          </Text>
        )}
      </Title>
      {cards.length === 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {empty ?? t(`empty.${name}`)}
        </Text>
      ) : (
        <ul className={classes.cards}>{cards}</ul>
      )}
      {more}
    </section>
  );
}

/** Something that waits for this person, the office or the department. */
function Asked({ item }: { item: WorkView }) {
  const t = useWords("incoming");
  return (
    <li>
      <Anchor component={Link} to={`/incoming/${item.subjectId}`} fw={500} size="sm">
        {item.title}
      </Anchor>
      <Text size="xs" c="dimmed">
        {item.sender} · <When at={item.since} />
      </Text>
      <Group gap={6} mt={4}>
        {item.dueAt && <DueChip dueAt={item.dueAt} />}
        {item.kind === "Handle" && <Text size="xs">{t("mine")}</Text>}
        {item.kind === "Assist" && <Text size="xs">{t("assist")}</Text>}
        {item.kind === "Forward" && <Text size="xs">{t("forward")}</Text>}
      </Group>
      {item.note && item.askedBy && (
        <Text size="xs" c="danger.6">
          {t("sentBack", { name: item.askedBy.name, post: item.askedBy.post, reason: item.note })}
        </Text>
      )}
    </li>
  );
}

/** A line of the register: what a colleague has in hand, or has handled. */
function Registered({ row }: { row: RegisterLineView }) {
  const { line } = row;
  return (
    <li>
      <Anchor component={Link} to={`/incoming/${line.subjectId}`} size="sm">
        {line.title}
      </Anchor>
      <Text size="xs" c="dimmed">
        {row.number} · {line.counterpart} · <When at={line.endedAt ?? line.registeredAt} />
      </Text>
      {!line.endedAt && line.dueAt && <DueChip dueAt={line.dueAt} />}
    </li>
  );
}
