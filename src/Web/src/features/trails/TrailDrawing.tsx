import { useElementSize } from "@mantine/hooks";
import { day, exactMoment, moment, span } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { type TrailLayout, ticks } from "./layout";
import classes from "./Trails.module.css";

const laneHeight = 40;
const top = 26;
const bad = new Set(["Returned", "DispatchRefused", "DeliveryReturned", "ReturnedToSender", "Withdrawn"]);
const good = new Set(["Decided", "Registered", "Handled"]);

/** One lane a person: when they had the document, and every act as a point. */
export function TrailDrawing({ layout, cursor }: { layout: TrailLayout; cursor?: number | undefined }) {
  const t = useWords("trails");
  const { language } = useLanguage();
  const { ref, width: given } = useElementSize();
  const width = Math.max(given, 640);
  const names = width < 800 ? 120 : 190;
  const right = 24;
  const whole = Math.max(layout.to - layout.from, 1);
  const x = (at: number) => names + ((at - layout.from) / whole) * (width - names - right);
  const height = top + layout.lanes.length * laneHeight + 8;
  const isShort = whole < 3 * 86_400_000;
  return (
    <div ref={ref}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1) */}
      <section className={classes.drawing} tabIndex={0} aria-label={t("document.drawn")}>
        <svg width={width} height={height} role="img" aria-label={t("document.drawnLabel")}>
          {ticks(layout.from, layout.to, Math.floor((width - names) / 110)).map((at) => (
            <g key={at}>
              <line x1={x(at)} x2={x(at)} y1={top - 6} y2={height} className={classes.grid} />
              <text x={x(at)} y={14} textAnchor="middle" className={classes.tick}>
                {isShort ? moment(new Date(at), language) : day(new Date(at), language)}
              </text>
            </g>
          ))}
          {layout.lanes.map((lane, place) => {
            const y = top + place * laneHeight;
            return (
              <g key={lane.person.personId}>
                <line x1={0} x2={width} y1={y} y2={y} className={classes.grid} />
                <text x={12} y={y + 17} className={classes.lane} fontWeight={500}>
                  {lane.person.name} {lane.person.post}
                </text>
                <text x={12} y={y + 32} className={classes.tick}>
                  {lane.person.departmentName}
                </text>
                {lane.holdings.map((held) => (
                  <rect
                    key={`${held.from} ${held.kind}`}
                    x={x(held.from)}
                    y={y + 12}
                    width={Math.max(x(held.to) - x(held.from), 2)}
                    height={16}
                    rx={3}
                    className={classes[held.kind]}
                  >
                    <title>{`${t(`span.${held.kind}`)} · ${span((held.to - held.from) / 1000, language)}`}</title>
                  </rect>
                ))}
                {lane.marks.map(({ at, entry }) => (
                  <circle
                    key={entry.id}
                    cx={x(at)}
                    cy={y + 20}
                    r={5}
                    className={classes.mark}
                    data-bad={bad.has(entry.act) || entry.agrees === false || undefined}
                    data-good={good.has(entry.act) || undefined}
                  >
                    <title>{`${t(`act.${entry.act}`)} · ${exactMoment(entry.occurredAt, language)}`}</title>
                  </circle>
                ))}
              </g>
            );
          })}
          {cursor !== undefined && cursor >= layout.from && cursor <= layout.to && (
            <>
              <rect
                x={x(cursor)}
                y={top + 1}
                width={Math.max(width - x(cursor), 0)}
                height={height}
                className={classes.later}
              />
              <line x1={x(cursor)} x2={x(cursor)} y1={top - 8} y2={height} className={classes.cursor} />
            </>
          )}
        </svg>
      </section>
    </div>
  );
}
