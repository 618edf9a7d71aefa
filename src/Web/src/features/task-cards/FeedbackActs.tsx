import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import type {
  AcceptPointRequest,
  ClosePointRequest,
  DeclinePointRequest,
  ImprovementPoint,
  RaisePointRequest,
  TaskCardView,
} from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { officialChoice } from "../../shared/pick/pickers";
import { useCardAct } from "./queries";

type OfPoint = {
  readonly view: TaskCardView;
  readonly point: Pick<ImprovementPoint, "pointId" | "dueOn" | "text">;
  readonly onDone?: () => void;
};

export function RaisePoint({ view }: { view: TaskCardView }) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: RaisePointRequest) => api.POST("/api/task-cards/{taskCardId}/points", { params: { path }, body }),
    t("done.raised"),
  );
  return (
    <ActButton
      label={t("feedback.raise")}
      lead={t("feedback.raiseLead")}
      verb={t("feedback.raise")}
      act={act}
      fields={{
        theme: { kind: "text", label: t("feedback.theme") },
        text: { kind: "text", label: t("feedback.text"), isLong: true },
        owner: { kind: "person", label: t("feedback.owner"), start: officialChoice(view.owner) },
        dueOn: { kind: "day", label: t("feedback.dueOn") },
      }}
      asked={({ theme, text, owner, dueOn }) => ({
        version: view.version,
        point: { theme, text, ownerId: owner?.value ?? "", dueOn },
      })}
    />
  );
}

export function AcceptPoint({ view, point, onDone }: OfPoint) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId, pointId: point.pointId };
  const act = useCardAct(
    view.taskCardId,
    (body: AcceptPointRequest) =>
      api.POST("/api/task-cards/{taskCardId}/points/{pointId}/accept", { params: { path }, body }),
    t("done.accepted"),
  );
  return (
    <ActButton
      label={t("feedback.accept")}
      lead={point.text}
      verb={t("feedback.accept")}
      button={{ variant: "filled" }}
      act={act}
      onDone={onDone}
      fields={{
        action: { kind: "text", label: t("feedback.action"), isLong: true },
        dueOn: { kind: "day", label: t("feedback.doneBy"), start: point.dueOn },
      }}
      asked={(values) => ({ version: view.version, ...values })}
    />
  );
}

export function DeclinePoint({ view, point, onDone }: OfPoint) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId, pointId: point.pointId };
  const act = useCardAct(
    view.taskCardId,
    (body: DeclinePointRequest) =>
      api.POST("/api/task-cards/{taskCardId}/points/{pointId}/decline", { params: { path }, body }),
    t("done.declined"),
  );
  return (
    <ActButton
      label={t("feedback.decline")}
      lead={point.text}
      verb={t("feedback.decline")}
      act={act}
      onDone={onDone}
      fields={{ reason: { kind: "text", label: t("act.reason"), isLong: true } }}
      asked={(values) => ({ version: view.version, ...values })}
    />
  );
}

export function ClosePoint({ view, point, onDone }: OfPoint) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId, pointId: point.pointId };
  const act = useCardAct(
    view.taskCardId,
    (body: ClosePointRequest) =>
      api.POST("/api/task-cards/{taskCardId}/points/{pointId}/close", { params: { path }, body }),
    t("done.pointClosed"),
  );
  return (
    <ActButton
      label={t("feedback.close")}
      lead={point.text}
      verb={t("feedback.close")}
      act={act}
      onDone={onDone}
      fields={{ result: { kind: "text", label: t("feedback.result"), isLong: true } }}
      asked={(values) => ({ version: view.version, ...values })}
    />
  );
}
