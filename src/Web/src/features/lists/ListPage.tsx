import "../boards/words";
import "./words";
import { Anchor } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link, useParams, useSearchParams } from "react-router";
import { useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import { PageFrame } from "../../shared/ui/PageFrame";
import { filterNames } from "../boards/filters";
import { DocumentDeadlines, IncomingDeadlines, Instructions } from "./deskLists";
import { ImprovementPoints, Indicators, TaskActivities, TaskCycles } from "./evaluationLists";
import { Milestones, PlannedTasks, TaskCards } from "./planLists";
import { Turns } from "./Turns";

const lists = {
  "planning/tasks": { Rows: PlannedTasks, board: "planning" },
  milestones: { Rows: Milestones, board: "implementation" },
  "task-cards": { Rows: TaskCards, board: "implementation" },
  "task-activities": { Rows: TaskActivities, board: "implementation" },
  "document-deadlines": { Rows: DocumentDeadlines, board: "implementation" },
  "incoming-deadlines": { Rows: IncomingDeadlines, board: "implementation" },
  instructions: { Rows: Instructions, board: "implementation" },
  "task-cycles": { Rows: TaskCycles, board: "evaluation" },
  indicators: { Rows: Indicators, board: "evaluation" },
  "improvement-points": { Rows: ImprovementPoints, board: "feedback" },
  "decision-trails/turns": { Rows: Turns, board: "trails" },
} as const;

/** The list behind a figure, whichever board, card or mail it was opened from. */
export default function ListPage() {
  const t = useWords("lists");
  const board = useWords("boards");
  const trails = useWords("trails");
  const { "*": name = "" } = useParams();
  const [asked] = useSearchParams();
  const list = name in lists ? lists[name as keyof typeof lists] : undefined;
  if (!list)
    return (
      <PageFrame title={t("title.task-cards")}>
        <Empty>{t("unknown")}</Empty>
      </PageFrame>
    );
  const kept = new URLSearchParams([...asked].filter(([key]) => (filterNames as readonly string[]).includes(key)));
  const { Rows } = list;
  return (
    <PageFrame
      title={t(`title.${name}`)}
      lead={
        <Anchor component={Link} to={`/${list.board}?${kept}`} size="sm">
          <IconArrowLeft size={14} aria-hidden />{" "}
          {t("back", { name: list.board === "trails" ? trails("title") : board(`${list.board}.title`) })}
        </Anchor>
      }
    >
      <Rows asked={asked} />
    </PageFrame>
  );
}
