import { Anchor, Button } from "@mantine/core";
import { lazy, Suspense } from "react";
import { Link, useSearchParams } from "react-router";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { PageFrame } from "../../shared/ui/PageFrame";
import { RowsTable } from "../../shared/ui/RowsTable";
import { When } from "../../shared/ui/When";
import "./words";

const WriteMemoReport = lazy(() => import("./WriteMemoReport"));

/** The memo reports that this person sent and got. */
export default function MemoReportsPage() {
  const t = useWords("memoReports");
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const rows = useRows(["memo-reports", "mine"], (after) =>
    answered(api.GET("/api/memo-reports", { params: { query: { after, limit: 100 } } })),
  );
  return (
    <PageFrame
      title={t("title")}
      lead={t("lead")}
      action={<Button onClick={() => setSearch({ write: "new" })}>{t("write")}</Button>}
    >
      <RowsTable
        label={t("title")}
        rows={rows}
        rowKey={(row) => row.id}
        empty={t("empty")}
        columns={[
          {
            key: "title",
            title: t("subject"),
            cell: (row) => (
              <Anchor
                component={Link}
                to={`/memo-reports/${row.memoReportId}`}
                inherit
                fw={row.isWriter || row.readAt ? undefined : 700}
              >
                {row.title}
              </Anchor>
            ),
          },
          { key: "by", title: t("by"), cell: (row) => `${row.by.name} ${row.by.post}` },
          { key: "at", title: t("at"), cell: (row) => <When at={row.at} />, width: "11rem" },
          {
            key: "state",
            title: t("state"),
            cell: (row) =>
              row.isWriter
                ? t("sentByMe")
                : row.readAt
                  ? t("read", { at: moment(row.readAt, language) })
                  : t("notRead"),
          },
        ]}
      />
      {search.has("write") && (
        <Suspense>
          <WriteMemoReport onClose={() => setSearch({})} />
        </Suspense>
      )}
    </PageFrame>
  );
}
