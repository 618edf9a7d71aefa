import type {
  DailyWorkStatus,
  DocumentAction,
  DocumentStatus,
  EvidenceKind,
  FunctionLevel,
  Grade,
  HandoverAction,
  HandoverItemKind,
  HandoverSide,
  HandoverStatus,
  IncomingAction,
  IncomingStatus,
  IndicatorDirection,
  IndicatorSource,
  InstructionAction,
  InstructionStatus,
  MeetingAction,
  MeetingStatus,
  MemoReportAction,
  Office,
  PointStatus,
  RegisterField,
  StepAct,
  TaskCardAction,
  TaskCardSection,
  TaskCardStage,
} from "../../api/schema";
import type { Terms } from "./book";

type Named<T extends string> = Readonly<Record<T, string>>;

/** A word for every name that a refusal can carry; a name that the product gets later is an error of types until it has one. */
export interface Names extends Readonly<Record<string, Terms>> {
  readonly documentAction: Named<DocumentAction>;
  readonly documentStatus: Named<DocumentStatus>;
  readonly stepAct: Named<StepAct>;
  readonly registerField: Named<RegisterField>;
  readonly incomingAction: Named<IncomingAction>;
  readonly incomingStatus: Named<IncomingStatus>;
  readonly handoverAction: Named<HandoverAction>;
  readonly handoverStatus: Named<HandoverStatus>;
  readonly handoverItemKind: Named<HandoverItemKind>;
  readonly handoverSide: Named<HandoverSide>;
  readonly instructionAction: Named<InstructionAction>;
  readonly instructionStatus: Named<InstructionStatus>;
  readonly meetingAction: Named<MeetingAction>;
  readonly meetingStatus: Named<MeetingStatus>;
  readonly memoReportAction: Named<MemoReportAction>;
  readonly taskCardAction: Named<TaskCardAction>;
  readonly taskCardStage: Named<TaskCardStage>;
  readonly taskCardSection: Named<TaskCardSection>;
  readonly pointStatus: Named<PointStatus>;
  readonly grade: Named<Grade>;
  readonly evidenceKind: Named<EvidenceKind>;
  readonly indicatorSource: Named<IndicatorSource>;
  readonly indicatorDirection: Named<IndicatorDirection>;
  readonly dailyWorkStatus: Named<DailyWorkStatus>;
  readonly office: Named<Office>;
  readonly functionLevel: Named<FunctionLevel>;
}
