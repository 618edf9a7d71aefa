import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { Figure, MeanFigure, TrailFigures, TurnFigures } from "../../shared/api/schema";
import { moment, span } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { useDepartmentNames } from "../../shared/pick/pickers";
import { Failure } from "../../shared/ui/Failure";
import { FigureLink } from "../../shared/ui/FigureLink";
import { PlainTable } from "../../shared/ui/PlainTable";
import type { Column } from "../../shared/ui/RowsTable";
import { Part } from "../boards/BoardFrame";
import { FigureStrip } from "../boards/FigureStrip";
import { useFilters } from "../boards/filters";
import { trailsKey } from "./asking";

/** Documents in flight: where they wait and how long against what is usual, what came back, and how decisions were signed. */
export function Waiting() {
  const t = useWords("trails");
  const { language } = useLanguage();
  const [{ department, from, to, asOf }] = useFilters();
  const asked = { department, from, to, asOf };
  const figures = useQuery({
    queryKey: [...trailsKey, "figures", asked],
    queryFn: () => answered(api.GET("/api/decision-trails/figures", { params: { query: asked } })),
    placeholderData: (before) => before,
  });
  if (figures.isError) return <Failure error={figures.error} retry={() => figures.refetch()} />;
  if (!figures.data) return <Skeleton h={420} />;
  const { turns } = figures.data;
  return (
    <>
      <div aria-live="polite">
        <Text>
          {turns.waiting.value === 0
            ? t("waiting.says_none")
            : t("waiting.says_some", { count: turns.waitingOverNorm.value, total: turns.waiting.value })}{" "}
          <Text span c="dimmed" size="sm">
            {t("fresh", { moment: moment(figures.data.recordedAsOf, language) })}
          </Text>
        </Text>
      </div>
      <Part title={t("waiting.now")}>
        <FigureStrip
          figures={(["waiting", "waitingOverNorm", "waitingLate"] as const).map((key) => ({
            label: t(`waiting.${key}`),
            figure: turns[key],
          }))}
        />
      </Part>
      <Part title={t("waiting.ended")}>
        <FigureStrip
          figures={[
            ...(["decided", "delegated", "proxy", "decidedLater", "returned", "dissents"] as const).map((key) => ({
              label: t(`waiting.${key}`),
              figure: turns[key],
            })),
            ...(["decidedInTime", "decidedLate"] as const).map((key) => ({
              label: t(`waiting.${key}`),
              figure: turns[key],
            })),
          ]}
        />
      </Part>
      <Tables of={figures.data} />
    </>
  );
}

function Tables({ of }: { of: TrailFigures }) {
  const t = useWords("trails");
  const name = useDepartmentNames();
  const columns = useTurnColumns();
  const handed = [...of.handed].sort((a, b) => b.turns.value - a.turns.value);
  return (
    <>
      <Part title={t("waiting.bySteps")}>
        <PlainTable
          label={t("waiting.bySteps")}
          rows={of.steps}
          rowKey={(row) => row.act}
          empty={<Text c="dimmed">{t("waiting.none")}</Text>}
          columns={[{ key: "step", title: t("waiting.step"), cell: (row) => t(`step.${row.act}`) }, ...columns]}
        />
      </Part>
      {of.departments.length > 0 && (
        <Part title={t("waiting.byDepartments")}>
          <PlainTable
            label={t("waiting.byDepartments")}
            rows={of.departments}
            rowKey={(row) => row.departmentCode}
            columns={[
              { key: "department", title: t("column.department"), cell: (row) => name(row.departmentCode) },
              ...columns,
            ]}
          />
        </Part>
      )}
      {of.people.length > 0 && (
        <Part title={t("waiting.byPeople")}>
          <PlainTable
            label={t("waiting.byPeople")}
            rows={of.people}
            rowKey={(row) => row.person.personId}
            columns={[
              {
                key: "person",
                title: t("waiting.person"),
                cell: ({ person }) => (
                  <>
                    {person.name} {person.post}
                    <br />
                    <small>{person.departmentName}</small>
                  </>
                ),
              },
              ...columns,
            ]}
          />
        </Part>
      )}
      {handed.length > 0 && (
        <Part title={t("waiting.handed")}>
          <PlainTable
            label={t("waiting.handed")}
            rows={handed}
            rowKey={(row) => `${row.fromDepartment} ${row.toDepartment}`}
            columns={[
              { key: "from", title: t("waiting.handedFrom"), cell: (row) => name(row.fromDepartment) },
              { key: "to", title: t("waiting.handedTo"), cell: (row) => name(row.toDepartment) },
              { key: "count", title: t("count"), align: "end", cell: (row) => <FigureLink {...row.turns} /> },
            ]}
          />
        </Part>
      )}
    </>
  );
}

type Row = { readonly turns: TurnFigures };

function useTurnColumns(): readonly Column<Row>[] {
  const t = useWords("trails");
  const { language } = useLanguage();
  const count = (key: string, figure: (turns: TurnFigures) => Figure, isMinor = false): Column<Row> => ({
    key,
    title: t(`waiting.${key}`),
    align: "end",
    isMinor,
    cell: ({ turns }) => <FigureLink {...figure(turns)} />,
  });
  const time = (key: string, figure: (turns: TurnFigures) => MeanFigure): Column<Row> => ({
    key,
    title: t(`waiting.${key}`),
    align: "end",
    isMinor: true,
    cell: ({ turns }) => {
      const { value } = figure(turns);
      return value === null ? "–" : span(value * 3600, language);
    },
  });
  return [
    count("waiting", (turns) => turns.waiting),
    count("waitingOverNorm", (turns) => turns.waitingOverNorm),
    time("waitingHours", (turns) => turns.waitingHours),
    count("done", (turns) => turns.done, true),
    count("doneOverNorm", (turns) => turns.doneOverNorm, true),
    time("doneHours", (turns) => turns.doneHours),
    count("returned", (turns) => turns.returned, true),
  ];
}
