import { describe, expect, it } from "vitest";
import { ago, day, dayTyped, fieldMoment, moment, officeMoment, timeTyped, workingDaysLeft } from "./time";

const friday = new Date("2026-10-02T05:30:00Z");

describe("moments as the office writes them", () => {
  it("writes days with full stops in Korean and in words in English", () => {
    expect(day(friday, "ko")).toBe("2026. 10. 2.");
    expect(day(friday, "en")).toBe("2 Oct 2026");
  });

  it("writes times of the office's clock with 24 hours", () => {
    expect(moment(friday, "ko")).toBe("2026. 10. 2. 14:30");
    expect(moment("2026-10-02T16:30:00Z", "ko")).toBe("2026. 10. 3. 01:30");
  });

  it("says how long ago in one unit", () => {
    expect(ago("2026-10-02T02:20:00Z", friday, "ko")).toBe("3시간 전");
    expect(ago("2026-10-02T05:29:40Z", friday, "en")).toBe("just now");
  });
});

describe("working days left", () => {
  it("leaves weekends out", () => {
    expect(workingDaysLeft("2026-10-05T00:00:00Z", friday)).toBe(1);
    expect(workingDaysLeft("2026-10-02T14:59:00Z", friday)).toBe(0);
    expect(workingDaysLeft("2026-09-30T05:30:00Z", friday)).toBe(-2);
  });
});

describe("times of a field", () => {
  it("are the office's wherever the writer sits", () => {
    expect(officeMoment("2026-11-26T14:00")).toBe("2026-11-26T14:00:00+09:00");
    expect(fieldMoment("2026-11-26T05:00:00Z")).toBe("2026-11-26T14:00");
    expect(fieldMoment(officeMoment("2026-01-01T00:30"))).toBe("2026-01-01T00:30");
  });
});

describe("days and times as they are typed", () => {
  it("are read in either language's way of writing them", () => {
    for (const typed of ["2026. 10. 2.", "2026-10-02", "20261002", "2026년 10월 2일", "2 Oct 2026"])
      expect(dayTyped(typed)).toBe("2026-10-02");
    expect(timeTyped("9:30")).toBe("09:30");
    expect(timeTyped("1430")).toBe("14:30");
    expect(timeTyped("9:30:05")).toBe("09:30:05");
  });

  it("are none where there is no such day or time, or nothing at all", () => {
    expect(dayTyped("2026. 2. 30.")).toBeUndefined();
    expect(dayTyped("2026. 1")).toBeUndefined();
    expect(dayTyped(" ")).toBe("");
    expect(timeTyped("25:00")).toBeUndefined();
    expect(timeTyped("14:30:60")).toBeUndefined();
  });
});
