import type { Draft } from "./draft";

/** What every group of fields gets: the draft, a way to change it, and what is wrong beside which field. */
export type FieldsProps = {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
};
