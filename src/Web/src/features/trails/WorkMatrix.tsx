import { Anchor, Skeleton, Text } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useLanguage, useWords } from "../../shared/i18n";
import { inTreeOrder, useOrganization } from "../../shared/pick/pickers";
import { Failure } from "../../shared/ui/Failure";
import { Part } from "../boards/BoardFrame";
import { useReach } from "../boards/filters";
import { countTrails, type TrailAsked, trailsKey, useTrailAsked } from "./asking";
import { matrixOf } from "./matrix";
import classes from "./Trails.module.css";

const most = 24;

/** Whose documents were worked on by whom: departments of documents down, those of the people who acted across. */
export function WorkMatrix({ asked }: { asked: TrailAsked }) {
  const t = useWords("trails");
  const { language } = useLanguage();
  const { change } = useTrailAsked();
  const organization = useOrganization();
  const { only } = useReach(["Auditor", "RecordsOfficer"]);
  const departments = inTreeOrder(organization.data?.departments ?? []);
  const chosen = departments.findIndex((department) => department.code === asked.department);
  const after = departments.slice(chosen + 1).findIndex((other) => other.depth <= (departments[chosen]?.depth ?? 0));
  const within = chosen < 0 ? departments : departments.slice(chosen, after < 0 ? undefined : chosen + 1 + after);
  const rows = within.filter((department) => only?.has(department.code) ?? true);
  const isTooMany = rows.length > most;
  const counts = useQueries({
    queries: (isTooMany ? [] : rows).map(({ code }) => {
      const one = { ...asked, department: code };
      return { queryKey: [...trailsKey, "counts", one, "Department"], queryFn: () => countTrails(one, "Department") };
    }),
  });
  const failed = counts.find((count) => count.isError)?.error;
  if (failed) return <Failure error={failed} retry={() => Promise.all(counts.map((count) => count.refetch()))} />;
  if (isTooMany) return <Text>{t("flow.many")}</Text>;
  if (organization.isPending || counts.some((count) => count.isPending)) return <Skeleton h={360} />;
  const matrix = matrixOf(
    rows.map((row, place) => ({ code: row.code, counts: counts[place]?.data?.counts ?? [] })),
    departments.map((department) => department.code),
  );
  const name = (code: string | null) =>
    code === null
      ? t("system")
      : (departments.find((department) => department.code === code)?.name ?? t("flow.outside"));
  const number = new Intl.NumberFormat(language);
  if (matrix.rows.length === 0) return <Text c="dimmed">{t("empty")}</Text>;
  return (
    <Part
      title={t("flow.title")}
      aside={
        <Text size="sm" c="dimmed">
          {t("flow.lead")}
        </Text>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1) */}
      <section className={classes.matrix} tabIndex={0} aria-label={t("flow.title")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("flow.from")}</th>
              {matrix.columns.map((code) => (
                <th key={code} scope="col">
                  {name(code)}
                </th>
              ))}
              <th scope="col">{t("flow.others")}</th>
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{name(row.code)}</th>
                {row.cells.map(({ code, count, strength }) => (
                  <td key={code} data-strength={strength || undefined} data-own={code === row.code || undefined}>
                    {count > 0 ? (
                      <Anchor
                        component="button"
                        inherit
                        aria-label={t("flow.cell", { from: name(row.code), to: name(code), count })}
                        onClick={() => change({ department: row.code, view: "rows" })}
                      >
                        {number.format(count)}
                      </Anchor>
                    ) : (
                      ""
                    )}
                  </td>
                ))}
                <td>{row.othersShare}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Part>
  );
}
