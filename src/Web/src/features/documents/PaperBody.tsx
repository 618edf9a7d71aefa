import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Body, TableRow, TextRun } from "../../shared/api/schema";
import { labels } from "../../shared/format/numbering";
import classes from "./Paper.module.css";

/** The text of a document with its numbered levels, as it stands on paper; the end mark follows the last text. */
export function PaperBody({ body, end }: { body: Body; end?: ReactNode }) {
  const numbers = useMemo(() => labels(body), [body]);
  const last = body.blocks.length - 1;
  const endsInTable = last < 0 || "rows" in (body.blocks[last] as object);
  return (
    <div className={classes.body}>
      {body.blocks.map((block, place) => {
        // Blocks have no names of their own; what stands where is all that tells them apart.
        const key = `${place}`;
        const mark = place === last && end ? <span className={classes.end}>{end}</span> : null;
        if ("level" in block)
          return (
            <p key={key} className={classes.item} data-level={block.level}>
              <span className={classes.number}>{numbers[place]}</span>
              <span>
                <Runs runs={block.runs} />
                {mark}
              </span>
            </p>
          );
        if ("rows" in block) return <PaperTable key={key} rows={block.rows} />;
        return (
          <p key={key}>
            <Runs runs={block.runs} />
            {mark}
          </p>
        );
      })}
      {endsInTable && end && <p>{end}</p>}
    </div>
  );
}

function PaperTable({ rows }: { rows: readonly TableRow[] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section className={classes.wide} tabIndex={0} aria-label={t("document.table")}>
      <table className={classes.table}>
        <tbody>
          {rows.map((row, r) => (
            <tr key={`${r}`}>
              {row.cells.map((cell, c) =>
                row.isHeader ? (
                  <th key={`${c}`} scope="col">
                    <Runs runs={cell.runs} />
                  </th>
                ) : (
                  <td key={`${c}`}>
                    <Runs runs={cell.runs} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Runs({ runs }: { runs: readonly TextRun[] }) {
  return runs.map((run, place) => (
    <span
      key={`${place}`}
      className={[run.bold && classes.bold, run.italic && classes.italic, run.underline && classes.underline]
        .filter(Boolean)
        .join(" ")}
    >
      {run.text}
    </span>
  ));
}
