import type { TrailCount } from "../../shared/api/schema";

export type Matrix = {
  readonly columns: readonly (string | null)[];
  readonly rows: readonly {
    readonly code: string;
    readonly cells: readonly {
      readonly code: string | null;
      readonly count: number;
      readonly strength: 0 | 1 | 2 | 3;
    }[];
    /** Of what people did, how much those of other departments did, in percent. */
    readonly othersShare: number;
  }[];
};

/** Departments of documents against departments of those who acted; what nobody did is left out, and what the system did comes last. */
export function matrixOf(
  given: readonly { readonly code: string; readonly counts: readonly TrailCount[] }[],
  order: readonly string[],
): Matrix {
  const filled = given.filter((row) => row.counts.length > 0);
  const acting = new Set(filled.flatMap((row) => row.counts.map((count) => count.departmentCode)));
  const place = (code: string | null) =>
    code === null ? Number.POSITIVE_INFINITY : order.indexOf(code) < 0 ? order.length : order.indexOf(code);
  const columns = [...acting].sort((a, b) => place(a) - place(b));
  const largest = Math.max(1, ...filled.flatMap((row) => row.counts.map((count) => count.count)));
  return {
    columns,
    rows: filled.map((row) => {
      const of = (code: string | null) => row.counts.find((count) => count.departmentCode === code)?.count ?? 0;
      const byPeople = row.counts.filter((count) => count.departmentCode !== null);
      const whole = byPeople.reduce((sum, count) => sum + count.count, 0);
      return {
        code: row.code,
        cells: columns.map((code) => {
          const count = of(code);
          const strength = count === 0 ? 0 : count > largest / 2 ? 3 : count > largest / 6 ? 2 : 1;
          return { code, count, strength };
        }),
        othersShare: whole === 0 ? 0 : Math.round((100 * (whole - of(row.code))) / whole),
      };
    }),
  };
}
