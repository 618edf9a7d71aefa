import { describe, expect, it } from "vitest";
import type { DecisionTrailEntry, Official } from "../../shared/api/schema";
import { layOut, ticks } from "./layout";

const person = (personId: string) => ({ personId, name: personId }) as Official;
const entry = (act: string, by: string, occurredAt: string, more: Partial<DecisionTrailEntry> = {}) =>
  ({
    id: `${act}${occurredAt}`,
    act,
    by: person(by),
    occurredAt,
    round: 1,
    secondsWaited: null,
    ...more,
  }) as DecisionTrailEntry;

const now = new Date("2026-01-10T00:00:00Z");
const days = (count: number) => count * 86_400;

describe("layOut", () => {
  it("gives the drafter the time from a return to the next submission", () => {
    const { holdings } = layOut(
      [
        entry("Drafted", "drafter", "2026-01-01T00:00:00Z"),
        entry("Submitted", "drafter", "2026-01-02T00:00:00Z"),
        entry("Returned", "reviewer", "2026-01-04T00:00:00Z", { secondsWaited: days(2) }),
        entry("Submitted", "drafter", "2026-01-05T00:00:00Z", { round: 2 }),
        entry("Decided", "head", "2026-01-06T00:00:00Z", { round: 2, secondsWaited: days(1) }),
      ],
      [],
      now,
    );
    expect(holdings.map((held) => [held.person.name, held.kind, (held.to - held.from) / 86_400_000])).toEqual([
      ["drafter", "wrote", 1],
      ["reviewer", "held", 2],
      ["drafter", "wrote", 1],
      ["head", "held", 1],
    ]);
  });

  it("counts those whose turn it is up to now, beside each other where they are asked at once", () => {
    const current = { status: "Current" as const, reachedAt: "2026-01-08T00:00:00Z" };
    const { holdings, to } = layOut(
      [entry("Drafted", "drafter", "2026-01-08T00:00:00Z"), entry("Submitted", "drafter", "2026-01-08T00:00:00Z")],
      [
        { ...current, assignee: person("one") },
        { ...current, assignee: person("other") },
        { status: "Waiting", reachedAt: null, assignee: person("head") },
      ],
      now,
    );
    expect(holdings.map((held) => held.person.name)).toEqual(["one", "other"]);
    expect(to).toBe(now.getTime());
  });

  it("says that a returned document waits for its drafter", () => {
    const { lanes } = layOut(
      [
        entry("Drafted", "drafter", "2026-01-01T00:00:00Z"),
        entry("Submitted", "drafter", "2026-01-01T00:00:00Z"),
        entry("Returned", "reviewer", "2026-01-02T00:00:00Z", { secondsWaited: days(1) }),
      ],
      [],
      now,
    );
    expect(lanes[0]?.holdings).toMatchObject([{ kind: "waiting", to: now.getTime() }]);
    expect(lanes[1]?.marks).toHaveLength(1);
  });
});

describe("ticks", () => {
  it("falls on days of the office and never on more than fit", () => {
    const found = ticks(Date.parse("2026-01-01T00:00:00Z"), Date.parse("2026-01-05T00:00:00Z"), 5);
    expect(found.map((at) => new Date(at).toISOString())).toEqual([
      "2026-01-01T15:00:00.000Z",
      "2026-01-02T15:00:00.000Z",
      "2026-01-03T15:00:00.000Z",
      "2026-01-04T15:00:00.000Z",
    ]);
    expect(ticks(0, 1e12, 6).length).toBeLessThanOrEqual(7);
  });
});
