const length = 86_400_000;

/** The day some days later, as days are written to the server. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * length).toISOString().slice(0, 10);
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? -6 : 1 - weekday);
}

/** The days of the week that begins on a Monday; the weekend only where somebody works then. */
export function daysOfWeek(monday: string, worked: ReadonlySet<string>): readonly string[] {
  const days = Array.from({ length: 7 }, (_, place) => addDays(monday, place));
  return days.filter((day, place) => place < 5 || worked.has(day));
}
