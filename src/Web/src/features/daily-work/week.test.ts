import { describe, expect, it } from "vitest";
import { addDays, daysOfWeek, mondayOf } from "./week";

describe("weeks", () => {
  it("begin on Monday", () => {
    expect(mondayOf("2026-11-24")).toBe("2026-11-23");
    expect(mondayOf("2026-11-23")).toBe("2026-11-23");
    expect(mondayOf("2026-11-29")).toBe("2026-11-23");
    expect(mondayOf("2027-01-01")).toBe("2026-12-28");
  });

  it("show the weekend only where somebody works then", () => {
    expect(daysOfWeek("2026-11-23", new Set())).toHaveLength(5);
    expect(daysOfWeek("2026-11-23", new Set(["2026-11-28"])).at(-1)).toBe("2026-11-28");
  });

  it("cross months", () => {
    expect(addDays("2026-11-30", 1)).toBe("2026-12-01");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });
});
