import type { ActivityItem } from "../../shared/api/schema";
import { day, type Language } from "../../shared/format/time";

const ids = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;
const grade = /^(Excellent|Good|Adequate|Inadequate)(?=$|:)/;

/** What an act on a task card was about, in words: no ids, grades as the office says them, days as the language writes them. */
export function activityWords(
  entry: Pick<ActivityItem, "about" | "percent" | "detail">,
  board: (key: string) => string,
  language: Language,
): string {
  const readable = (text: string | null) =>
    text
      ?.replace(ids, "")
      .replace(grade, (name) => board(`grade.${name}`))
      .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (on) => day(on, language))
      .trim();
  return [readable(entry.about), entry.percent === null ? undefined : `${entry.percent}%`, readable(entry.detail)]
    .filter(Boolean)
    .join(" · ");
}
