import { describe, expect, it } from "vitest";
import { fieldMoment, officeMoment } from "./queries";

describe("times of the office", () => {
  it("are written and read in its zone", () => {
    expect(officeMoment("2026-11-26T14:00")).toBe("2026-11-26T14:00:00+09:00");
    expect(fieldMoment("2026-11-26T05:00:00Z")).toBe("2026-11-26T14:00");
    expect(fieldMoment(officeMoment("2026-01-01T00:30"))).toBe("2026-01-01T00:30");
  });
});
