import { expect, it } from "vitest";
import type { TrailCount } from "../../shared/api/schema";
import { matrixOf } from "./matrix";

const count = (departmentCode: string | null, of: number) => ({ departmentCode, count: of }) as TrailCount;

it("orders those who acted like the tree, the system last, and says how much others did", () => {
  const matrix = matrixOf(
    [
      { code: "team", counts: [count("team", 6), count("bureau", 2), count(null, 4)] },
      { code: "empty", counts: [] },
    ],
    ["bureau", "team", "empty"],
  );
  expect(matrix.columns).toEqual(["bureau", "team", null]);
  expect(matrix.rows).toHaveLength(1);
  expect(matrix.rows[0]?.cells.map((cell) => [cell.count, cell.strength])).toEqual([
    [2, 2],
    [6, 3],
    [4, 3],
  ]);
  expect(matrix.rows[0]?.othersShare).toBe(25);
});
