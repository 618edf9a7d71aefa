import type { Page } from "./queries";

/** A list as a whole, for what has to be added up; only for lists that are known to be short. */
export async function every<T>(read: (after: string | undefined) => Promise<Page<T>>): Promise<readonly T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return all;
}
