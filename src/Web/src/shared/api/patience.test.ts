import { expect, test } from "vitest";
import { Refusal, Unreachable } from "./client";
import { mayBeAsked, pauseBefore } from "./patience";

const busy = (retryAfterSeconds: number) => new Refusal(503, "server.busy", "", { retryAfterSeconds });

test("a reading that found no room is asked for again after the time that the server names", () => {
  expect(mayBeAsked(0, busy(3))).toBe(true);
  expect(pauseBefore(0, busy(3))).toBeGreaterThanOrEqual(3000);
  expect(pauseBefore(0, busy(3))).toBeLessThanOrEqual(4000);
});

test("it is not asked for without end, and nobody is kept waiting for minutes", () => {
  expect(mayBeAsked(5, busy(3))).toBe(false);
  expect(mayBeAsked(0, busy(300))).toBe(false);
});

test("what was refused is not asked for again", () => {
  expect(mayBeAsked(0, new Refusal(404, "request.not-found", "", {}))).toBe(false);
  expect(mayBeAsked(0, new Refusal(503, "server.not-ready", "", {}))).toBe(false);
});

test("what was not reached is asked for twice more", () => {
  expect(mayBeAsked(1, new Unreachable())).toBe(true);
  expect(mayBeAsked(2, new Unreachable())).toBe(false);
});
