import type { ReactNode } from "react";
import classes from "./PlainTable.module.css";
import type { Column } from "./RowsTable";

/** A table of the few rows that a page has already read; the first column names the row. */
export function PlainTable<T>({
  label,
  rows,
  columns,
  rowKey,
  isChosen,
  empty,
}: {
  label: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  rowKey: (row: T, place: number) => string;
  isChosen?: (row: T) => boolean;
  empty?: ReactNode;
}) {
  if (rows.length === 0 && empty) return empty;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section className={classes.frame} aria-label={label} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                data-minor={column.isMinor || undefined}
                style={{ width: column.width, minWidth: column.width }}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={rowKey(row, place)} data-chosen={isChosen?.(row) || undefined}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.key} scope="row" data-align={column.align}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-align={column.align} data-minor={column.isMinor || undefined}>
                    {column.cell(row)}
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
