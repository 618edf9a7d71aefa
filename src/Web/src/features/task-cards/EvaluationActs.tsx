import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import type {
  AnswerObjectionRequest,
  EvaluateRequest,
  EvaluateSelfRequest,
  FinalizeResultRequest,
  Grade,
  NameEvaluatorRequest,
  RaiseObjectionRequest,
  TaskCardView,
} from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { type ProposedPoint, pointsField, requestsOf } from "./pointsField";
import { useCardAct } from "./queries";

type Props = { readonly view: TaskCardView; readonly onDone?: () => void };
const first = { variant: "filled" } as const;
const grades = ["Excellent", "Good", "Adequate", "Inadequate"] as const;

function useGrades() {
  const t = useWords("taskCards");
  return grades.map((grade) => ({ value: grade, label: t(`grade.${grade}`) }));
}

export function EvaluateSelf({ view, onDone }: Props) {
  const t = useWords("taskCards");
  const choices = useGrades();
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: EvaluateSelfRequest) => api.POST("/api/task-cards/{taskCardId}/self-evaluation", { params: { path }, body }),
    t("done.selfEvaluated"),
  );
  return (
    <ActButton
      label={t("evaluation.evaluateSelf")}
      lead={t("evaluation.evaluateSelfLead")}
      verb={t("evaluation.evaluateSelf")}
      button={first}
      act={act}
      onDone={onDone}
      fields={{
        grade: { kind: "choice", label: t("evaluation.grade"), choices },
        assessment: { kind: "text", label: t("evaluation.text"), isLong: true },
      }}
      asked={({ grade, assessment }) => ({ version: view.version, grade: grade as Grade, assessment })}
    />
  );
}

export function Evaluate({ view, onDone }: Props) {
  const t = useWords("taskCards");
  const choices = useGrades();
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: EvaluateRequest) => api.POST("/api/task-cards/{taskCardId}/evaluation", { params: { path }, body }),
    t("done.evaluated"),
  );
  return (
    <ActButton
      label={t("evaluation.evaluate")}
      lead={t("evaluation.evaluateLead")}
      verb={t("evaluation.evaluate")}
      button={first}
      wide
      act={act}
      onDone={onDone}
      fields={{
        grade: { kind: "choice", label: t("evaluation.grade"), choices },
        assessment: { kind: "text", label: t("evaluation.text"), isLong: true },
        points: pointsField(t("evaluation.points"), view.owner),
      }}
      asked={({ grade, assessment, points }) => ({
        version: view.version,
        grade: grade as Grade,
        assessment,
        points: requestsOf(points as readonly ProposedPoint[]),
      })}
    />
  );
}

export function NameEvaluator({ view, onDone }: Props) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: NameEvaluatorRequest) => api.POST("/api/task-cards/{taskCardId}/evaluator", { params: { path }, body }),
    t("done.evaluator"),
  );
  return (
    <ActButton
      label={t("evaluation.nameEvaluator")}
      lead={t("evaluation.nameEvaluatorLead")}
      verb={t("evaluation.nameEvaluator")}
      act={act}
      onDone={onDone}
      fields={{ evaluator: { kind: "person", label: t("evaluation.evaluator") } }}
      asked={({ evaluator }) => ({ version: view.version, evaluatorId: evaluator?.value ?? "" })}
    />
  );
}

export function RaiseObjection({ view, onDone }: Props) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: RaiseObjectionRequest) => api.POST("/api/task-cards/{taskCardId}/objection", { params: { path }, body }),
    t("done.objected"),
  );
  return (
    <ActButton
      label={t("evaluation.object")}
      verb={t("evaluation.object")}
      act={act}
      onDone={onDone}
      fields={{ reason: { kind: "text", label: t("act.reason"), isLong: true } }}
      asked={(values) => ({ version: view.version, ...values })}
    />
  );
}

export function AnswerObjection({ view, onDone }: Props) {
  const t = useWords("taskCards");
  const choices = useGrades();
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: AnswerObjectionRequest) =>
      api.POST("/api/task-cards/{taskCardId}/objection/answer", { params: { path }, body }),
    t("done.answered"),
  );
  return (
    <ActButton
      label={t("evaluation.answerObjection")}
      verb={t("evaluation.answerObjection")}
      button={first}
      act={act}
      onDone={onDone}
      fields={{
        isUpheld: { kind: "yes", label: t("evaluation.isUpheld") },
        grade: { kind: "choice", label: t("evaluation.newGrade"), choices, isOptional: true },
        answer: { kind: "text", label: t("evaluation.answer"), isLong: true },
      }}
      asked={({ isUpheld, grade, answer }) => ({
        version: view.version,
        isUpheld,
        answer,
        grade: isUpheld && grade ? (grade as Grade) : null,
      })}
    />
  );
}

export function Finalize({ view, onDone }: Props) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: FinalizeResultRequest) => api.POST("/api/task-cards/{taskCardId}/result", { params: { path }, body }),
    t("done.finalized"),
  );
  return (
    <ActButton
      label={t("evaluation.finalize")}
      lead={t("evaluation.finalizeLead")}
      verb={t("evaluation.finalize")}
      button={first}
      act={act}
      onDone={onDone}
      fields={{ remark: { kind: "text", label: t("evaluation.remark"), isOptional: true } }}
      asked={({ remark }) => ({ version: view.version, remark: remark || null })}
    />
  );
}
