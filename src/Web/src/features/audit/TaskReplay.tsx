import { Skeleton, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api } from "../../shared/api/client";
import { every } from "../../shared/api/every";
import { answered } from "../../shared/api/queries";
import type { ActivityItem } from "../../shared/api/schema";
import { EvidenceButton } from "../../shared/export/EvidenceButton";
import { exactMoment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { SearchSelect } from "../../shared/pick/SearchSelect";
import { Empty } from "../../shared/ui/Empty";
import { Facts } from "../../shared/ui/Facts";
import { Failure } from "../../shared/ui/Failure";
import { PlainTable } from "../../shared/ui/PlainTable";
import { activityWords } from "../boards/activity";
import { Part } from "../boards/BoardFrame";
import classes from "./Audit.module.css";
import { ClockChoice } from "./ClockChoice";
import { useMoment } from "./moment";
import { Place } from "./Place";
import { ReplaySlider } from "./ReplaySlider";
import { type Cut, countUntil, cutOf } from "./replay";

/** One task card as it was at the chosen moment, and act by act. */
export function TaskReplay() {
  const t = useWords("audit");
  const { params, change } = useMoment();
  const taskCardId = params.get("card");
  const cards = useQuery({
    queryKey: ["audit", "cards"],
    queryFn: () => every((after) => answered(api.GET("/api/task-cards", { params: { query: { after, limit: 200 } } }))),
    staleTime: 60_000,
  });
  return (
    <>
      <SearchSelect
        className={classes.picker}
        label={t("task")}
        clearable
        data={(cards.data ?? []).map((card) => ({
          value: card.taskCardId,
          label: `${card.title} (${card.owner.departmentName})`,
        }))}
        value={taskCardId}
        onChange={(chosen) => change({ card: chosen, seen: null })}
      />
      {cards.isError && <Failure error={cards.error} retry={() => cards.refetch()} />}
      {taskCardId ? <Replayed key={taskCardId} taskCardId={taskCardId} /> : <Empty>{t("taskEmpty")}</Empty>}
    </>
  );
}

function Replayed({ taskCardId }: { taskCardId: string }) {
  const t = useWords("audit");
  const board = useWords("boards");
  const { language } = useLanguage();
  const { at, seen, clock } = useMoment();
  const trail = useQuery({
    queryKey: ["audit", "task", taskCardId],
    queryFn: () =>
      every<ActivityItem>((after) =>
        answered(
          api.GET("/api/task-cards/{taskCardId}/trail", {
            params: { path: { taskCardId }, query: { after, limit: 200 } },
          }),
        ),
      ),
  });
  if (trail.isError) return <Failure error={trail.error} retry={() => trail.refetch()} />;
  if (!trail.data) return <Skeleton h={420} />;
  const entries = trail.data;
  const count = countUntil(entries, at, seen);
  const happened = entries.slice(0, count);
  const cut = cutOf(entries, count, at, clock, new Date());
  const reports = new Map<string, ActivityItem>();
  for (const entry of happened)
    if (entry.about && entry.percent !== null) reports.set(`${entry.cycle} ${entry.about}`, entry);
  const say = (place: number) => {
    const entry = entries[place];
    return entry ? `${entry.by.name} · ${board(`taskAct.${entry.act}`)}` : "";
  };
  return (
    <>
      <ReplaySlider entries={entries} count={count} say={say} />
      <ClockChoice />
      {cut ? <Then taskCardId={taskCardId} cut={cut} /> : <Empty>{t("notYet")}</Empty>}
      {reports.size > 0 && (
        <Part title={t("progress")}>
          <PlainTable
            label={t("progress")}
            rows={[...reports.values()].reverse()}
            rowKey={(entry) => entry.eventId}
            columns={[
              { key: "milestone", title: t("column.milestone"), cell: (entry) => entry.about },
              { key: "cycle", title: t("cycle"), cell: (entry) => entry.cycle },
              { key: "percent", title: t("column.percent"), align: "end", cell: (entry) => `${entry.percent}%` },
              { key: "who", title: t("column.who"), cell: (entry) => `${entry.by.name} ${entry.by.post}` },
              {
                key: "when",
                title: t("column.when"),
                isMinor: true,
                cell: (entry) => <span className={classes.exact}>{exactMoment(entry.occurredAt, language)}</span>,
              },
            ]}
          />
        </Part>
      )}
      {count > 0 && (
        <Part
          title={t("acts")}
          aside={
            <Text component={Link} to={`/task-cards/${taskCardId}`} size="sm">
              {entries[0]?.detail}
            </Text>
          }
        >
          <PlainTable
            label={t("acts")}
            rows={[...happened].reverse()}
            rowKey={(entry) => entry.eventId}
            columns={[
              {
                key: "when",
                title: t("column.when"),
                cell: (entry) => <span className={classes.exact}>{exactMoment(entry.occurredAt, language)}</span>,
              },
              { key: "act", title: t("column.act"), cell: (entry) => board(`taskAct.${entry.act}`) },
              {
                key: "about",
                title: t("column.about"),
                isMinor: true,
                cell: (entry) => activityWords(entry, board, language) || "–",
              },
              {
                key: "who",
                title: t("column.who"),
                cell: (entry) => (
                  <>
                    {entry.by.name} {entry.by.post}
                    <br />
                    <small>{entry.by.departmentName}</small>
                  </>
                ),
              },
              {
                key: "event",
                title: t("column.event"),
                isMinor: true,
                cell: (entry) => <span className={classes.event}>{entry.eventId}</span>,
              },
            ]}
          />
        </Part>
      )}
      <EvidenceButton of={{ taskCardId }} />
    </>
  );
}

/** The card as the server folds it from the facts that the cut leaves. */
function Then({ taskCardId, cut }: { taskCardId: string; cut: Cut }) {
  const t = useWords("audit");
  const { language } = useLanguage();
  // Who goes through the acts quickly looks at the one where the hand stops; each look is recorded.
  const [settled] = useDebouncedValue(JSON.stringify(cut), 200);
  const then = useQuery({
    queryKey: ["audit", "card", taskCardId, settled],
    queryFn: () =>
      answered(
        api.GET("/api/history/task-cards/{taskCardId}", {
          params: { path: { taskCardId }, query: JSON.parse(settled) as Cut },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (then.isError) return <Failure error={then.error} retry={() => then.refetch()} />;
  if (!then.data) return <Skeleton h={200} />;
  const { card, place } = then.data;
  const cycles = card.cycles ?? [];
  return (
    <Part title={t("state")}>
      <Facts
        of={[
          [t("views.task"), card.title],
          [t("card.owner"), `${card.owner.departmentName} ${card.owner.post} ${card.owner.name}`],
          [
            t("card.participants"),
            (card.participants ?? []).map(({ person }) => `${person.name} ${person.post}`).join(", "),
          ],
          [t("card.closed"), card.closedAt && exactMoment(card.closedAt, language)],
        ]}
      />
      {cycles.length > 0 && (
        <PlainTable
          label={t("card.cycles")}
          rows={cycles}
          rowKey={(cycle) => cycle.name}
          columns={[
            { key: "cycle", title: t("cycle"), cell: (cycle) => cycle.name },
            {
              key: "plan",
              title: t("card.plan"),
              cell: (cycle) =>
                cycle.versions?.length
                  ? t("card.planVersion", { count: cycle.versions.length })
                  : t(cycle.inFlight ? "card.inFlight" : cycle.draft ? "card.draft" : "card.noPlan"),
            },
            {
              key: "milestones",
              title: t("card.milestones"),
              align: "end",
              cell: (cycle) => cycle.versions?.at(-1)?.plan.milestones.length ?? "–",
            },
            { key: "reports", title: t("card.reports"), align: "end", cell: (cycle) => cycle.progress?.length ?? 0 },
            { key: "actuals", title: t("card.actuals"), align: "end", cell: (cycle) => cycle.actuals?.length ?? 0 },
            {
              key: "evaluation",
              title: t("card.evaluation"),
              cell: (cycle) =>
                t(
                  cycle.closedAt
                    ? "card.cycleClosed"
                    : cycle.final
                      ? "card.final"
                      : cycle.evaluation
                        ? "card.evaluated"
                        : cycle.selfEvaluation
                          ? "card.selfEvaluated"
                          : "card.notEvaluated",
                ),
            },
          ]}
        />
      )}
      <Place of={place} />
    </Part>
  );
}
