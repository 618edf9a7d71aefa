/** By which clock a thing is shown as it was: by its place among the facts, by what was known, or with the corrections that came later. */
export const clocks = ["happened", "known", "corrected"] as const;
export type Clock = (typeof clocks)[number];

type Told = { readonly occurredAt: string; readonly recordedAt: string; readonly version: number };

/** How many of the acts had happened: up to the one that was looked at, or else up to the moment. */
export function countUntil(entries: readonly Told[], at: string | undefined, seen: number | undefined): number {
  if (at === undefined) return entries.length;
  const happened = entries.filter(({ occurredAt }) => Date.parse(occurredAt) <= lastOf(at)).length;
  if (seen === undefined) return happened;
  const looked = entries.findIndex((entry) => entry.version === seen);
  return looked >= 0 && looked < happened ? looked + 1 : happened;
}

/** What is asked for of the server's history. */
export type Cut = {
  readonly version?: number;
  readonly asOf?: string;
  readonly knownBy?: string;
  readonly corrected?: boolean;
};

/** The cut through a history at an act or a moment, by a clock; none where nothing had happened. */
export function cutOf(
  entries: readonly Told[],
  count: number,
  at: string | undefined,
  clock: Clock,
  now: Date,
): Cut | null {
  const last = entries[count - 1];
  if (!last) return null;
  if (clock === "happened" || at === undefined) return { version: last.version };
  const cut = cutAt(at, clock, now);
  return cut.knownBy && recordedAtOnce(last) && Date.parse(last.recordedAt) > Date.parse(cut.knownBy)
    ? { knownBy: last.recordedAt }
    : cut;
}

/** The cut at a moment, which has not gone further than now. */
export function cutAt(at: string, clock: Clock, now: Date): Cut {
  const moment = new Date(Math.min(lastOf(at), now.getTime())).toISOString();
  if (clock === "known") return { knownBy: moment };
  return clock === "corrected" ? { asOf: moment, corrected: true } : { asOf: moment };
}

// An act is recorded while whoever acts waits for the answer, which may be in the next second already; what took longer came late.
const recordedAtOnce = ({ occurredAt, recordedAt }: Told) => Date.parse(recordedAt) - Date.parse(occurredAt) < 60_000;

// The field for the moment has seconds: what happened within that second had happened.
const lastOf = (at: string) => Math.floor(Date.parse(at) / 1000) * 1000 + 999;
