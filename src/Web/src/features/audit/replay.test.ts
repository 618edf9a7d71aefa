import { describe, expect, it } from "vitest";
import { countUntil, cutAt, cutOf } from "./replay";

const told = (version: number, occurredAt: string, recordedAt = occurredAt) => ({ version, occurredAt, recordedAt });
const entries = [
  told(1, "2026-01-01T00:00:00Z"),
  told(2, "2026-01-01T00:00:00Z"),
  told(4, "2026-01-02T00:00:00.500Z"),
  told(6, "2026-01-03T00:00:00Z"),
  told(7, "2026-01-03T00:00:00Z"),
];
const now = new Date("2026-02-01T00:00:00Z");

describe("a thing as it was", () => {
  it("had seen what happened up to the second, or up to the act that was looked at", () => {
    expect(countUntil(entries, undefined, undefined)).toBe(5);
    expect(countUntil(entries, "2026-01-02T00:00:00Z", undefined)).toBe(3);
    expect(countUntil(entries, "2025-12-31T00:00:00Z", undefined)).toBe(0);
    expect(countUntil(entries, "2026-01-03T00:00:00Z", 6)).toBe(4);
  });

  it("is asked for by the last act, or by the moment on one of the clocks", () => {
    const at = "2026-01-02T00:00:00Z";
    expect(cutOf(entries, 0, at, "happened", now)).toBeNull();
    expect(cutOf(entries, 3, at, "happened", now)).toEqual({ version: 4 });
    expect(cutOf(entries, 5, undefined, "known", now)).toEqual({ version: 7 });
    expect(cutOf(entries, 3, at, "known", now)).toEqual({ knownBy: "2026-01-02T00:00:00.999Z" });
    expect(cutOf(entries, 3, at, "corrected", now)).toEqual({ asOf: "2026-01-02T00:00:00.999Z", corrected: true });
  });

  it("was known from the moment on at which the act was on record, be it in the next second", () => {
    const at = "2026-01-02T00:00:00Z";
    const late = (recordedAt: string) => [told(1, "2026-01-02T00:00:00.900Z", recordedAt)];
    expect(cutOf(late("2026-01-02T00:00:01.100Z"), 1, at, "known", now)).toEqual({
      knownBy: "2026-01-02T00:00:01.100Z",
    });
    expect(cutOf(late("2026-01-05T00:00:00Z"), 1, at, "known", now)).toEqual({ knownBy: "2026-01-02T00:00:00.999Z" });
  });

  it("is never asked for as it will be", () => {
    expect(cutAt("2026-02-01T00:00:00Z", "happened", now)).toEqual({ asOf: "2026-02-01T00:00:00.000Z" });
  });
});
