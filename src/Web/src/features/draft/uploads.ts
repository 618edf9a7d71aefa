import { useCallback, useRef, useState } from "react";
import type { Attachment } from "../../shared/api/schema";

/** The server takes no more; said at once rather than after minutes of sending. */
const limit = 100 * 1024 * 1024;

export type Upload = {
  readonly key: string;
  readonly file: File;
  /** From 0 to 100. */
  readonly percent: number;
  /** Why it did not arrive, as the server's code; none while it is on its way. */
  readonly refusal: string | null;
};

/** Sends files one beside the other; each can be stopped, and tried again. */
export function useUploads(onArrived: (attachment: Attachment) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const running = useRef(new Map<string, XMLHttpRequest>());
  const arrived = useRef(onArrived);
  arrived.current = onArrived;

  const change = useCallback((key: string, changed: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  }, []);
  const remove = useCallback((key: string) => {
    running.current.get(key)?.abort();
    running.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);
  const send = useCallback(
    (key: string, file: File) => {
      if (file.size > limit) return change(key, { refusal: "request.too-large" });
      if (file.size === 0) return change(key, { refusal: "attachment.empty" });
      // fetch tells nothing of how much has been sent.
      const request = new XMLHttpRequest();
      running.current.set(key, request);
      request.open("POST", `/api/attachments?fileName=${encodeURIComponent(file.name.normalize())}`);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.responseType = "json";
      request.upload.onprogress = (event) => change(key, { percent: Math.floor((100 * event.loaded) / event.total) });
      request.onerror = () => change(key, { refusal: "unreachable" });
      request.onload = () => {
        if (request.status < 300) {
          arrived.current(request.response as Attachment);
          remove(key);
        } else change(key, { refusal: codeOf(request.response) });
      };
      request.send(file);
    },
    [change, remove],
  );
  const start = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file) => ({ key: crypto.randomUUID(), file, percent: 0, refusal: null }));
      setUploads((all) => [...all, ...added]);
      for (const one of added) send(one.key, one.file);
    },
    [send],
  );
  const retry = useCallback(
    (upload: Upload) => {
      change(upload.key, { percent: 0, refusal: null });
      send(upload.key, upload.file);
    },
    [change, send],
  );
  return { uploads, start, retry, remove };
}

function codeOf(answer: unknown): string {
  const code = (answer as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "unknown";
}
