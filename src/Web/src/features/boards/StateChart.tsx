import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useWords } from "../../shared/i18n";
import classes from "./Boards.module.css";
import { Swatch } from "./FigureStrip";
import type { BarRow } from "./StackedBars";
import { colors } from "./states";

const StackedBars = lazy(() => import("./StackedBars"));

/** A quiet picture of how things stand by row; a table with the same numbers stands below it. */
export function StateChart({
  title,
  rows,
  states,
}: {
  title: string;
  rows: readonly BarRow[];
  states: readonly { readonly key: string; readonly state: string }[];
}) {
  const t = useWords("boards");
  const shown = states.filter(({ key }) => rows.some((row) => Number(row[key]) > 0));
  const filled = rows.filter((row) => shown.some(({ key }) => Number(row[key]) > 0));
  if (filled.length === 0) return null;
  const series = shown.map(({ key, state }) => ({ key, label: t(state), color: colors[state] ?? "" }));
  return (
    <figure className={classes.chart}>
      <ul className={classes.legend} aria-hidden>
        {shown.map(({ key, state }) => (
          <li key={key}>
            <Swatch state={state} />
            {t(state)}
          </li>
        ))}
      </ul>
      <div role="img" aria-label={t("chart", { title })}>
        <Suspense fallback={<Skeleton h={filled.length * 34 + 12} />}>
          <StackedBars rows={filled} series={series} />
        </Suspense>
      </div>
    </figure>
  );
}
