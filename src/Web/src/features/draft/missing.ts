import type { Draft } from "./draft";
import { isWhole } from "./draft";
import type { PathFault } from "./path";

/** The parts of a draft that submitting needs, in the order of the page. */
export const parts = [
  "title",
  "body",
  "recipients",
  "matter",
  "unitTask",
  "disclosure",
  "path",
  "attachments",
] as const;
export type Part = (typeof parts)[number];

/** What still keeps the draft from being submitted (Decree, art. 9; Public Records Act Decree, art. 27). */
export function missingOf(draft: Draft, fault: PathFault | null, uploads: number): readonly Part[] {
  const isMissing: Record<Part, boolean> = {
    title: draft.title.trim() === "",
    body: draft.body.blocks.length === 0,
    recipients: !draft.isInternal && draft.recipients.length === 0,
    matter: draft.matter === null,
    unitTask: draft.unitTask === null,
    disclosure: !isWhole(draft.disclosure),
    path: draft.matter !== null && fault !== null,
    attachments: uploads > 0,
  };
  return parts.filter((part) => isMissing[part]);
}

/** Beside which field a refusal of the server belongs. */
export function partOf(code: string): Part | null {
  const name = code.replace(/^document\./, "");
  if (name === "title-missing") return "title";
  if (name.startsWith("recipient") || name === "internal-has-recipients" || name === "too-many-recipients")
    return "recipients";
  if (name.startsWith("unit-task") || name.startsWith("task-card")) return "unitTask";
  if (name.startsWith("disclosure")) return "disclosure";
  if (
    name.startsWith("path") ||
    name.startsWith("decider") ||
    name.startsWith("decision-step") ||
    name.startsWith("review-outside")
  )
    return "path";
  if (code.startsWith("attachment.")) return "attachments";
  if (code.startsWith("content.")) return "body";
  return null;
}
