import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import type { ActivityItem, TaskCard } from "../../shared/api/schema";
import { EvidenceButton } from "../../shared/export/EvidenceButton";
import { exactMoment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Person } from "../../shared/ui/Person";
import { RowsTable } from "../../shared/ui/RowsTable";
import { Section } from "../../shared/ui/Section";
import { planOf } from "./plans";
import { taskCardKey } from "./queries";
import type { TabProps } from "./TaskCardPage";

/** Every fact of the card, in order. */
export default function TrailTab({ view, card }: TabProps) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  const path = { taskCardId: view.taskCardId };
  const rows = useRows([...taskCardKey(view.taskCardId), "trail"], (after) =>
    answered(api.GET("/api/task-cards/{taskCardId}/trail", { params: { path, query: { after } } })),
  );
  const grades = ["Excellent", "Good", "Adequate", "Inadequate"];
  // A grade stands first in what is told of an evaluation.
  const detailOf = ({ act, detail }: ActivityItem) => {
    if (!detail || !["SelfEvaluated", "Evaluated", "ObjectionAnswered", "ResultFinalized"].includes(act)) return detail;
    const [word = "", ...more] = detail.split(": ");
    return grades.includes(word) ? [t(`grade.${word}`), ...more].join(": ") : detail;
  };
  return (
    <Section title={t("trail.title")} lead={t("trail.lead")}>
      <RowsTable
        label={t("trail.title")}
        rows={rows}
        rowKey={(row) => row.eventId}
        empty={t("trail.none")}
        columns={[
          { key: "number", title: t("trail.number"), align: "end", width: "6rem", cell: (row) => row.version },
          {
            key: "at",
            title: t("trail.at"),
            cell: (row) => <span style={{ whiteSpace: "nowrap" }}>{exactMoment(row.occurredAt, language)}</span>,
          },
          { key: "what", title: t("trail.what"), cell: (row) => t(`fact.${row.act}`) },
          {
            key: "about",
            title: t("trail.about"),
            cell: (row) => (
              <>
                <About row={row} card={card} /> {row.percent !== null && `${row.percent}% `}
                {detailOf(row)}
              </>
            ),
          },
          { key: "who", title: t("trail.who"), cell: (row) => <Person of={row.by} /> },
        ]}
      />
      <EvidenceButton of={path} />
    </Section>
  );
}

/** What a fact is about, by its name and not by its code. */
function About({ row, card }: { row: ActivityItem; card: TaskCard }) {
  const t = useWords("taskCards");
  const { about, act } = row;
  if (!about || act === "Opened") return null;
  if (act.startsWith("Plan"))
    return (
      <Anchor component={Link} to={`/documents/${about}`} inherit underline="always">
        {t("trail.planDocument")}
      </Anchor>
    );
  if (act === "IncomingTakenUp")
    return (
      <Anchor component={Link} to={`/incoming/${about}`} inherit underline="always">
        {card.intake?.find((one) => one.incomingId === about)?.title ?? t("trail.incoming")}
      </Anchor>
    );
  if (act === "SectionWritten") return t(`section.${about}`);
  if (act.startsWith("Point")) {
    const point = card.points?.find((one) => one.pointId === about);
    return point ? `${point.theme}: ${point.text} —` : null;
  }
  const cycle = card.cycles?.find((one) => one.name === row.cycle);
  const plan = cycle && planOf(cycle);
  const milestone = plan?.milestones.find((one) => one.code === about);
  const indicator = plan?.indicators.find((one) => one.code === about);
  const name = milestone?.title ?? indicator?.name;
  return name ? `${name} ·` : null;
}
