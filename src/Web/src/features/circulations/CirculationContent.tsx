import { Alert, Anchor, Skeleton } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "react-router";
import type { CirculatedSubject, CirculationView } from "../../shared/api/schema";
import { moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import { Paper } from "../documents/Paper";
import { useDocument } from "../documents/queries";
import { IncomingPaper } from "../incoming/IncomingPaper";
import { useIncoming } from "../incoming/queries";
import { workKey } from "../my-work/queries";
import { circulationKey } from "./queries";

/** What is circulated; opening it is what tells that it was read. */
export function CirculatedPaper({ circulationId, subject }: { circulationId: string; subject: CirculatedSubject }) {
  return subject.kind === "Document" ? (
    <DocumentPaper circulationId={circulationId} documentId={subject.id} />
  ) : (
    <ReceivedPaper circulationId={circulationId} incomingId={subject.id} />
  );
}

// The lists still say that it was not read; the server knows better by now.
function useWasRead(circulationId: string, isOpen: boolean) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isOpen) return;
    void queries.invalidateQueries({ queryKey: circulationKey(circulationId) });
    void queries.invalidateQueries({ queryKey: ["circulations", "mine"] });
    void queries.invalidateQueries({ queryKey: workKey });
  }, [circulationId, isOpen, queries]);
}

function DocumentPaper({ circulationId, documentId }: { circulationId: string; documentId: string }) {
  const document = useDocument(documentId);
  useWasRead(circulationId, document.isSuccess);
  if (document.isPending) return <Skeleton h={420} />;
  if (document.isError) return <Failure error={document.error} retry={() => document.refetch()} />;
  return <Paper card={document.data} />;
}

function ReceivedPaper({ circulationId, incomingId }: { circulationId: string; incomingId: string }) {
  const incoming = useIncoming(incomingId);
  useWasRead(circulationId, incoming.isSuccess);
  if (incoming.isPending) return <Skeleton h={420} />;
  if (incoming.isError) return <Failure error={incoming.error} retry={() => incoming.refetch()} />;
  return <IncomingPaper card={incoming.data} />;
}

/** Who sent it round and what was said with it. */
export function CirculationNote({ circulation }: { circulation: CirculationView }) {
  const t = useWords("circulations");
  const { language } = useLanguage();
  const words = t("from", {
    name: circulation.by.name,
    post: circulation.by.post,
    at: moment(circulation.at, language),
  });
  return circulation.note ? <Alert title={words}>{circulation.note}</Alert> : <Alert>{words}</Alert>;
}

export function InstructionLines({ circulation }: { circulation: CirculationView }) {
  const t = useWords("circulations");
  return circulation.instructions.map((instruction) => (
    <Alert
      key={instruction.instructionId}
      color="information"
      title={t("instruction.line", {
        giver: instruction.givenBy.name,
        post: instruction.givenBy.post,
        handlers: instruction.handlers.map((handler) => handler.name).join(", "),
      })}
    >
      {instruction.content}{" "}
      <Anchor component={Link} to={`/instructions/${instruction.instructionId}`} inherit>
        {t("instruction.open")}
      </Anchor>
    </Alert>
  ));
}
