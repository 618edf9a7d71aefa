import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { listAddress } from "../../shared/api/addresses";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { Figure } from "../../shared/api/schema";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { useDepartmentNames } from "../../shared/pick/pickers";
import { DueChip } from "../../shared/ui/DueChip";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Part } from "./BoardFrame";
import classes from "./Boards.module.css";
import { StateMark } from "./FigureStrip";
import { boardKey, useFilters } from "./filters";

/** The first of those that are late or at risk, with the last word about each: that is the why. */
export function LateMilestones({ figure }: { figure: Figure }) {
  const t = useWords("boards");
  const { language } = useLanguage();
  const [filters] = useFilters();
  const name = useDepartmentNames();
  const late = useQuery({
    queryKey: boardKey("late-milestones", filters),
    queryFn: () =>
      answered(api.GET("/api/milestones", { params: { query: { ...filters, state: "Late,AtRisk", limit: 8 } } })),
    placeholderData: (before) => before,
  });
  if (!late.data || late.data.items.length === 0) return null;
  const all = listAddress(figure.href).replace("state=Late", "state=Late%2CAtRisk");
  return (
    <Part
      title={t("implementation.lateNow")}
      aside={
        late.data.next && (
          <Anchor component={Link} to={all} size="sm">
            {t("implementation.allLate")}
          </Anchor>
        )
      }
    >
      <PlainTable
        label={t("implementation.lateNow")}
        rows={late.data.items}
        rowKey={(row) => `${row.card.taskCardId} ${row.cycle} ${row.code}`}
        columns={[
          {
            key: "title",
            title: t("implementation.milestones"),
            cell: (row) => (
              <>
                <Anchor component={Link} to={`/task-cards/${row.card.taskCardId}`} inherit>
                  {row.title}
                </Anchor>
                <br />
                <small>{row.card.title}</small>
              </>
            ),
          },
          {
            key: "state",
            title: t("state"),
            cell: (row) => <StateMark state={`milestoneState.${row.state}`} label={t(`milestoneState.${row.state}`)} />,
          },
          {
            key: "due",
            title: t("due"),
            cell: (row) => (
              <>
                <DueChip dueAt={row.dueOn} /> <small>{day(row.dueOn, language)}</small>
              </>
            ),
          },
          { key: "percent", title: t("percent"), align: "end", cell: (row) => `${row.percent}%` },
          {
            key: "responsible",
            title: t("person"),
            isMinor: true,
            cell: (row) => (
              <>
                {row.responsible.name} {row.responsible.post}
                <br />
                <small>{name(row.departmentCode)}</small>
              </>
            ),
          },
          {
            key: "why",
            title: t("implementation.why"),
            isMinor: true,
            width: "32%",
            cell: (row) => <span className={classes.clamp}>{row.report ?? t("implementation.noReport")}</span>,
          },
        ]}
      />
    </Part>
  );
}
