import { Group, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api, Refusal } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import { useWords } from "../../shared/i18n";
import { type Choice, Picker } from "../../shared/pick/Picker";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { PlainTable } from "../../shared/ui/PlainTable";
import { StateChip } from "../../shared/ui/StateChip";
import { Part } from "../boards/BoardFrame";
import { PaperBody } from "../documents/PaperBody";
import { useDocument } from "../documents/queries";
import { ReportingPath } from "../documents/ReportingPath";
import { useActColumns } from "../trails/ActsTable";
import { Legend, useTrail } from "../trails/DocumentTrailPage";
import { layOut } from "../trails/layout";
import { TrailDrawing } from "../trails/TrailDrawing";
import { Accesses } from "./Accesses";
import classes from "./Audit.module.css";
import { useMoment } from "./moment";
import { ReplaySlider } from "./ReplaySlider";
import { countUntil, pathOf, statusOf, versionOf } from "./replay";

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
  const { at, seen } = useMoment();
  const trail = useTrail(documentId);
  const document = useDocument(documentId);
  const columns = useActColumns(true, true);
  const failed = trail.error ?? document.error;
  if (failed) return <Failure error={failed} retry={() => trail.refetch()} />;
  if (!trail.data || !document.data) return <Skeleton h={420} />;
  const { entries } = trail.data;
  const card = document.data;
  const count = countUntil(entries, at, seen);
  const happened = entries.slice(0, count);
  const version = versionOf(card.versions ?? [], happened);
  const path = pathOf(card.rounds ?? [], happened);
  const last = happened.at(-1);
  const say = (place: number) => {
    const entry = entries[place];
    return entry ? [entry.by?.name, trails(`act.${entry.act}`)].filter(Boolean).join(" ") : "";
  };
  return (
    <>
      <ReplaySlider entries={entries} count={count} say={say} />
      <Part title={trails("document.drawn")} aside={<Legend />}>
        <TrailDrawing
          layout={layOut(entries, card.path ?? [], new Date())}
          cursor={last ? Date.parse(last.occurredAt) : undefined}
        />
      </Part>
      {count === 0 ? (
        <Empty>{t("notYet")}</Empty>
      ) : (
        <>
          <Part title={t("state")}>
            <Group gap="sm">
              <StateChip status={statusOf(happened)} />
              <Text>{card.head.title}</Text>
            </Group>
          </Part>
          {path.length > 0 && (
            <Part
              title={t("path")}
              aside={
                happened.some(({ act }) => act === "PathChanged") ||
                entries.some(({ act }) => act === "PathChanged") ? (
                  <Text size="sm" c="dimmed">
                    {t("pathNote")}
                  </Text>
                ) : undefined
              }
            >
              <ReportingPath drafter={card.head.drafter} path={path} />
            </Part>
          )}
          {version !== null && <Content documentId={documentId} version={version} />}
          <Part title={t("acts")}>
            <PlainTable label={t("acts")} rows={happened} rowKey={(entry) => entry.id} columns={columns} />
          </Part>
        </>
      )}
      <Accesses documentId={documentId} />
    </>
  );
}

/** What it said then, word for word. */
function Content({ documentId, version }: { documentId: string; version: number }) {
  const t = useWords("audit");
  const content = useQuery({
    queryKey: ["document", documentId, "version", version],
    queryFn: () =>
      answered(
        api.GET("/api/documents/{documentId}/versions/{contentVersion}", {
          params: { path: { documentId, contentVersion: version } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Part title={t("content", { count: version })}>
      {content.isPending && <Skeleton h={160} />}
      {content.isError &&
        (content.error instanceof Refusal && content.error.status === 403 ? (
          <Text>{t("noContent")}</Text>
        ) : (
          <Failure error={content.error} retry={() => content.refetch()} />
        ))}
      {content.data && (
        <article className={classes.paper}>
          <Text fw={700} size="lg">
            {content.data.title}
          </Text>
          <PaperBody body={content.data.body} />
        </article>
      )}
    </Part>
  );
}
