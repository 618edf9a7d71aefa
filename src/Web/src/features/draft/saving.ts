import { useCallback, useEffect, useRef, useState } from "react";
import { api, Refusal, Unreachable } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { DocumentCardView } from "../../shared/api/schema";
import { type Draft, isUntouched, type Origin, toRequest } from "./draft";
import { writeLocal } from "./localDrafts";

/** How long nobody types before the server gets a version: each one is kept for good. */
const pause = 4_000;
const retryAfter = 15_000;

export type SaveState =
  | { readonly kind: "untouched" }
  | { readonly kind: "typing" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: Date }
  | { readonly kind: "unreachable" }
  | { readonly kind: "failed"; readonly error: unknown }
  /** Somebody, or this person elsewhere, wrote meanwhile: the card says what stands there now. */
  | { readonly kind: "conflict"; readonly card: DocumentCardView };

export type SavedBefore = { readonly version: number | null; readonly request: string | null };

/** Keeps what is typed: here at once, on the server after a pause. */
export function useSaving(told: {
  documentId: string;
  personId: string;
  draft: Draft;
  origin: Origin;
  before: SavedBefore;
  conflict: DocumentCardView | null;
}) {
  const [state, setState] = useState<SaveState>(
    told.conflict ? { kind: "conflict", card: told.conflict } : { kind: "untouched" },
  );
  const saved = useRef(told.before);
  const latest = useRef(told);
  latest.current = told;
  const running = useRef<Promise<number | null> | null>(null);
  const isOver = useRef(false);

  const keepHere = useCallback(() => {
    const { documentId, personId, draft, origin } = latest.current;
    if (isOver.current || (saved.current.version === null && isUntouched(draft))) return;
    const isAhead = JSON.stringify(toRequest(draft)) !== saved.current.request;
    writeLocal(documentId, {
      personId,
      draft,
      origin,
      version: saved.current.version,
      isAhead,
      at: new Date().toISOString(),
    });
  }, []);

  /** Writes what stands there now; the version that the server then has, none where it could not. */
  const save = useCallback(async (): Promise<number | null> => {
    await running.current?.catch(() => null);
    const { documentId, draft, origin } = latest.current;
    const request = JSON.stringify(toRequest(draft));
    if (request === saved.current.request && saved.current.version !== null) return saved.current.version;
    const write = async () => {
      setState({ kind: "saving" });
      try {
        const version = await send(documentId, draft, origin, saved.current.version);
        saved.current = { version, request };
        setState({ kind: "saved", at: new Date() });
        keepHere();
        return version;
      } catch (error) {
        if (error instanceof Unreachable || (error instanceof Refusal && error.status === 503))
          setState({ kind: "unreachable" });
        else if (error instanceof Refusal && (error.isStale || error.code === "document.wrong-state"))
          setState({ kind: "conflict", card: await cardOf(documentId) });
        else setState({ kind: "failed", error });
        return null;
      } finally {
        running.current = null;
      }
    };
    running.current = write();
    return running.current;
  }, [keepHere]);

  const request = JSON.stringify(toRequest(told.draft));
  const isBlocked = state.kind === "conflict";
  useEffect(() => {
    keepHere();
    if (isBlocked || request === saved.current.request) return;
    if (saved.current.version === null && isUntouched(latest.current.draft)) return;
    setState((now) => (now.kind === "saving" ? now : { kind: "typing" }));
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [request, isBlocked, keepHere, save]);

  // Whoever goes on to another page before the pause is over is not made to wait for it.
  const isConflict = useRef(false);
  isConflict.current = isBlocked;
  useEffect(
    () => () => {
      const { draft } = latest.current;
      const isNothing = saved.current.version === null && isUntouched(draft);
      if (isOver.current || isConflict.current || isNothing) return;
      if (JSON.stringify(toRequest(draft)) !== saved.current.request) void save();
    },
    [save],
  );

  useEffect(() => {
    if (state.kind !== "unreachable") return;
    const again = () => void save();
    const timer = setTimeout(again, retryAfter);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [state, save]);

  /** What was typed is to stand, whatever stood there. */
  const overwrite = useCallback(
    (version: number) => {
      saved.current = { version, request: null };
      setState({ kind: "typing" });
      return save();
    },
    [save],
  );
  /** What the server has is taken over. */
  const accept = useCallback((version: number, draft: Draft) => {
    saved.current = { version, request: JSON.stringify(toRequest(draft)) };
    setState({ kind: "saved", at: new Date() });
  }, []);
  /** Nothing is kept any more: it was submitted or given up. */
  const finish = useCallback(() => {
    isOver.current = true;
  }, []);
  const isSent = useCallback(() => saved.current.version !== null, []);
  return { state, save, overwrite, accept, finish, isSent };
}

async function send(documentId: string, draft: Draft, origin: Origin, version: number | null): Promise<number> {
  if (version !== null) return revise(documentId, draft, version);
  try {
    const answer = await answered(
      api.POST("/api/documents", { body: { documentId, draft: toRequest(draft), replaces: origin.replaces } }),
    );
    return answer.version;
  } catch (error) {
    // The first answer was lost on its way; the document is there.
    if (!(error instanceof Refusal) || error.code !== "document.already-exists") throw error;
    return revise(documentId, draft, (await cardOf(documentId)).version);
  }
}

async function revise(documentId: string, draft: Draft, version: number): Promise<number> {
  const answer = await answered(
    api.PUT("/api/documents/{documentId}/draft", {
      params: { path: { documentId } },
      body: { version, draft: toRequest(draft) },
    }),
  );
  return answer.version;
}

export function cardOf(documentId: string): Promise<DocumentCardView> {
  return answered(api.GET("/api/documents/{documentId}", { params: { path: { documentId } } }));
}
