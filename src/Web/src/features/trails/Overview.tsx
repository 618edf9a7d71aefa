import { Anchor, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { TrailAct, TrailCount } from "../../shared/api/schema";
import { useLanguage, useWords } from "../../shared/i18n";
import { useDepartmentNames } from "../../shared/pick/pickers";
import { Failure } from "../../shared/ui/Failure";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Part } from "../boards/BoardFrame";
import boards from "../boards/Boards.module.css";
import { FigureStrip } from "../boards/FigureStrip";
import { type TrailAsked, useCounts, useTrailAsked } from "./asking";
import classes from "./Trails.module.css";

/** How often what was done, by whom, for whom and on what; each row narrows what is looked at. */
export function Overview({ asked }: { asked: TrailAsked }) {
  const t = useWords("trails");
  const name = useDepartmentNames();
  const { change } = useTrailAsked();
  const acts = useCounts(asked, "Act");
  const people = useCounts(asked, "Person");
  const departments = useCounts(asked, "Department");
  const matters = useCounts(asked, "Matter");
  const posts = useCounts({ ...asked, act: "Decided" }, "Post");
  const failed = [acts, people, departments, matters, posts].find((query) => query.isError)?.error;
  if (failed) return <Failure error={failed} retry={() => acts.refetch()} />;
  if (!acts.data || !people.data || !departments.data || !matters.data) return <Skeleton h={420} />;
  if (acts.data.total === 0) return <Text c="dimmed">{t("empty")}</Text>;
  const openRows = (changed: Readonly<Record<string, string | null>>) => change({ ...changed, view: "rows" });
  const shownPeople = people.data.counts.slice(0, 15);
  return (
    <>
      <Decisions counts={acts.data.counts} open={(act) => openRows({ act })} />
      <Deadlines department={asked.department} />
      <div className={boards.columns}>
        <Counts
          title={t("byKind")}
          first={t("column.act")}
          rows={acts.data.counts}
          name={({ act }) => act && t(`act.${act}`)}
          open={({ act }) => openRows({ act })}
        />
        <Counts
          title={t("byPerson")}
          first={t("column.by")}
          aside={people.data.counts.length > shownPeople.length && t("top", { count: shownPeople.length })}
          rows={shownPeople}
          name={({ personId, personName }) => (personId ? personName : t("system"))}
          open={({ personId }) => (personId ? openRows({ person: personId }) : undefined)}
        />
        <Counts
          title={t("byDepartment")}
          first={t("actorDepartment")}
          rows={departments.data.counts}
          name={({ departmentCode }) => (departmentCode ? name(departmentCode) : t("system"))}
        />
        <Counts
          title={t("byMatter")}
          first={t("filter.matter")}
          rows={matters.data.counts}
          name={({ matter }) => matter ?? t("noMatter")}
          open={({ matter }) => (matter ? openRows({ matter }) : undefined)}
        />
        {posts.data && posts.data.total > 0 && (
          <Counts
            title={t("byPost")}
            first={t("post")}
            rows={posts.data.counts}
            name={({ post }) => post ?? t("system")}
          />
        )}
      </div>
    </>
  );
}

/** What came back, was held, signed for somebody else or handed on, each opening its acts. */
function Decisions({ counts, open }: { counts: readonly TrailCount[]; open: (act: TrailAct) => void }) {
  const t = useWords("trails");
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const of = (act: TrailAct) => counts.find((count) => count.act === act)?.count ?? 0;
  const submitted = of("Submitted");
  const figures = [
    ["Decided", "decided"],
    ["Returned", "returned"],
    ["Recalled", "recalled"],
    ["Held", "held"],
    ["LaterReportOwed", "laterOwed"],
    ["LaterReportRead", "laterRead"],
    ["StepHandedOver", "handed"],
  ] as const;
  return (
    <Part title={t("decisions")}>
      <dl className={boards.figures}>
        {figures.map(([act, word]) => (
          <div key={act} className={boards.figure}>
            <dd>
              {of(act) > 0 ? (
                <Anchor component="button" inherit onClick={() => open(act)}>
                  {number.format(of(act))}
                </Anchor>
              ) : (
                0
              )}
            </dd>
            <dt>{t(word)}</dt>
          </div>
        ))}
        {submitted > 0 && (
          <div className={boards.figure}>
            <dd>{number.format((100 * of("Returned")) / submitted)}%</dd>
            <dt>{t("returnedShare")}</dt>
          </div>
        )}
      </dl>
    </Part>
  );
}

function Deadlines({ department }: { department: string | undefined }) {
  const t = useWords("trails");
  const board = useWords("boards");
  const figures = useQuery({
    queryKey: ["boards", "implementation", { department }],
    queryFn: () => answered(api.GET("/api/implementation", { params: { query: { department } } })),
  });
  if (!figures.data) return null;
  const { documents } = figures.data;
  return (
    <Part title={t("deadlines")}>
      <FigureStrip
        figures={(["openLate", "open", "decidedLate", "decidedInTime"] as const).map((key) => {
          const state = `deadlineState.${key.charAt(0).toUpperCase()}${key.slice(1)}`;
          return { label: board(state), figure: documents[key], state };
        })}
      />
    </Part>
  );
}

function Counts({
  title,
  first,
  aside,
  rows,
  name,
  open,
}: {
  title: string;
  first: string;
  aside?: ReactNode;
  rows: readonly TrailCount[];
  name: (row: TrailCount) => ReactNode;
  open?: (row: TrailCount) => void;
}) {
  const t = useWords("trails");
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language);
  const most = Math.max(...rows.map((row) => row.count), 1);
  return (
    <Part
      title={title}
      aside={
        aside && (
          <Text size="xs" c="dimmed">
            {aside}
          </Text>
        )
      }
    >
      <PlainTable
        label={title}
        rows={rows}
        rowKey={(row) =>
          JSON.stringify([row.act, row.personId, row.personName, row.departmentCode, row.matter, row.post])
        }
        columns={[
          { key: "name", title: first, cell: name },
          {
            key: "count",
            title: t("count"),
            align: "end",
            cell: (row) =>
              open && (row.act || row.personId || row.matter) ? (
                <Anchor component="button" inherit onClick={() => open(row)}>
                  {number.format(row.count)}
                </Anchor>
              ) : (
                number.format(row.count)
              ),
          },
          {
            key: "bar",
            title: t("share"),
            isMinor: true,
            width: "40%",
            cell: (row) => (
              <span className={classes.bar} style={{ width: `${(100 * row.count) / most}%` }} aria-hidden />
            ),
          },
        ]}
      />
    </Part>
  );
}
