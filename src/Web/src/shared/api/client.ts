import createClient, { type Middleware } from "openapi-fetch";
import type { paths } from "./schema";

/** What the server said no with: the stable code, and a sentence for people. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }

  /** After how many seconds the server has room again, where it said no only because it has none now. */
  get roomAfter(): number | null {
    const seconds = this.details.retryAfterSeconds;
    return (this.status === 429 || this.status === 503) && typeof seconds === "number" ? seconds : null;
  }

  /** Somebody acted meanwhile; what was seen is out of date. */
  get isStale(): boolean {
    return this.status === 409 && this.code.endsWith(".stale");
  }
}

/** The request never reached the server, or the answer never came back. */
export class Unreachable extends Error {}

const sessionEnded = new EventTarget();

/** Tells when the server no longer knows who asks; the way back is to stop listening. */
export function onSessionEnded(listen: () => void): () => void {
  sessionEnded.addEventListener("ended", listen);
  return () => sessionEnded.removeEventListener("ended", listen);
}

const refuse: Middleware = {
  async onResponse({ response, schemaPath }) {
    if (response.ok) return response;
    if (response.status === 401 && schemaPath !== "/api/me" && schemaPath !== "/api/sign-in")
      sessionEnded.dispatchEvent(new Event("ended"));
    const problem = (await response
      .clone()
      .json()
      .catch(() => ({}))) as Record<string, unknown>;
    const code = typeof problem.code === "string" ? problem.code : `http.${response.status}`;
    const detail = typeof problem.detail === "string" ? problem.detail : response.statusText;
    throw new Refusal(response.status, code, detail, problem);
  },
  onError() {
    throw new Unreachable();
  },
};

// An act that is sent again after a broken connection happens once.
const repeatable: Middleware = {
  onRequest({ request }) {
    if (request.method !== "GET" && !request.headers.has("Idempotency-Key"))
      request.headers.set("Idempotency-Key", crypto.randomUUID());
    return request;
  },
};

/** The public HTTP API: the application's only door. */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? "" });
api.use(refuse, repeatable);
