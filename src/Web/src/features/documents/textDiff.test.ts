import { expect, test } from "vitest";
import { changesOf, linesOf, textDiff } from "./textDiff";

const run = (text: string) => ({ text, bold: false, italic: false, underline: false });

test("words are compared whole, particles and all", () => {
  expect(textDiff("예산을 3억 편성한다", "예산을 5억 편성한다")).toEqual([
    [
      { text: "예산을 ", change: "same" },
      { text: "3억", change: "removed" },
      { text: "5억", change: "added" },
      { text: " 편성한다", change: "same" },
    ],
  ]);
});

test("an added line stands by itself", () => {
  const lines = textDiff("가\n다", "가\n나\n다");
  expect(lines.map((line) => line.map((part) => part.text).join(""))).toEqual(["가", "나", "다"]);
  expect(changesOf(lines)).toEqual({ added: 1, removed: 0 });
});

test("texts that are the same have no change", () => {
  expect(changesOf(textDiff("같은 말", "같은 말"))).toEqual({ added: 0, removed: 0 });
  expect(textDiff("", "")).toEqual([]);
});

test("a body is its blocks' text, a table its rows", () => {
  expect(
    linesOf({
      blocks: [
        { type: "item", level: 1, runs: [run("목"), run("표")] },
        { type: "paragraph", runs: [run("본문")] },
        { type: "table", rows: [{ isHeader: false, cells: [{ runs: [run("가")] }, { runs: [] }] }] },
      ],
    }),
  ).toEqual(["목표", "본문", "가 | "]);
});
