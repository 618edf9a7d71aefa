import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import { useWords } from "../../shared/i18n";
import { PageFrame } from "../../shared/ui/PageFrame";
import { Person } from "../../shared/ui/Person";
import { RowsTable } from "../../shared/ui/RowsTable";
import { When } from "../../shared/ui/When";
import { listKey } from "./queries";
import "./words";

/** How contents were read in unusual ways, and what was found. */
export default function ReadingFlagsPage() {
  const t = useWords("readingWatch");
  const rows = useRows(listKey, (after) =>
    answered(api.GET("/api/reading-flags", { params: { query: { after, limit: 100 } } })),
  );
  return (
    <PageFrame title={t("title")} lead={t("lead")}>
      <RowsTable
        label={t("title")}
        rows={rows}
        rowKey={(row) => row.flagId}
        empty={t("empty")}
        columns={[
          {
            key: "what",
            title: t("what"),
            cell: (row) => (
              <Anchor
                component={Link}
                to={`/reading-flags/${row.flagId}`}
                inherit
                fw={row.lookedIntoBy ? undefined : 700}
              >
                {t(`kind.${row.what}`)}
              </Anchor>
            ),
          },
          { key: "reader", title: t("reader"), cell: (row) => <Person of={row.reader} withDepartment /> },
          {
            key: "count",
            title: t("count"),
            cell: (row) => t("countOf", { count: row.count, limit: row.limit }),
          },
          { key: "at", title: t("at"), cell: (row) => <When at={row.at} />, width: "11rem" },
          {
            key: "state",
            title: t("state"),
            cell: (row) => (row.lookedIntoBy ? t("lookedInto", { name: row.lookedIntoBy.name }) : t("waits")),
          },
        ]}
      />
    </PageFrame>
  );
}
