import { Text } from "@mantine/core";
import { type Page, useRows } from "../../shared/api/queries";
import { useLanguage, useWords } from "../../shared/i18n";
import { useDepartmentNames } from "../../shared/pick/pickers";
import { type Column, RowsTable } from "../../shared/ui/RowsTable";
import { filterWords, type Named } from "./sentence";

/** The rows behind a figure: what they are in words, how many, and the rows. */
export function ListOf<T>({
  name,
  asked,
  read,
  columns,
  rowKey,
  named,
}: {
  name: string;
  asked: URLSearchParams;
  read: (query: never) => Promise<Page<T>>;
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  named?: (row: T) => Named;
}) {
  const t = useWords("lists");
  const board = useWords("boards");
  const { language } = useLanguage();
  const departmentName = useDepartmentNames();
  // The server wrote these addresses itself: what stands in them is what it takes.
  const rows = useRows<T>(["lists", name, asked.toString()], (after) =>
    read({ ...Object.fromEntries(asked), after, limit: 100 } as never),
  );
  const first = rows.rows[0];
  const words = filterWords(name, asked, departmentName, (first && named?.(first)) ?? {}, language, t, board);
  return (
    <>
      <div aria-live="polite">
        <Text>
          {words.length > 0 ? words.join(" · ") : t("all")}
          {rows.data && (
            <Text span c="dimmed" size="sm">
              {" — "}
              {t(rows.hasNextPage ? "count_some" : "count_all", { count: rows.rows.length })}
            </Text>
          )}
        </Text>
      </div>
      <RowsTable label={t(`title.${name}`)} rows={rows} columns={columns} rowKey={rowKey} empty={t("empty")} />
    </>
  );
}
