import { Anchor, MultiSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Field, OwnField } from "../../shared/act/fields";
import { subjectAddress } from "../../shared/api/addresses";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { Evidence, EvidenceKind, EvidenceReference } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { taskCardKey } from "./queries";

/** What is filed on the card and can show that something is true, by kind. */
function useEvidence(taskCardId: string) {
  return useQuery({
    queryKey: [...taskCardKey(taskCardId), "evidence"],
    queryFn: async () => {
      const [documents, instructions, meetings, memoReports] = await Promise.all([
        answered(
          api.GET("/api/task-cards/{taskCardId}/documents", {
            params: { path: { taskCardId }, query: { limit: 100 } },
          }),
        ),
        answered(api.GET("/api/instructions", { params: { query: { taskCardId, limit: 50 } } })),
        answered(api.GET("/api/meetings", { params: { query: { taskCardId, limit: 50 } } })),
        answered(api.GET("/api/memo-reports", { params: { query: { taskCardId, limit: 50 } } })),
      ]);
      const group = (kind: EvidenceKind, items: readonly { value: string; label: string }[]) => ({
        kind,
        items: items.map(({ value, label }) => ({ value: `${kind}/${value}`, label })),
      });
      return [
        group(
          "Document",
          documents.items.map((one) => ({ value: one.documentId, label: `${one.title} (${one.number})` })),
        ),
        group(
          "Instruction",
          instructions.items.map((one) => ({ value: one.instructionId, label: one.content })),
        ),
        group(
          "Meeting",
          meetings.items.map((one) => ({ value: one.id, label: one.name })),
        ),
        group(
          "MemoReport",
          memoReports.items.map((one) => ({ value: one.memoReportId, label: one.title })),
        ),
      ].filter(({ items }) => items.length > 0);
    },
  });
}

function EvidencePicker({ taskCardId, field }: { taskCardId: string; field: OwnField }) {
  const t = useWords("taskCards");
  const found = useEvidence(taskCardId);
  return (
    <MultiSelect
      label={field.label}
      description={t("schedule.evidenceHint")}
      error={field.error}
      searchable
      hidePickedOptions
      nothingFoundMessage={t("pick.nothing")}
      data={(found.data ?? []).map(({ kind, items }) => ({ group: t(`evidenceKind.${kind}`), items }))}
      value={field.value as string[]}
      onChange={field.change}
    />
  );
}

/** A field in which evidence is chosen among what is filed on the card. */
export function evidenceField(taskCardId: string, label: string) {
  return {
    kind: "own",
    label,
    isOptional: true,
    start: [],
    draw: (field) => <EvidencePicker taskCardId={taskCardId} field={field} />,
  } as const satisfies Field;
}

export function evidenceIn(value: unknown): EvidenceReference[] {
  return (value as readonly string[]).map((one) => {
    const [kind, id] = one.split("/") as [EvidenceKind, string];
    return { kind, id };
  });
}

/** What shows that a value is true, each opened from here. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useWords("taskCards");
  if (evidence.length === 0) return <>{t("performance.evidenceNone")}</>;
  return evidence.map((one) => (
    <div key={one.id}>
      <Anchor component={Link} to={subjectAddress(one.kind, one.id)} inherit>
        {one.title}
      </Anchor>
    </div>
  ));
}
