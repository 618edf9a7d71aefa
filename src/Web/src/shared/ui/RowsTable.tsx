import { Skeleton } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Rows } from "../api/queries";
import { Empty } from "./Empty";
import { Failure } from "./Failure";
import classes from "./RowsTable.module.css";

export type Column<T> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  readonly align?: "end";
  readonly width?: string;
  /** Left out where the screen is narrow. */
  readonly isMinor?: boolean;
};

/** A table of any length: only the rows in sight are drawn, and the next page is read when its place comes near. */
export function RowsTable<T>({
  label,
  rows,
  columns,
  rowKey,
  empty,
  isChosen,
}: {
  label: string;
  rows: Rows<T>;
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  empty: ReactNode;
  isChosen?: (row: T) => boolean;
}) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useVirtualizer({
    count: rows.rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 44,
    overscan: 6,
  });
  // The browser itself keeps in place what one looks at. Counted here, each row that is higher than was thought would add up all rows after it.
  drawn.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  const inSight = drawn.getVirtualItems();
  const last = inSight.at(-1)?.index ?? -1;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = rows;
  useEffect(() => {
    if (last >= rows.rows.length - 20 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, rows.rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (rows.isPending) return <Skeleton h={320} aria-label={t("error.loading")} />;
  if (rows.isError) return <Failure error={rows.error} retry={() => rows.refetch()} />;
  if (rows.rows.length === 0) return <Empty>{empty}</Empty>;
  const before = inSight[0]?.start ?? 0;
  const after = drawn.getTotalSize() - (inSight.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section ref={frame} className={classes.frame} aria-label={label} tabIndex={0}>
      <table className={classes.table} aria-rowcount={hasNextPage ? -1 : rows.rows.length + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                style={{ width: column.width }}
                data-align={column.align}
                data-minor={column.isMinor || undefined}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={before} columns={columns.length} />
          {inSight.map(({ index }) => {
            const row = rows.rows[index] as T;
            return (
              <tr
                key={rowKey(row)}
                ref={drawn.measureElement}
                data-index={index}
                data-row
                aria-rowindex={index + 2}
                aria-current={isChosen?.(row) || undefined}
              >
                {columns.map((column) => (
                  <td key={column.key} data-align={column.align} data-minor={column.isMinor || undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Space height={after} columns={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are out of sight. */
function Space({ height, columns }: { height: number; columns: number }) {
  return height > 0 ? (
    <tr className={classes.space} aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  ) : null;
}
