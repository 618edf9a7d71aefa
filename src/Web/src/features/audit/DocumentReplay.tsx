import { Group, Skeleton, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import { EvidenceButton } from "../../shared/export/EvidenceButton";
import { useWords } from "../../shared/i18n";
import { type Choice, Picker } from "../../shared/pick/Picker";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { PlainTable } from "../../shared/ui/PlainTable";
import { StateChip } from "../../shared/ui/StateChip";
import { Part } from "../boards/BoardFrame";
import { Paper } from "../documents/Paper";
import { useDocument } from "../documents/queries";
import { ReportingPath } from "../documents/ReportingPath";
import { useActColumns } from "../trails/ActsTable";
import { Legend, useTrail } from "../trails/DocumentTrailPage";
import { layOut } from "../trails/layout";
import { TrailDrawing } from "../trails/TrailDrawing";
import { Accesses } from "./Accesses";
import classes from "./Audit.module.css";
import { ClockChoice } from "./ClockChoice";
import { isJudgement, Judgement } from "./Judgement";
import { useMoment } from "./moment";
import { Place } from "./Place";
import { ReplaySlider } from "./ReplaySlider";
import { type Cut, countUntil, cutOf } from "./replay";

/** One document as it was at the chosen moment, and act by act. */
export function DocumentReplay() {
  const t = useWords("audit");
  const { params, change } = useMoment();
  const documentId = params.get("document");
  const document = useQuery({
    queryKey: ["document", documentId],
    queryFn: () =>
      answered(api.GET("/api/documents/{documentId}", { params: { path: { documentId: documentId ?? "" } } })),
    enabled: documentId !== null,
  });
  const chosen: Choice<null> | null = document.data
    ? { value: document.data.documentId, label: document.data.head.title, of: null }
    : null;
  return (
    <>
      <Picker<null>
        name="audit-documents"
        className={classes.picker}
        label={t("document")}
        chosen={chosen}
        onChoose={(choice) => change({ document: choice?.value ?? null, seen: null })}
        find={async (q) => {
          if (!q) return [];
          const found = await answered(api.GET("/api/search", { params: { query: { q, limit: 20 } } }));
          return found.items
            .filter((hit) => hit.kind === "Document")
            .map((hit) => ({
              value: hit.id,
              label: [hit.title, hit.number].filter(Boolean).join(" · "),
              of: null,
            }));
        }}
      />
      {documentId ? <Replayed key={documentId} documentId={documentId} /> : <Empty>{t("documentEmpty")}</Empty>}
    </>
  );
}

function Replayed({ documentId }: { documentId: string }) {
  const t = useWords("audit");
  const trails = useWords("trails");
  const { at, seen, clock } = useMoment();
  const trail = useTrail(documentId);
  const document = useDocument(documentId);
  const columns = useActColumns(true, true);
  const failed = trail.error ?? document.error;
  if (failed) return <Failure error={failed} retry={() => trail.refetch()} />;
  if (!trail.data || !document.data) return <Skeleton h={420} />;
  const { entries } = trail.data;
  const count = countUntil(entries, at, seen);
  const happened = entries.slice(0, count);
  const last = happened.at(-1);
  const cut = cutOf(entries, count, at, clock, new Date());
  const say = (place: number) => {
    const entry = entries[place];
    return entry ? [entry.by?.name, trails(`act.${entry.act}`)].filter(Boolean).join(" ") : "";
  };
  return (
    <>
      <ReplaySlider entries={entries} count={count} say={say} />
      <ClockChoice />
      <Part title={trails("document.drawn")} aside={<Legend />}>
        <TrailDrawing
          layout={layOut(entries, document.data.path ?? [], new Date())}
          cursor={last ? Date.parse(last.occurredAt) : undefined}
        />
      </Part>
      {cut ? <Then documentId={documentId} cut={cut} /> : <Empty>{t("notYet")}</Empty>}
      {last && isJudgement(last) && <Judgement key={last.version} documentId={documentId} act={last} />}
      {count > 0 && (
        <Part title={t("acts")}>
          <PlainTable label={t("acts")} rows={happened} rowKey={(entry) => entry.id} columns={columns} />
        </Part>
      )}
      <Accesses documentId={documentId} />
      <EvidenceButton of={{ documentId }} />
    </>
  );
}

/** The document as the server folds it from the facts that the cut leaves. */
function Then({ documentId, cut }: { documentId: string; cut: Cut }) {
  const t = useWords("audit");
  // Who goes through the acts quickly looks at the one where the hand stops; each look is recorded.
  const [settled] = useDebouncedValue(JSON.stringify(cut), 200);
  const then = useQuery({
    queryKey: ["audit", "document", documentId, settled],
    queryFn: () =>
      answered(
        api.GET("/api/history/documents/{documentId}", {
          params: { path: { documentId }, query: JSON.parse(settled) as Cut },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (then.isError) return <Failure error={then.error} retry={() => then.refetch()} />;
  if (!then.data) return <Skeleton h={420} />;
  const { card, place } = then.data;
  return (
    <>
      <Part title={t("state")}>
        <Group gap="sm">
          <StateChip status={card.status} />
          <Text>{card.head.title}</Text>
        </Group>
        <Place of={place} />
      </Part>
      {card.path && card.path.length > 0 && (
        <Part title={t("path")}>
          <ReportingPath drafter={card.head.drafter} path={card.path} />
        </Part>
      )}
      <Part title={card.information ? t("content", { count: card.information.contentVersion }) : t("contentTitle")}>
        {card.information ? <Paper card={card} /> : <Text>{t("noContent")}</Text>}
      </Part>
    </>
  );
}
