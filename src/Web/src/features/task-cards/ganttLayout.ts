import type { MilestoneState } from "../../shared/api/schema";

export type GanttRow = {
  readonly code: string;
  readonly title: string;
  readonly from: string;
  readonly dueOn: string;
  readonly after: readonly string[];
  readonly responsible: string;
  /** Without a state where the plan does not hold yet. */
  readonly state: MilestoneState | null;
  readonly percent: number;
};

export type GanttBar = {
  readonly row: GanttRow;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** How much of the bar is done. */
  readonly doneWidth: number;
};

export type GanttLink = { readonly from: string; readonly to: string; readonly path: string };

export type Gantt = {
  readonly months: readonly { readonly month: string; readonly x: number; readonly width: number }[];
  readonly bars: readonly GanttBar[];
  readonly links: readonly GanttLink[];
  /** Nothing where today lies outside the chart. */
  readonly todayX: number | null;
  readonly height: number;
};

const dayLength = 86_400_000;
const dayNumber = (value: string) => Math.round(Date.parse(`${value.slice(0, 10)}T00:00:00Z`) / dayLength);

/** Where everything of a schedule is drawn: whole months on top, one row a milestone, lines from each to those that come after it. */
export function layGantt({
  from,
  to,
  rows,
  today,
  width,
  rowHeight,
  barHeight,
}: {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly GanttRow[];
  readonly today: string;
  readonly width: number;
  readonly rowHeight: number;
  readonly barHeight: number;
}): Gantt {
  const days = [from, to, ...rows.flatMap((row) => [row.from, row.dueOn])].map(dayNumber);
  const first = startOfMonth(Math.min(...days));
  const end = startOfNextMonth(Math.max(...days));
  const scale = width / (end - first);
  const x = (number: number) => (number - first) * scale;

  const months = [];
  for (let start = first; start < end; start = startOfNextMonth(start)) {
    const next = startOfNextMonth(start);
    months.push({
      month: new Date(start * dayLength).toISOString().slice(0, 7),
      x: x(start),
      width: (next - start) * scale,
    });
  }

  const bars = rows.map((row, place): GanttBar => {
    const start = dayNumber(row.from);
    // The due day belongs to the milestone as a whole.
    const length = Math.max(dayNumber(row.dueOn) + 1 - start, 1) * scale;
    return {
      row,
      x: x(start),
      y: place * rowHeight + (rowHeight - barHeight) / 2,
      width: length,
      doneWidth: (length * Math.min(Math.max(row.percent, 0), 100)) / 100,
    };
  });

  const byCode = new Map(bars.map((bar) => [bar.row.code, bar]));
  const links = bars.flatMap((bar) =>
    bar.row.after.flatMap((code) => {
      const before = byCode.get(code);
      return before ? [{ from: code, to: bar.row.code, path: lineBetween(before, bar, barHeight) }] : [];
    }),
  );

  const now = dayNumber(today);
  return {
    months,
    bars,
    links,
    todayX: now >= first && now < end ? x(now + 0.5) : null,
    height: rows.length * rowHeight,
  };
}

/** Out of the end of the earlier bar, and down or up into the start of the later one. */
function lineBetween(before: GanttBar, bar: GanttBar, barHeight: number): string {
  const startX = before.x + before.width;
  const startY = before.y + barHeight / 2;
  const endY = bar.y + barHeight / 2;
  const gap = 8;
  if (bar.x >= startX + 2 * gap) return `M${startX} ${startY}h${gap}V${endY}H${bar.x}`;
  // There is no room between them: around below the earlier bar.
  const between = startY < endY ? before.y + barHeight + gap / 2 : before.y - gap / 2;
  return `M${startX} ${startY}h${gap}V${between}H${bar.x - gap}V${endY}H${bar.x}`;
}

function startOfMonth(number: number): number {
  const date = new Date(number * dayLength);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / dayLength;
}

function startOfNextMonth(number: number): number {
  const date = new Date(number * dayLength);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / dayLength;
}
