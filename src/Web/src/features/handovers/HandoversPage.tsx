import { Anchor, Button } from "@mantine/core";
import { Link, useNavigate, useSearchParams } from "react-router";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import { useWords } from "../../shared/i18n";
import { Day } from "../../shared/ui/Day";
import { PageFrame } from "../../shared/ui/PageFrame";
import { Person } from "../../shared/ui/Person";
import { RowsTable } from "../../shared/ui/RowsTable";
import { HandoverChip } from "./HandoverChip";
import { HandoverForm } from "./HandoverForm";
import { handoversKey } from "./queries";
import "./words";

/** The handovers that I give, receive or prepared; a new form stands in the address. */
export default function HandoversPage() {
  const t = useWords("handovers");
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const isNew = search.has("new");
  const rows = useRows([...handoversKey, "list"], (after) =>
    answered(api.GET("/api/handovers", { params: { query: { after } } })),
  );
  return (
    <PageFrame
      title={t("title")}
      lead={t("lead")}
      action={!isNew && <Button onClick={() => setSearch({ new: "" })}>{t("prepare")}</Button>}
    >
      {isNew && (
        <HandoverForm
          continues={search.get("continues")}
          onDone={(handoverId) => navigate(`/handovers/${handoverId}`)}
          onClose={() => setSearch({})}
        />
      )}
      <RowsTable
        label={t("title")}
        rows={rows}
        rowKey={(row) => row.handoverId}
        empty={t("empty")}
        columns={[
          {
            key: "from",
            title: `${t("from")} → ${t("to")}`,
            cell: (row) => (
              <Anchor component={Link} to={`/handovers/${row.handoverId}`} inherit>
                {row.from.name} → {row.to.name}
              </Anchor>
            ),
          },
          { key: "status", title: t("state"), cell: (row) => <HandoverChip status={row.status} /> },
          { key: "items", title: t("items"), align: "end", cell: (row) => t("count", { count: row.itemCount }) },
          {
            key: "to",
            title: t("to"),
            isMinor: true,
            cell: (row) => (
              <>
                <Person of={row.to} withDepartment /> {row.isToActing && `(${t("toActing")})`}
              </>
            ),
          },
          { key: "at", title: t("preparedAt"), cell: (row) => <Day at={row.preparedAt} /> },
        ]}
      />
    </PageFrame>
  );
}
