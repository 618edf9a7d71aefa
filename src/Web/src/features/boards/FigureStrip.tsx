import type { Figure, MeanFigure } from "../../shared/api/schema";
import { FigureLink } from "../../shared/ui/FigureLink";
import classes from "./Boards.module.css";
import { colors } from "./states";

export type Key = {
  readonly label: string;
  readonly figure: Figure | MeanFigure;
  readonly suffix?: string;
  /** The state that is counted, for its colour. */
  readonly state?: string;
};

/** The numbers of a board; each opens what it counts. */
export function FigureStrip({ figures }: { figures: readonly Key[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(({ label, figure, suffix, state }) => (
        <div key={`${label} ${figure.href}`} className={classes.figure}>
          <dd>
            <FigureLink
              value={figure.value}
              href={figure.href}
              {...(suffix && figure.value !== null ? { suffix } : {})}
            />
          </dd>
          <dt>
            {state && <Swatch state={state} />}
            {label}
          </dt>
        </div>
      ))}
    </dl>
  );
}

export function Swatch({ state }: { state: string }) {
  return <span className={classes.swatch} style={{ background: colors[state] }} aria-hidden />;
}

/** A state in a list: its colour and its word. */
export function StateMark({ state, label }: { state: string; label: string }) {
  return (
    <span className={classes.state}>
      <Swatch state={state} />
      {label}
    </span>
  );
}
