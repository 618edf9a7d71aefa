import type {
  AccessLimit,
  Attachment,
  Body,
  Disclosure,
  DocumentCardView,
  DocumentKind,
  DraftRequest,
  FunctionView,
  Official,
  Recipient,
  Sender,
  Significance,
} from "../../shared/api/schema";
import { fromPlanned, type PathEntry, toPlanned } from "./path";

/** Something chosen from a list that the draft names by its code or id. */
export type Named = { readonly id: string; readonly name: string };

/** What the drafter writes, with the names that its screen needs. */
export type Draft = {
  /** None as long as the drafter has not said what kind of matter it is; empty where no rule delegates it. */
  readonly matter: string | null;
  readonly title: string;
  readonly body: Body;
  readonly kind: DocumentKind;
  readonly significance: Significance;
  readonly attachments: readonly Attachment[];
  readonly isInternal: boolean;
  readonly recipients: readonly Recipient[];
  readonly sender: Sender;
  readonly unitTask: FunctionView | null;
  readonly disclosure: Disclosure | null;
  readonly access: AccessLimit;
  readonly path: readonly PathEntry[];
  /** Whether the drafter built the path; the suggested one follows the matter. */
  readonly isOwnPath: boolean;
  readonly proposer: Official | null;
  readonly reporter: Official | null;
  readonly dueAt: string | null;
  readonly jointWith: readonly Named[];
  readonly taskCard: Named | null;
};

/** Why it is written: in the place of a decided document, or as the answer to one that came in. */
export type Origin = { readonly replaces: string | null; readonly answers: Named | null };

export const emptyDraft: Draft = {
  matter: null,
  title: "",
  body: { blocks: [] },
  kind: "General",
  significance: "Ordinary",
  attachments: [],
  isInternal: true,
  recipients: [],
  sender: "AgencyHead",
  unitTask: null,
  disclosure: null,
  access: "Agency",
  path: [],
  isOwnPath: false,
  proposer: null,
  reporter: null,
  dueAt: null,
  jointWith: [],
  taskCard: null,
};

/** The draft as the API takes it. */
export function toRequest(draft: Draft): DraftRequest {
  return {
    matter: draft.matter ?? "",
    title: draft.title,
    body: draft.body,
    kind: draft.kind,
    significance: draft.significance,
    attachments: draft.attachments.map(({ sha256, fileName }) => ({ sha256, fileName })),
    isInternal: draft.isInternal,
    recipients: draft.isInternal
      ? []
      : draft.recipients.map(({ name, agencyCode, via }) => ({
          name,
          agencyCode: agencyCode ?? null,
          via: via ?? null,
        })),
    sender: draft.sender,
    unitTaskCode: draft.unitTask?.code ?? null,
    disclosure: isWhole(draft.disclosure) ? draft.disclosure : null,
    access: draft.access,
    path: toPlanned(draft.path),
    proposerId: draft.proposer?.personId ?? null,
    reporterId: draft.reporter?.personId ?? null,
    dueAt: draft.dueAt,
    jointWith: draft.jointWith.map((agency) => agency.id),
    taskCardId: draft.taskCard?.id ?? null,
  };
}

/** A class that is not open needs its clauses; until they are chosen it is no disclosure yet. */
export function isWhole(disclosure: Disclosure | null): disclosure is Disclosure {
  return disclosure !== null && (disclosure.class === "Open" || disclosure.clauses.length > 0);
}

/** The draft as it stands on the server. What the card does not tell is taken from what this browser remembers. */
export function fromCard(
  card: DocumentCardView,
  people: ReadonlyMap<string, Official>,
  agencies: ReadonlyMap<string, string>,
  task: FunctionView | null,
  taskCard: Named | null,
  remembered: Draft | null,
): Draft {
  const { information, management, head } = card;
  if (!information) return remembered ?? emptyDraft;
  return {
    matter: information.matter,
    title: information.title,
    body: information.body,
    kind: head.kind,
    significance: information.significance,
    attachments: information.attachments,
    // A draft from elsewhere may say neither yet; then it is asked for.
    isInternal: information.isInternal,
    recipients: information.recipients,
    sender: information.sender,
    unitTask: task,
    disclosure: management.disclosure,
    access: management.access,
    path: fromPlanned(information.plannedPath, people),
    isOwnPath: remembered?.isOwnPath ?? information.plannedPath.length > 0,
    proposer: people.get(information.proposerId ?? "") ?? null,
    reporter: people.get(information.reporterId ?? "") ?? null,
    dueAt: information.dueAt,
    jointWith: information.jointWith.map((code) => ({ id: code, name: agencies.get(code) ?? code })),
    taskCard,
  };
}

/** Retention and disclosure come from the unit task; what the drafter chose otherwise stays until another task is chosen. */
export function withUnitTask(draft: Draft, task: FunctionView | null): Draft {
  if (!task) return { ...draft, unitTask: null };
  return {
    ...draft,
    unitTask: task,
    disclosure: { class: task.disclosure ?? "Open", clauses: [...task.clauses], reason: null },
  };
}

/** Whether anybody wrote anything: a page that was only looked at leaves no draft behind. */
export function isUntouched(draft: Draft): boolean {
  return draft.title.trim() === "" && draft.body.blocks.length === 0 && draft.attachments.length === 0;
}

/** The text of a body in one piece, for comparing. */
export function textOf(body: Body): string {
  return body.blocks
    .map((block) =>
      "rows" in block
        ? block.rows
            .map((row) => row.cells.map((cell) => cell.runs.map((run) => run.text).join("")).join(" | "))
            .join("\n")
        : block.runs.map((run) => run.text).join(""),
    )
    .join("\n");
}
