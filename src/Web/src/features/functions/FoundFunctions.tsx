import { Button, Text } from "@mantine/core";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import { useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import classes from "./Functions.module.css";
import { functionsKey } from "./queries";

/** What words find in the whole tree, each with its place. */
export function FoundFunctions({
  q,
  on,
  chosen,
  onChoose,
}: {
  q: string;
  on: string | undefined;
  chosen: string | null;
  onChoose: (code: string) => void;
}) {
  const t = useWords("functions");
  const found = useRows([...functionsKey, "found", q, on], (after) =>
    answered(api.GET("/api/functions", { params: { query: { q, on, after, limit: 50 } } })),
  );
  if (found.isError) return <Failure error={found.error} retry={() => found.refetch()} />;
  if (found.isPending) return null;
  if (found.rows.length === 0) return <Empty>{t("nothing")}</Empty>;
  return (
    <>
      <ul className={classes.found} aria-label={t("found")}>
        {found.rows.map((row) => (
          <li key={row.code}>
            <button
              type="button"
              className={classes.hit}
              aria-current={row.code === chosen || undefined}
              onClick={() => onChoose(row.code)}
            >
              {row.name}{" "}
              <Text span size="xs" c="dimmed">
                {t(`level.${row.level}`)}
              </Text>
              <Text size="xs" c="dimmed">
                {row.path.map((above) => above.name).join(" › ")}
              </Text>
            </button>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button variant="subtle" fullWidth loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
