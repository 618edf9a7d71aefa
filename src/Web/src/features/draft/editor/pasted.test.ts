import { expect, it } from "vitest";
import { blocksOfText, labelAt } from "./pasted";

it("knows the eight kinds of label and nothing else", () => {
  const lines = ["1. 가", "가. 나", "1) 다", "가) 라", "(1) 마", "(가) 바", "① 사", "㉮ 아"];
  expect(lines.map((line) => labelAt(line)?.level)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(labelAt("2026.10.2. 보고")).toBeNull();
  expect(labelAt("3.5퍼센트 증가")).toBeNull();
});

it("makes levels of labels, a table of columns, and leaves the end mark to the document", () => {
  const blocks = blocksOfText("1. 목적\r\n가. 배경\u200b\n구분\t금액\n인쇄\t100\n\n위와 같습니다.  끝.");
  expect(blocks).toMatchObject([
    { type: "item", level: 1, runs: [{ text: "목적" }] },
    { type: "item", level: 2, runs: [{ text: "배경" }] },
    {
      type: "table",
      rows: [{ cells: [{ runs: [{ text: "구분" }] }, {}] }, { cells: [{}, { runs: [{ text: "100" }] }] }],
    },
    { type: "paragraph", runs: [{ text: "위와 같습니다." }] },
  ]);
});

it("gives every row of a table the same number of cells", () => {
  const [table] = blocksOfText("가\t나\t다\n라\t마");
  expect(table && "rows" in table && table.rows.map((row) => row.cells.length)).toEqual([3, 3]);
});
