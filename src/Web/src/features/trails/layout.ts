import type { CardStep, DecisionTrailEntry, Official } from "../../shared/api/schema";

export type Holding = {
  readonly person: Official;
  readonly kind: "wrote" | "held" | "waiting";
  readonly from: number;
  readonly to: number;
  readonly round: number;
};

export type Lane = {
  readonly person: Official;
  readonly holdings: readonly Holding[];
  readonly marks: readonly { readonly at: number; readonly entry: DecisionTrailEntry }[];
};

export type TrailLayout = {
  readonly from: number;
  readonly to: number;
  readonly lanes: readonly Lane[];
  /** In the order in which they began. */
  readonly holdings: readonly Holding[];
};

const time = (value: string) => new Date(value).getTime();
const writes = new Set(["Drafted", "Returned", "Recalled", "TakenBack", "DrafterChanged"]);

/**
 * Who had the document when: the drafter from the first word, or from its coming back, until it was submitted; everybody else as long as
 * the record says that it had waited when they acted; and those whose turn it is now.
 */
export function layOut(
  entries: readonly DecisionTrailEntry[],
  path: readonly Pick<CardStep, "assignee" | "status" | "reachedAt">[],
  now: Date,
): TrailLayout {
  const holdings: Holding[] = [];
  let drafter: Official | null = null;
  let writingSince: number | null = null;
  for (const entry of entries) {
    const at = time(entry.occurredAt);
    if ((entry.act === "Drafted" || entry.act === "DrafterChanged") && entry.by) drafter = entry.by;
    if (entry.act === "Submitted" || entry.act === "Withdrawn") {
      if (drafter && writingSince !== null && at > writingSince)
        holdings.push({ person: drafter, kind: "wrote", from: writingSince, to: at, round: entry.round });
      writingSince = null;
    } else if (writes.has(entry.act)) writingSince ??= at;
    if (entry.by && entry.secondsWaited)
      holdings.push({
        person: entry.by,
        kind: "held",
        from: at - entry.secondsWaited * 1000,
        to: at,
        round: entry.round,
      });
  }
  const last = entries.at(-1);
  if (drafter && writingSince !== null)
    holdings.push({ person: drafter, kind: "waiting", from: writingSince, to: now.getTime(), round: last?.round ?? 0 });
  for (const step of path)
    if ((step.status === "Current" || step.status === "Held") && step.reachedAt)
      holdings.push({
        person: step.assignee,
        kind: "waiting",
        from: time(step.reachedAt),
        to: now.getTime(),
        round: last?.round ?? 0,
      });
  holdings.sort((a, b) => a.from - b.from);

  const people = new Map<string, Official>();
  for (const entry of entries) if (entry.by) people.set(entry.by.personId, people.get(entry.by.personId) ?? entry.by);
  for (const { person } of holdings) people.set(person.personId, people.get(person.personId) ?? person);
  const lanes = [...people.values()].map((person) => ({
    person,
    holdings: holdings.filter((holding) => holding.person.personId === person.personId),
    marks: entries
      .filter((entry) => entry.by?.personId === person.personId)
      .map((entry) => ({ at: time(entry.occurredAt), entry })),
  }));
  const times = [...entries.map((entry) => time(entry.occurredAt)), ...holdings.flatMap(({ from, to }) => [from, to])];
  return { from: Math.min(...times), to: Math.max(...times), lanes, holdings };
}

const day = 86_400_000;
const steps = [1 / 24, 1 / 4, 1, 2, 7, 14, 30, 91, 182, 365, 730].map((days) => days * day);
/** Days begin in Seoul. */
const offset = 9 * 3_600_000;

/** Round moments between two moments, no more than fit. */
export function ticks(from: number, to: number, most: number): readonly number[] {
  const step = steps.find((length) => (to - from) / length <= most) ?? (to - from) / most;
  const first = Math.ceil((from + offset) / step) * step - offset;
  const found: number[] = [];
  for (let at = first; at <= to && found.length <= most; at += step) found.push(at);
  return found;
}
