import type { Draft, Origin } from "./draft";
import { isUntouched } from "./draft";

/** What this browser keeps of a draft, so that a closed tab or a lost connection loses nothing. */
export type LocalDraft = {
  readonly personId: string;
  readonly at: string;
  readonly draft: Draft;
  readonly origin: Origin;
  /** The version of the server's copy that was written on; none while the server has none. */
  readonly version: number | null;
  /** Whether something was typed that the server does not have. */
  readonly isAhead: boolean;
};

const prefix = "onnara.draft.";

/** Other people's text on a shared computer is not shown, and does not overwrite. */
export function readLocal(documentId: string, personId: string): LocalDraft | null {
  const found = parsed(localStorage.getItem(prefix + documentId));
  return found?.personId === personId ? found : null;
}

export function writeLocal(documentId: string, local: LocalDraft): void {
  try {
    localStorage.setItem(prefix + documentId, JSON.stringify(local));
  } catch {
    // The browser's room is full or closed to us; the server's copy is still written.
  }
}

export function forgetLocal(documentId: string): void {
  localStorage.removeItem(prefix + documentId);
}

/** Drafts of this person that never reached the server, the newest first. */
export function unsentLocal(personId: string): readonly { readonly documentId: string; readonly local: LocalDraft }[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ documentId: key.slice(prefix.length), local: readLocal(key.slice(prefix.length), personId) }))
    .filter(
      (one): one is { documentId: string; local: LocalDraft } =>
        one.local?.version === null && !isUntouched(one.local.draft),
    )
    .sort((a, b) => b.local.at.localeCompare(a.local.at));
}

function parsed(text: string | null): LocalDraft | null {
  try {
    return text ? (JSON.parse(text) as LocalDraft) : null;
  } catch {
    return null;
  }
}

const matterKey = (personId: string) => `onnara.matter.${personId}`;

/** The kind of matter that this person drafted last: most people draft the same kind day after day. */
export function lastMatter(personId: string): string | null {
  return localStorage.getItem(matterKey(personId));
}

export function rememberMatter(personId: string, matter: string): void {
  localStorage.setItem(matterKey(personId), matter);
}
