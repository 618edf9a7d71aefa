/** Moments and days as each language writes them; the office's clock is Korean wherever the reader sits. */
const office = "Asia/Seoul";

export type Language = "ko" | "en";

// Making a format takes the browser many times as long as using it, and tables have hundreds of dates.
const isoDay = new Intl.DateTimeFormat("en-CA", { timeZone: office });
const englishDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: office });
const minutes = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: office });
const seconds = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone: office });
const relative = {
  ko: new Intl.RelativeTimeFormat("ko", { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat("en", { numeric: "auto" }),
};

/** `2026. 10. 2.` in Korean, `2 Oct 2026` in English (Decree, art. 7). */
export function day(value: string | Date, language: Language): string {
  const moment = new Date(value);
  if (language === "en") return englishDay.format(moment);
  const parts = isoDay.format(moment).split("-").map(Number);
  return `${parts[0]}. ${parts[1]}. ${parts[2]}.`;
}

/** The day with a 24-hour time: `2026. 10. 2. 14:30`. */
export function moment(value: string | Date, language: Language): string {
  return `${day(value, language)} ${timeOfDay(value)}`;
}

/** The time in the office, of 24 hours: `14:30`. */
export const timeOfDay = (value: string | Date) => minutes.format(new Date(value));

/** To the second and with its zone, as it is cited: `2026. 10. 2. 14:30:05 KST`. */
export function exactMoment(value: string | Date, language: Language): string {
  return `${day(value, language)} ${seconds.format(new Date(value))} KST`;
}

/** How long something took, in its two largest units. */
export function span(seconds: number, language: Language): string {
  const units: readonly [ko: string, en: string, length: number][] = [
    ["일", "d", 86_400],
    ["시간", "h", 3_600],
    ["분", "min", 60],
  ];
  let rest = Math.round(seconds / 60) * 60;
  const parts: string[] = [];
  for (const [ko, en, length] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(language === "ko" ? `${count}${ko}` : `${count} ${en}`);
  }
  return parts.slice(0, 2).join(" ") || (language === "ko" ? "1분 미만" : "under a minute");
}

/** How long ago, in one unit. */
export function ago(value: string | Date, now: Date, language: Language): string {
  const passed = Math.round((new Date(value).getTime() - now.getTime()) / 1000);
  const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
    ["year", 31_536_000],
    ["month", 2_592_000],
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
  ];
  for (const [unit, length] of units)
    if (Math.abs(passed) >= length) return relative[language].format(Math.trunc(passed / length), unit);
  return language === "ko" ? "방금" : "just now";
}

/** Working days from today to the due day: 0 is today, a negative number is how many have passed. Weekends do not count. */
export function workingDaysLeft(due: string | Date, now: Date): number {
  const start = dayNumber(now);
  const end = dayNumber(new Date(due));
  const step = end < start ? -1 : 1;
  let days = 0;
  for (let at = start; at !== end; ) {
    at += step;
    const weekday = new Date(at * 86_400_000).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days += step;
  }
  return days;
}

/** Days since the epoch, of the calendar in the office. */
const dayNumber = (value: Date) => Date.parse(officeDay(value)) / 86_400_000;

/** A time of a field, which is the office's wherever the writer sits, as the server takes it. */
export const officeMoment = (local: string) => `${local.slice(0, 16)}:00+09:00`;

/** A moment of the server as a field for time shows it. */
export function fieldMoment(value: string): string {
  return `${officeDay(value)}T${timeOfDay(value)}`;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A day as somebody types it (`2026. 10. 2.`, `2026-10-02`, `20261002`, `2 Oct 2026`) in the form of the server; none where it is no day. */
export function dayTyped(words: string): string | undefined {
  const typed = words.trim();
  if (typed === "") return "";
  const numbers =
    /^(\d{4})[\s.\-/년]+(\d{1,2})[\s.\-/월]+(\d{1,2})[\s.일]*$/.exec(typed) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  const named = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i.exec(typed);
  const [year, month, date] = numbers
    ? numbers.slice(1).map(Number)
    : named
      ? [Number(named[3]), months.indexOf((named[2] ?? "").toLowerCase()) + 1, Number(named[1])]
      : [];
  if (!year || !month || !date) return undefined;
  const read = new Date(Date.UTC(year, month - 1, date));
  return read.getUTCMonth() === month - 1 ? read.toISOString().slice(0, 10) : undefined;
}

/** A time as somebody types it (`14:30`, `9:30`, `1430`, `14:30:05`) with two digits each; none where it is no time. */
export function timeTyped(words: string): string | undefined {
  const [, hour, minute, second] = /^(\d{1,2}):?(\d{2})(?::(\d{2}))?$/.exec(words.trim()) ?? [];
  if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  return [hour.padStart(2, "0"), minute, ...(second ? [second] : [])].join(":");
}

/** The day in the office, written as the API writes days; today where no moment is named. */
export function officeDay(moment: string | Date = new Date()): string {
  return isoDay.format(new Date(moment));
}
