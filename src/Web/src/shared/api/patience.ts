import { Refusal } from "./client";

// Longer than that nobody looks at a page that waits by itself; it says so, and the reader asks again.
const longestPause = 30;
const mostAttempts = 5;

/** Whether a reading that failed is asked for again: what was refused is refused the next time too; what found no room or was not reached may come. */
export function mayBeAsked(failures: number, error: unknown): boolean {
  if (!(error instanceof Refusal)) return failures < 2;
  return error.roomAfter !== null && error.roomAfter <= longestPause && failures < mostAttempts;
}

/** How long to wait before it, in milliseconds: as long as the server says, and a little that differs, so that not everybody comes back at once. */
export function pauseBefore(failures: number, error: unknown): number {
  const room = error instanceof Refusal ? error.roomAfter : null;
  return room === null ? 1000 * 2 ** failures : 1000 * room + Math.random() * 1000;
}
