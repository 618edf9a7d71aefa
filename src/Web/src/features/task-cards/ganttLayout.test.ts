import { describe, expect, it } from "vitest";
import { type GanttRow, layGantt } from "./ganttLayout";

const row = (code: string, from: string, dueOn: string, after: readonly string[] = [], percent = 0): GanttRow => ({
  code,
  title: code,
  from,
  dueOn,
  after,
  responsible: "박준호",
  state: null,
  percent,
});

const lay = (rows: readonly GanttRow[], today = "2026-07-01") =>
  layGantt({ from: "2026-01-01", to: "2026-12-31", rows, today, width: 365, rowHeight: 40, barHeight: 20 });

describe("layout of a schedule", () => {
  it("draws whole months, a day as wide as another", () => {
    const { months } = lay([]);
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ month: "2026-01", x: 0, width: 31 });
    expect(months[1]).toEqual({ month: "2026-02", x: 31, width: 28 });
  });

  it("counts the due day as a day of the milestone", () => {
    const { bars, height } = lay([
      row("M1", "2026-01-01", "2026-01-31"),
      row("M2", "2026-02-01", "2026-02-01", [], 50),
    ]);
    expect(bars[0]).toMatchObject({ x: 0, width: 31, y: 10 });
    expect(bars[1]).toMatchObject({ x: 31, width: 1, y: 50, doneWidth: 0.5 });
    expect(height).toBe(80);
  });

  it("leads a line from each milestone to the one after it", () => {
    const { links } = lay([row("M1", "2026-01-01", "2026-01-31"), row("M2", "2026-03-01", "2026-03-31", ["M1", "M9"])]);
    expect(links).toEqual([{ from: "M1", to: "M2", path: "M31 20h8V60H59" }]);
  });

  it("leads the line around where there is no room", () => {
    const { links } = lay([row("M1", "2026-01-01", "2026-01-31"), row("M2", "2026-02-01", "2026-03-31", ["M1"])]);
    expect(links[0]?.path).toBe("M31 20h8V34H23V60H31");
  });

  it("shows today only where the chart holds it", () => {
    expect(lay([], "2026-01-01").todayX).toBe(0.5);
    expect(lay([], "2027-01-01").todayX).toBeNull();
  });

  it("grows with milestones that lie outside the cycle", () => {
    expect(lay([row("M1", "2025-12-15", "2027-01-10")]).months).toHaveLength(14);
  });
});
