import { VisuallyHidden } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useId } from "react";
import type { MilestoneState } from "../../shared/api/schema";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import classes from "./Gantt.module.css";
import { type GanttBar, type GanttRow, layGantt } from "./ganttLayout";
import { MilestoneChip, milestoneColors, milestoneIcons } from "./milestoneStates";

const headHeight = 36;
const rowHeight = 48;
const barHeight = 20;
const narrowest = 640;

const colorOf = (state: MilestoneState | null) =>
  `var(--mantine-color-${(state ? milestoneColors[state] : "primary.6").replace(".", "-")})`;

/** The schedule as bars over months: each row is chosen by pointer or keyboard, and tells in words what is drawn. */
export function Gantt({
  label,
  from,
  to,
  rows,
  today,
  chosen,
  onChoose,
}: {
  label: string;
  from: string;
  to: string;
  rows: readonly GanttRow[];
  today: string;
  chosen: string | null;
  onChoose: (code: string | null) => void;
}) {
  const t = useWords("taskCards");
  const { language } = useLanguage();
  const { ref, width: room } = useElementSize();
  const hatch = useId();
  const width = Math.max(room, narrowest);
  const { months, bars, links, todayX, height } = layGantt({ from, to, rows, today, width, rowHeight, barHeight });
  const titles = new Map(rows.map((row) => [row.code, row.title]));
  const states = [...new Set(rows.flatMap((row) => (row.state ? [row.state] : [])))];
  const wordsOf = (row: GanttRow) =>
    t("schedule.row", {
      title: row.title,
      state: row.state ? t(`milestoneState.${row.state}`) : t("plan.draft"),
      from: day(row.from, language),
      due: day(row.dueOn, language),
      name: row.responsible,
      percent: row.percent,
    }) +
    (row.after.length > 0
      ? t("schedule.rowAfter", { titles: row.after.map((code) => titles.get(code) ?? code).join(", ") })
      : "");
  const monthName = (month: string) =>
    new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" }).format(new Date(`${month}-01T00:00:00Z`));
  return (
    <div>
      <section className={classes.frame} aria-label={label}>
        <div className={classes.names}>
          <div className={classes.head}>{t("plan.milestone")}</div>
          {rows.map((row) => (
            <button
              key={row.code}
              type="button"
              className={classes.name}
              aria-pressed={row.code === chosen}
              title={row.title}
              onClick={() => onChoose(row.code === chosen ? null : row.code)}
            >
              <span className={classes.title}>{row.title}</span>
              <span className={classes.person}>{row.responsible}</span>
              <VisuallyHidden>{wordsOf(row)}</VisuallyHidden>
            </button>
          ))}
        </div>
        {/* Without a role, because the frame around it has the name; in order of Tab, because only so can a keyboard scroll it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways */}
        <div className={classes.chart} ref={ref} tabIndex={0}>
          {/* What is drawn is said by the rows at the left and by the table below. */}
          <svg width={width} height={headHeight + height} aria-hidden>
            <defs>
              {states.map((state) => (
                <pattern
                  key={state}
                  id={`${hatch}${state}`}
                  width="6"
                  height="6"
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <rect width="3" height="6" fill={colorOf(state)} />
                </pattern>
              ))}
            </defs>
            {months.map(({ month, x, width: wide }) => (
              <g key={month}>
                <rect className={classes.month} x={x} y={0} width={wide} height={headHeight} />
                <line className={classes.line} x1={x} x2={x} y1={headHeight} y2={headHeight + height} />
                {wide > 28 && (
                  <text className={classes.monthName} x={x + wide / 2} y={headHeight / 2 + 4}>
                    {monthName(month)}
                  </text>
                )}
              </g>
            ))}
            <g transform={`translate(0 ${headHeight})`}>
              {bars.map(({ row }, place) => (
                // biome-ignore lint/a11y/noStaticElementInteractions: the button at the left does the same by keyboard
                <rect
                  key={row.code}
                  className={classes.row}
                  data-chosen={row.code === chosen || undefined}
                  x={0}
                  y={place * rowHeight}
                  width={width}
                  height={rowHeight}
                  onClick={() => onChoose(row.code === chosen ? null : row.code)}
                />
              ))}
              {bars.map(({ row }, place) => (
                <line
                  key={row.code}
                  className={classes.line}
                  x1={0}
                  x2={width}
                  y1={(place + 1) * rowHeight - 0.5}
                  y2={(place + 1) * rowHeight - 0.5}
                />
              ))}
              {links.map((link) => (
                <path key={`${link.from}/${link.to}`} className={classes.link} d={link.path} />
              ))}
              {bars.map((bar) => (
                <Bar key={bar.row.code} bar={bar} hatch={hatch} room={width} />
              ))}
              {todayX !== null && (
                <line className={classes.today} x1={todayX} x2={todayX} y1={0} y2={height}>
                  <title>{t("schedule.today")}</title>
                </line>
              )}
            </g>
            {todayX !== null && (
              <text className={classes.todayName} x={todayX} y={headHeight - 3}>
                {t("schedule.today")}
              </text>
            )}
          </svg>
        </div>
      </section>
      <div className={classes.legend}>
        {states.map((state) => (
          <MilestoneChip key={state} state={state} />
        ))}
      </div>
    </div>
  );
}

function Bar({ bar, hatch, room }: { bar: GanttBar; hatch: string; room: number }) {
  const { row, x, y, width, doneWidth } = bar;
  const color = colorOf(row.state);
  const isLate = row.state === "Late" || row.state === "Unreached";
  const Icon = row.state ? milestoneIcons[row.state] : null;
  const iconX = x + width + 4 + 16 <= room ? x + width + 4 : x - 20;
  return (
    <g>
      <rect
        className={classes.bar}
        x={x}
        y={y}
        width={width}
        height={barHeight}
        rx={3}
        fill={isLate ? `url(#${hatch}${row.state})` : "var(--mantine-color-body)"}
        stroke={color}
      />
      <rect className={classes.done} x={x} y={y} width={doneWidth} height={barHeight} rx={3} fill={color} />
      {Icon && <Icon x={iconX} y={y + 2} size={16} color={color} />}
    </g>
  );
}
