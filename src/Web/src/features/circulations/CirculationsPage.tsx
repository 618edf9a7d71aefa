import { Anchor, Tabs, Text } from "@mantine/core";
import { Link, useSearchParams } from "react-router";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import { useWords } from "../../shared/i18n";
import { PageFrame } from "../../shared/ui/PageFrame";
import { RowsTable } from "../../shared/ui/RowsTable";
import { When } from "../../shared/ui/When";
import "./words";

/** What was circulated to this person, the newest first. */
export default function CirculationsPage() {
  const t = useWords("circulations");
  const [search, setSearch] = useSearchParams();
  const isUnread = search.get("show") === "unread";
  const rows = useRows(["circulations", "mine", isUnread], (after) =>
    answered(
      api.GET("/api/circulations", { params: { query: { after, unviewed: isUnread || undefined, limit: 100 } } }),
    ),
  );
  return (
    <PageFrame title={t("title")} lead={t("lead")}>
      <Tabs
        value={isUnread ? "unread" : "all"}
        onChange={(shown) => setSearch(shown === "unread" ? { show: "unread" } : {}, { replace: true })}
      >
        <Tabs.List>
          <Tabs.Tab value="all">{t("all")}</Tabs.Tab>
          <Tabs.Tab value="unread">{t("unread")}</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      <RowsTable
        label={t("title")}
        rows={rows}
        rowKey={(row) => row.id}
        empty={t(isUnread ? "emptyUnread" : "empty")}
        columns={[
          {
            key: "subject",
            title: t("subject"),
            cell: (row) => (
              <>
                <Anchor
                  component={Link}
                  to={`/circulations/${row.circulationId}`}
                  inherit
                  fw={row.viewedAt ? undefined : 700}
                >
                  {row.subject.title}
                </Anchor>
                {row.note && (
                  <Text size="xs" c="dimmed">
                    “{row.note}”
                  </Text>
                )}
              </>
            ),
          },
          { key: "by", title: t("by"), cell: (row) => `${row.by.name} ${row.by.post}` },
          { key: "department", title: t("department"), cell: (row) => row.by.departmentName, isMinor: true },
          { key: "at", title: t("at"), cell: (row) => <When at={row.at} />, width: "11rem" },
          {
            key: "viewed",
            title: t("viewed"),
            cell: (row) => (row.viewedAt ? <When at={row.viewedAt} /> : <strong>{t("notViewed")}</strong>),
            width: "11rem",
          },
        ]}
      />
    </PageFrame>
  );
}
