import { Anchor, Breadcrumbs, Skeleton, Text } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import { useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { FigureLink } from "../../shared/ui/FigureLink";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Part } from "./BoardFrame";
import { boardKey, type Filters, useFilters } from "./filters";
import { planningColumns } from "./planningColumns";

/** The function tree one level at a time, with what is planned below each function; those without a task of the agency are left out. */
export function FunctionLevels({ filters }: { filters: Filters }) {
  const t = useWords("boards");
  const [, change] = useFilters();
  const [params] = useSearchParams();
  const parent = params.get("function") ?? undefined;
  const level = useQuery({
    queryKey: ["functions", "level", parent],
    queryFn: () => answered(api.GET("/api/functions", { params: { query: { parent, limit: 100 } } })),
  });
  const above = useQuery({
    queryKey: ["functions", "one", parent],
    queryFn: () => answered(api.GET("/api/functions/{code}", { params: { path: { code: parent ?? "" } } })),
    enabled: parent !== undefined,
  });
  const functions = (level.data?.items ?? []).filter((item) => item.level !== "UnitTask");
  const isAtTheEnd = level.data !== undefined && functions.length === 0;
  const figures = useQueries({
    queries: functions.map((item) => ({
      queryKey: [...boardKey("planning", filters), item.code],
      queryFn: () =>
        answered(api.GET("/api/planning", { params: { query: { ...filters, function: item.code, limit: 1 } } })),
    })),
  });
  const here = useQuery({
    queryKey: [...boardKey("planning", filters), parent, "tasks"],
    queryFn: () =>
      answered(api.GET("/api/planning", { params: { query: { ...filters, function: parent, limit: 1 } } })),
    enabled: isAtTheEnd && parent !== undefined,
  });
  const failed = level.error ?? figures.find((figure) => figure.isError)?.error;
  if (failed) return <Failure error={failed} retry={() => level.refetch()} />;
  const rows = functions.flatMap((item, place) => {
    const board = figures[place]?.data;
    return board && board.figures.tasks.value > 0 ? [{ item, figures: board.figures }] : [];
  });
  const isLoading = level.isPending || figures.some((figure) => figure.isPending);
  const path = above.data ? [...above.data.path, above.data] : [];
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
      {isLoading && <Skeleton h={160} />}
      {!isLoading && rows.length > 0 && (
        <PlainTable
          label={t("planning.byFunction")}
          rows={rows}
          rowKey={(row) => row.item.code}
          columns={[
            {
              key: "function",
              title: t("planning.function"),
              cell: ({ item }) => (
                <Anchor component="button" inherit ta="start" onClick={() => change({ function: item.code })}>
                  {item.name}
                </Anchor>
              ),
            },
            ...planningColumns(t).map(({ figure, ...column }) => ({
              ...column,
              cell: (row: (typeof rows)[number]) => <FigureLink {...figure(row.figures)} />,
            })),
          ]}
        />
      )}
      {!isLoading && rows.length === 0 && !isAtTheEnd && <Empty>{t("planning.noTasks")}</Empty>}
      {isAtTheEnd && here.data && (
        <Text size="sm">
          {t("planning.tasks")} <FigureLink {...here.data.figures.tasks} /> · {t("planning.unplanned")}{" "}
          <FigureLink {...here.data.figures.unplanned} />
        </Text>
      )}
    </Part>
  );
}
