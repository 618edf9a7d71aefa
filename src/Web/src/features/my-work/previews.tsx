import { type ComponentType, lazy } from "react";
import { DocumentPreview } from "../documents/DocumentPreview";

export type PreviewProps = { readonly id: string; readonly onActed: () => void };

const IncomingPreview = lazy(async () => ({
  default: (await import("../incoming/IncomingPreview")).IncomingPreview,
}));
const CirculationPreview = lazy(async () => ({
  default: (await import("../circulations/CirculationPreview")).CirculationPreview,
}));
const InstructionPreview = lazy(async () => ({
  default: (await import("../instructions/InstructionPreview")).InstructionPreview,
}));
const MeetingPreview = lazy(async () => ({ default: (await import("../meetings/MeetingPreview")).MeetingPreview }));
const MemoReportPreview = lazy(async () => ({
  default: (await import("../memo-reports/MemoReportPreview")).MemoReportPreview,
}));
const ReadingFlagPreview = lazy(async () => ({
  default: (await import("../reading-watch/ReadingFlagPreview")).ReadingFlagPreview,
}));
const TaskCardPreview = lazy(async () => ({
  default: (await import("../task-cards/TaskCardPreview")).TaskCardPreview,
}));
const HandoverPreview = lazy(async () => ({
  default: (await import("../handovers/HandoverPreview")).HandoverPreview,
}));

// What is not a document comes with its own code.
const previews: Readonly<Record<string, ComponentType<PreviewProps>>> = {
  Document: ({ id, onActed }) => <DocumentPreview documentId={id} onActed={onActed} />,
  IncomingDocument: ({ id, onActed }) => <IncomingPreview incomingId={id} onActed={onActed} />,
  Circulation: ({ id, onActed }) => <CirculationPreview circulationId={id} onActed={onActed} />,
  Instruction: ({ id, onActed }) => <InstructionPreview instructionId={id} onActed={onActed} />,
  TaskCard: ({ id, onActed }) => <TaskCardPreview taskCardId={id} onActed={onActed} />,
  Handover: ({ id, onActed }) => <HandoverPreview handoverId={id} onActed={onActed} />,
  Meeting: ({ id, onActed }) => <MeetingPreview meetingId={id} onActed={onActed} />,
  MemoReport: ({ id, onActed }) => <MemoReportPreview memoReportId={id} onActed={onActed} />,
  ReadingFlag: ({ id, onActed }) => <ReadingFlagPreview flagId={id} onActed={onActed} />,
};

/** What is shown beside the list, by what a line is about */
export function Preview({ subject, id, onActed }: PreviewProps & { subject: string }) {
  const Shown = previews[subject];
  return Shown ? <Shown id={id} onActed={onActed} /> : null;
}
