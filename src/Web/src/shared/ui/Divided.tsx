import { useLocalStorage } from "@mantine/hooks";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import classes from "./Divided.module.css";

const [narrowest, widest, step] = [28, 60, 4];
const within = (percent: number) => Math.min(widest, Math.max(narrowest, percent));

/** A list and what is chosen from it, with a divider that can be moved; one after the other where the screen is narrow. */
export function Divided({
  name,
  label,
  isReading,
  list,
  children,
}: {
  name: string;
  label: string;
  isReading: boolean;
  list: ReactNode;
  children: ReactNode;
}) {
  const [percent, setPercent] = useLocalStorage({ key: `onnara.divider.${name}`, defaultValue: 40 });
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const frame = event.currentTarget.parentElement?.getBoundingClientRect();
    if (frame) setPercent(within(((event.clientX - frame.left) / frame.width) * 100));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") setPercent(within(percent - step));
    else if (event.key === "ArrowRight") setPercent(within(percent + step));
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={classes.frame}
      data-reading={isReading || undefined}
      style={{ "--divided": `${percent}%` } as React.CSSProperties}
    >
      <div className={classes.list}>{list}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no thematic break (WAI-ARIA, separator) */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={Math.round(percent)}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        tabIndex={0}
        className={classes.divider}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
      />
      <div className={classes.content}>{children}</div>
    </div>
  );
}
