// What a spreadsheet would take for a formula is made text by an apostrophe before it.
const formula = /^[\s]*[=+\-@]|^[\t\r\n]/;

/** A cell of a CSV file (RFC 4180): quoted where it has to be, and never a formula. */
export function csvCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file that spreadsheets open as UTF-8: with its mark at the beginning and a line for each row. */
export function csv(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[titles, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}
