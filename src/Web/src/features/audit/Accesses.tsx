import { Text } from "@mantine/core";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import type { AccessLine } from "../../shared/api/schema";
import { exactMoment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { RowsTable } from "../../shared/ui/RowsTable";
import { Part } from "../boards/BoardFrame";
import classes from "./Audit.module.css";
import { useMoment } from "./moment";

/** Who opened the document until the chosen moment, and who was refused. */
export function Accesses({ documentId }: { documentId: string }) {
  const t = useWords("audit");
  const { language } = useLanguage();
  const { at } = useMoment();
  const rows = useRows<AccessLine & { readonly place: number }>(["accesses", documentId], async (after) => {
    const page = await answered(
      api.GET("/api/documents/{documentId}/accesses", {
        params: { path: { documentId }, query: { after: after ? Number(after) : undefined, limit: 100 } },
      }),
    );
    const first = Number(after ?? 0);
    return {
      items: page.items.map((line, place) => ({ ...line, place: first + place })),
      next: page.next === null ? null : String(page.next),
    };
  });
  const until = at ? Date.parse(at) + 1000 : Number.POSITIVE_INFINITY;
  const shown = { ...rows, rows: rows.rows.filter((line) => Date.parse(line.at) < until) } as typeof rows;
  const what = (line: AccessLine) => {
    if (line.part === "trail") return t("part.trail");
    if (line.part === "evidence") return t("part.evidence");
    if (line.part) return t("part.attachment");
    return line.contentVersion === null ? t("part.refused") : t("part.content", { count: line.contentVersion });
  };
  return (
    <Part title={t("accesses")}>
      <RowsTable
        label={t("accesses")}
        rows={shown}
        rowKey={(line) => String(line.place)}
        empty={t("accessesEmpty")}
        columns={[
          {
            key: "when",
            title: t("column.when"),
            cell: (line) => <time className={classes.exact}>{exactMoment(line.at, language)}</time>,
          },
          {
            key: "who",
            title: t("column.who"),
            cell: (line) => (
              <>
                {line.by.name} {line.by.post}
                <br />
                <small>{line.by.departmentName}</small>
              </>
            ),
          },
          { key: "what", title: t("column.what"), cell: what },
          {
            key: "result",
            title: t("column.result"),
            cell: (line) => (
              <Text span inherit c={line.refusal ? "danger.6" : undefined} fw={line.refusal ? 700 : 400}>
                {t(line.refusal ? "refused" : "opened")}
              </Text>
            ),
          },
        ]}
      />
    </Part>
  );
}
