import { describe, expect, it } from "vitest";
import type { CardStep, DecisionTrailEntry, Round } from "../../shared/api/schema";
import { countUntil, pathOf, statusOf, versionOf } from "./replay";

const entry = (version: number, act: string, occurredAt: string, more: Partial<DecisionTrailEntry> = {}) =>
  ({ version, act, occurredAt, round: 1, step: null, contentVersion: 1, ...more }) as DecisionTrailEntry;

const entries = [
  entry(1, "Drafted", "2026-01-01T00:00:00Z", { round: 0 }),
  entry(2, "Submitted", "2026-01-01T00:00:00Z"),
  entry(4, "Approved", "2026-01-02T00:00:00.500Z", { step: 1 }),
  entry(6, "Decided", "2026-01-03T00:00:00Z", { step: 2, contentVersion: 2 }),
  entry(7, "Registered", "2026-01-03T00:00:00Z"),
];
const step = (number: number, reachedAt: string | null) =>
  ({ number, reachedAt, closedAt: "2026-01-03T00:00:00Z", opinion: "later", status: "Done" }) as CardStep;
const rounds = [
  { number: 1, path: [step(1, "2026-01-01T00:00:00Z"), step(2, "2026-01-02T00:00:00Z")] } as unknown as Round,
];

describe("a document as it was", () => {
  it("had seen what happened up to the second, or up to the act that was looked at", () => {
    expect(countUntil(entries, undefined, undefined)).toBe(5);
    expect(countUntil(entries, "2026-01-02T00:00:00Z", undefined)).toBe(3);
    expect(countUntil(entries, "2025-12-31T00:00:00Z", undefined)).toBe(0);
    expect(countUntil(entries, "2026-01-03T00:00:00Z", 6)).toBe(4);
  });

  it("stood where its last act had brought it", () => {
    expect(statusOf(entries.slice(0, 1))).toBe("Draft");
    expect(statusOf(entries.slice(0, 3))).toBe("InProgress");
    expect(statusOf(entries)).toBe("Decided");
    expect(versionOf([], entries.slice(0, 3))).toBe(1);
  });

  it("tells nothing of a step that was still to come", () => {
    expect(pathOf(rounds, entries.slice(0, 2)).map(({ status }) => status)).toEqual(["Current", "Waiting"]);
    const then = pathOf(rounds, entries.slice(0, 3));
    expect(then.map(({ status }) => status)).toEqual(["Done", "Current"]);
    expect(then[1]).toMatchObject({ opinion: null, closedAt: null, by: null });
    expect(pathOf(rounds, entries).map(({ status }) => status)).toEqual(["Done", "Done"]);
  });
});
