import { Anchor, Stack, Text, Title } from "@mantine/core";
import { Link } from "react-router";
import type { CirculatedLine, DocumentCardView } from "../../../shared/api/schema";
import { moment } from "../../../shared/format/time";
import { useLanguage, useWords } from "../../../shared/i18n";
import { Empty } from "../../../shared/ui/Empty";
import classes from "./Tables.module.css";

/** To whom it was circulated, and who has read it. */
export function CirculationTab({ card }: { card: DocumentCardView }) {
  const t = useWords("documents");
  const { language } = useLanguage();
  const lines = card.circulation ?? [];
  if (lines.length === 0) return <Empty>{t("circulation.none")}</Empty>;
  const byCirculation = new Map<string, CirculatedLine[]>();
  for (const line of lines)
    byCirculation.set(line.circulationId, [...(byCirculation.get(line.circulationId) ?? []), line]);
  return (
    <Stack gap="xl">
      {[...byCirculation].map(([circulationId, readers]) => {
        const first = readers[0] as CirculatedLine;
        const title = t("circulation.by", {
          name: first.by.name,
          post: first.by.post,
          at: moment(first.at, language),
        });
        return (
          <section key={circulationId}>
            <Title order={2}>{title}</Title>
            {first.note && <Text size="sm">“{first.note}”</Text>}
            <Text size="sm" c="dimmed">
              {t("circulation.read", {
                all: readers.length,
                read: readers.filter((reader) => reader.viewedAt).length,
              })}
              {" · "}
              <Anchor component={Link} to={`/circulations/${circulationId}`} inherit>
                {t("circulation.open")}
              </Anchor>
            </Text>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
            <section className={classes.frame} tabIndex={0} aria-label={title}>
              <table className={classes.table}>
                <thead>
                  <tr>
                    <th scope="col">{t("circulation.reader")}</th>
                    <th scope="col">{t("circulation.department")}</th>
                    <th scope="col">{t("circulation.viewed")}</th>
                  </tr>
                </thead>
                <tbody>
                  {readers.map((line) => (
                    <tr key={line.readerId}>
                      <td>{line.reader ? `${line.reader.name} ${line.reader.post}` : "–"}</td>
                      <td>{line.reader?.departmentName ?? "–"}</td>
                      <td>{line.viewedAt ? moment(line.viewedAt, language) : t("circulation.notViewed")}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </section>
        );
      })}
    </Stack>
  );
}
