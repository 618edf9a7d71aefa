import { Anchor, Breadcrumbs, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api } from "../../shared/api/client";
import { every } from "../../shared/api/every";
import { answered } from "../../shared/api/queries";
import type { PlanningState } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { FigureLink } from "../../shared/ui/FigureLink";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Part } from "./BoardFrame";
import { boardKey, type Filters, useFilters } from "./filters";
import { type Level, levelsUnder } from "./functionLevels";
import { StateChart } from "./StateChart";

const states: readonly PlanningState[] = [
  "Approved",
  "InFlight",
  "Drafted",
  "WithoutPlan",
  "WithoutCycle",
  "WithoutCard",
];

/** The function tree one level at a time, with how far the tasks below each function are planned. */
export function FunctionLevels({ filters }: { filters: Filters }) {
  const t = useWords("boards");
  const [, change] = useFilters();
  const [params] = useSearchParams();
  const parent = params.get("function") ?? undefined;
  const { department, cycle, asOf } = filters;
  const functions = useQuery({
    queryKey: ["functions", "small"],
    queryFn: () =>
      every((after) =>
        answered(api.GET("/api/functions", { params: { query: { level: "SmallFunction", after, limit: 200 } } })),
      ),
    staleTime: 300_000,
  });
  const tasks = useQuery({
    queryKey: [...boardKey("planned-tasks", filters)],
    queryFn: () =>
      every((after) =>
        answered(api.GET("/api/planning/tasks", { params: { query: { department, cycle, asOf, after, limit: 200 } } })),
      ),
  });
  const failed = functions.error ?? tasks.error;
  if (failed) return <Failure error={failed} retry={() => Promise.all([functions.refetch(), tasks.refetch()])} />;
  if (!functions.data || !tasks.data) return <Skeleton h={240} />;
  const { path, levels } = levelsUnder(parent, functions.data, tasks.data);
  const listOf = (level: Level, of?: readonly PlanningState[]) => {
    const query = new URLSearchParams(
      Object.entries({ department, cycle, asOf, function: level.code, state: of?.join(",") }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    );
    return `/api/planning/tasks?${query}`;
  };
  // The list takes small functions only; above them a number leads one level down.
  const figure = (level: Level, value: number, of?: readonly PlanningState[]) =>
    level.isSmall ? (
      <FigureLink value={value} href={listOf(level, of)} />
    ) : value === 0 ? (
      "0"
    ) : (
      <Anchor component="button" inherit onClick={() => change({ function: level.code })}>
        {value}
      </Anchor>
    );
  return (
    <Part
      title={t("planning.byFunction")}
      aside={
        <Breadcrumbs separatorMargin={6}>
          {[{ code: null, name: t("planning.whole") }, ...path].map(({ code, name }, place) =>
            place === path.length ? (
              <Text key={code} size="sm" span aria-current="location">
                {name}
              </Text>
            ) : (
              <Anchor key={code} component="button" size="sm" onClick={() => change({ function: code })}>
                {name}
              </Anchor>
            ),
          )}
        </Breadcrumbs>
      }
    >
      {levels.length === 0 ? (
        <Empty>{t("planning.noTasks")}</Empty>
      ) : (
        <>
          <StateChart
            title={t("planning.byFunction")}
            rows={levels.map((level) => ({ ...level.states, name: level.name }))}
            states={states.map((state) => ({ key: state, state: `planningState.${state}` }))}
          />
          <PlainTable
            label={t("planning.byFunction")}
            rows={levels}
            rowKey={(level) => level.code}
            columns={[
              {
                key: "function",
                title: t("planning.function"),
                cell: (level) =>
                  level.isSmall ? (
                    level.name
                  ) : (
                    <Anchor component="button" inherit ta="start" onClick={() => change({ function: level.code })}>
                      {level.name}
                    </Anchor>
                  ),
              },
              { key: "tasks", title: t("planning.tasks"), align: "end", cell: (level) => figure(level, level.tasks) },
              {
                key: "unplanned",
                title: t("planning.unplanned"),
                align: "end",
                cell: (level) =>
                  figure(
                    level,
                    level.unplanned,
                    states.filter((state) => state !== "Approved"),
                  ),
              },
              ...states.map((state) => ({
                key: state,
                title: t(`planningState.${state}`),
                align: "end" as const,
                isMinor: true,
                cell: (level: Level) => figure(level, level.states[state] ?? 0, [state]),
              })),
            ]}
          />
        </>
      )}
    </Part>
  );
}
