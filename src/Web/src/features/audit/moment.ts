import { useSearchParams } from "react-router";
import { clocks } from "./replay";

/** The moment that was chosen for every audit page, in the address; none is now. */
export function useMoment() {
  const [params, setParams] = useSearchParams();
  const at = params.get("at") || undefined;
  const seen = params.get("seen") || undefined;
  const change = (changed: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changed))
          if (value) after.set(name, value);
          else after.delete(name);
        return after;
      },
      { preventScrollReset: true },
    );
  return {
    at: at && !Number.isNaN(Date.parse(at)) ? new Date(at).toISOString() : undefined,
    /** Which of several acts of the same moment was the last one looked at. */
    seen: seen ? Number(seen) : undefined,
    clock: clocks.find((name) => name === params.get("clock")) ?? "happened",
    params,
    change,
  };
}

/** A moment as a field for date and time holds it, on the office's clock. */
export const asField = (at: string | undefined) =>
  at ? new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(0, 19) : "";

export const fromField = (value: string) => (value ? new Date(`${value}+09:00`).toISOString() : null);

/** The day of a moment, on the office's calendar. */
export const dayOf = (at: string) => asField(at).slice(0, 10);
