import { Button } from "@mantine/core";
import { type ComponentType, lazy } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { subjectAddress } from "../../shared/api/addresses";
import { Empty } from "../../shared/ui/Empty";
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

// What is not a document comes with its own code.
const previews: Readonly<Record<string, ComponentType<PreviewProps>>> = {
  Document: ({ id, onActed }) => <DocumentPreview documentId={id} onActed={onActed} />,
  IncomingDocument: ({ id, onActed }) => <IncomingPreview incomingId={id} onActed={onActed} />,
  Circulation: ({ id, onActed }) => <CirculationPreview circulationId={id} onActed={onActed} />,
  Instruction: ({ id, onActed }) => <InstructionPreview instructionId={id} onActed={onActed} />,
  Meeting: ({ id, onActed }) => <MeetingPreview meetingId={id} onActed={onActed} />,
  MemoReport: ({ id, onActed }) => <MemoReportPreview memoReportId={id} onActed={onActed} />,
};

/** What is shown beside the list, by what a line is about; what needs the whole width is opened on its own page. */
export function Preview({ subject, id, onActed }: PreviewProps & { subject: string }) {
  const { t } = useTranslation();
  const Shown = previews[subject];
  if (Shown) return <Shown id={id} onActed={onActed} />;
  return (
    <Empty
      action={
        <Button component={Link} to={subjectAddress(subject, id)}>
          {t("work.open")}
        </Button>
      }
    >
      {t("work.needsWhole")}
    </Empty>
  );
}
