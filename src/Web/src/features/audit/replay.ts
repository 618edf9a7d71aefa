import type {
  CardStep,
  DecisionTrailEntry,
  DocumentStatus,
  Round,
  TrailAct,
  VersionLine,
} from "../../shared/api/schema";

const statusAfter: Readonly<Partial<Record<TrailAct, DocumentStatus>>> = {
  Drafted: "Draft",
  Submitted: "InProgress",
  Returned: "Returned",
  Recalled: "Draft",
  TakenBack: "Draft",
  Withdrawn: "Withdrawn",
  PartnersAwaited: "AwaitingPartners",
  Decided: "Decided",
  DispatchRefused: "DispatchRefused",
  Dispatched: "Dispatched",
};

/** How many of the acts had happened: up to the one that was looked at, or else up to the moment. */
export function countUntil(
  entries: readonly { readonly occurredAt: string; readonly version: number }[],
  at: string | undefined,
  seen: number | undefined,
): number {
  if (at === undefined) return entries.length;
  const moment = Date.parse(at);
  // The field for the moment has seconds: what happened within that second had happened.
  const happened = entries.filter(({ occurredAt }) => Date.parse(occurredAt) < moment + 1000).length;
  if (seen === undefined) return happened;
  const looked = entries.findIndex((entry) => entry.version === seen);
  return looked >= 0 && looked < happened ? looked + 1 : happened;
}

/** Where the document stood after these acts. */
export function statusOf(happened: readonly DecisionTrailEntry[]): DocumentStatus {
  let status: DocumentStatus = "Draft";
  for (const { act } of happened) status = statusAfter[act] ?? status;
  return status;
}

/** The content that it had then. */
export function versionOf(versions: readonly VersionLine[], happened: readonly DecisionTrailEntry[]): number | null {
  const named = happened.findLast((entry) => entry.contentVersion !== null)?.contentVersion;
  return named ?? versions[0]?.contentVersion ?? null;
}

/** The path of the round that was running then, with each step as far as it was then. */
export function pathOf(rounds: readonly Round[], happened: readonly DecisionTrailEntry[]): readonly CardStep[] {
  const last = happened.at(-1);
  const round = last && rounds.find(({ number }) => number === last.round);
  if (!last || !round) return [];
  const done = new Map(
    happened
      .filter((entry) => entry.round === round.number && entry.step !== null)
      .map((entry) => [entry.step, entry] as const),
  );
  const moment = Date.parse(last.occurredAt);
  const isRunning = statusOf(happened) === "InProgress";
  return round.path.map((step) => {
    const act = done.get(step.number);
    if (act && act.act !== "Held" && act.act !== "Edited" && act.act !== "PathChanged" && act.act !== "StepHandedOver")
      return act.act === "Skipped" ? { ...step, status: "Skipped" } : { ...step, status: "Done" };
    const { by: _by, closedAt: _closedAt, opinion: _opinion, agrees: _agrees, ...rest } = step;
    const open = { ...rest, by: null, closedAt: null, opinion: null, agrees: null, authority: null };
    if (isRunning && act?.act === "Held") return { ...open, status: "Held" };
    const isReached = step.reachedAt !== null && Date.parse(step.reachedAt) <= moment;
    return { ...open, status: isRunning && isReached ? "Current" : "Waiting" };
  });
}
