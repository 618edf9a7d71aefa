import type { CloudEvent } from "../../shared/api/schema";

/** Who did it, as the fact says. */
export type RecordedBy = { readonly name: string; readonly post: string; readonly departmentName: string };

/** The events of an answer that holds one on each line. */
export const eventsIn = (lines: string): readonly CloudEvent[] =>
  lines
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CloudEvent);
