import "./words";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { ImplementationView } from "../../shared/api/schema";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { useDepartmentNames } from "../../shared/pick/pickers";
import { BoardFrame, Part } from "./BoardFrame";
import classes from "./Boards.module.css";
import { FigureStrip, type Key } from "./FigureStrip";
import { boardKey, useFilters } from "./filters";
import { LateMilestones } from "./LateMilestones";
import { milestoneStates } from "./milestoneStates";
import { DepartmentWork, PersonWork } from "./Workloads";

/** How the work goes: what is late, where it is late, and what was last said about it. */
export default function ImplementationPage() {
  const t = useWords("boards");
  const { language } = useLanguage();
  const [filters] = useFilters();
  const board = useQuery({
    queryKey: boardKey("implementation", filters),
    queryFn: () => answered(api.GET("/api/implementation", { params: { query: filters } })),
    placeholderData: (before) => before,
  });
  return (
    <BoardFrame
      title={t("implementation.title")}
      lead={t("implementation.lead")}
      fields={["cycle", "from", "to", "asOf"]}
      board={board}
      says={(of) => <Says board={of} />}
    >
      {(of) => (
        <>
          <FigureStrip
            figures={[
              { label: t("implementation.milestones"), figure: of.milestones.total },
              ...milestoneStates
                .filter(({ key }) => of.milestones[key].value > 0 || key === "late" || key === "atRisk")
                .map(({ key, state }): Key => ({ label: t(state), figure: of.milestones[key], state })),
            ]}
          />
          <LateMilestones figure={of.milestones.late} />
          <DepartmentWork departments={of.departments} />
          <PersonWork people={of.people} />
          <div className={classes.columns}>
            <Deadlines board={of} />
            <Activities board={of} />
          </div>
          <Text size="xs" c="dimmed">
            {t("freshness", { moment: moment(of.activitiesAsOf, language) })}
          </Text>
        </>
      )}
    </BoardFrame>
  );
}

function Says({ board }: { board: ImplementationView }) {
  const t = useWords("boards");
  const name = useDepartmentNames();
  const { late, total, expectedPercent, reportedPercent } = board.milestones;
  const most = [...board.departments].sort((a, b) => b.lateMilestones.value - a.lateMilestones.value)[0];
  return (
    <>
      {late.value === 0
        ? t("implementation.says_none")
        : t("implementation.says_some", { count: late.value, total: total.value })}{" "}
      {most &&
        most.lateMilestones.value > 0 &&
        t("planning.most", { name: name(most.departmentCode), count: most.lateMilestones.value })}{" "}
      {expectedPercent.value !== null &&
        t("implementation.progress", { expected: expectedPercent.value, reported: reportedPercent.value ?? 0 })}
    </>
  );
}

/** What was to be done by a moment beside milestones: documents, incoming documents, instructions. */
function Deadlines({ board }: { board: ImplementationView }) {
  const t = useWords("boards");
  const { documents, incoming, instructions } = board;
  return (
    <>
      <Part title={t("implementation.documents")}>
        <FigureStrip
          figures={[
            { label: t("deadlineState.OpenLate"), figure: documents.openLate, state: "deadlineState.OpenLate" },
            { label: t("deadlineState.Open"), figure: documents.open, state: "deadlineState.Open" },
            {
              label: t("deadlineState.DecidedLate"),
              figure: documents.decidedLate,
              state: "deadlineState.DecidedLate",
            },
            {
              label: t("deadlineState.DecidedInTime"),
              figure: documents.decidedInTime,
              state: "deadlineState.DecidedInTime",
            },
          ]}
        />
      </Part>
      <Part title={t("implementation.incoming")}>
        <FigureStrip
          figures={[
            { label: t("incomingState.OpenLate"), figure: incoming.openLate, state: "incomingState.OpenLate" },
            { label: t("incomingState.Open"), figure: incoming.open, state: "incomingState.Open" },
            { label: t("incomingState.HandledLate"), figure: incoming.handledLate, state: "incomingState.HandledLate" },
            {
              label: t("incomingState.HandledInTime"),
              figure: incoming.handledInTime,
              state: "incomingState.HandledInTime",
            },
          ]}
        />
      </Part>
      <Part title={t("implementation.instructions")}>
        <FigureStrip
          figures={[
            { label: t("instructionState.overdue"), figure: instructions.overdue, state: "instructionState.overdue" },
            { label: t("instructionState.Given"), figure: instructions.given, state: "instructionState.Given" },
            {
              label: t("instructionState.Accepted"),
              figure: instructions.accepted,
              state: "instructionState.Accepted",
            },
            {
              label: t("instructionState.AnsweredBack"),
              figure: instructions.answeredBack,
              state: "instructionState.AnsweredBack",
            },
            {
              label: t("instructionState.Reported"),
              figure: instructions.reported,
              state: "instructionState.Reported",
            },
          ]}
        />
      </Part>
    </>
  );
}

function Activities({ board }: { board: ImplementationView }) {
  const t = useWords("boards");
  return (
    <>
      <Part title={t("implementation.cards")}>
        <FigureStrip
          figures={[
            { label: t("card.open"), figure: board.cards.open },
            { label: t("card.opened"), figure: board.cards.opened },
            { label: t("card.closed"), figure: board.cards.closed },
          ]}
        />
      </Part>
      <Part title={t("implementation.activities")}>
        <FigureStrip
          figures={[
            { label: t("implementation.activities"), figure: board.activities.total },
            ...[...board.activities.byAct]
              .sort((a, b) => b.activities.value - a.activities.value)
              .slice(0, 7)
              .map((act) => ({ label: t(`taskAct.${act.act}`), figure: act.activities })),
          ]}
        />
      </Part>
    </>
  );
}
