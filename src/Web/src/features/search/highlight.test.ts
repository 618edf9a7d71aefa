import { expect, test } from "vitest";
import { highlight } from "./highlight";

const hits = (text: string, query: string) =>
  highlight(text, query)
    .filter((stretch) => stretch.isHit)
    .map((stretch) => stretch.text);

test("every term is marked wherever it stands, in either case", () => {
  expect(hits("2026년 예산 요구서, 예산안", "예산")).toEqual(["예산", "예산"]);
  expect(hits("OnNara onnara", "ONNARA")).toEqual(["OnNara", "onnara"]);
});

test("the text stays whole", () => {
  const text = "가 (나) 다.*";
  expect(
    highlight(text, "(나) .*")
      .map((stretch) => stretch.text)
      .join(""),
  ).toBe(text);
  expect(hits(text, "(나) .*")).toEqual(["(나)", ".*"]);
});

test("no words, no hits", () => {
  expect(highlight("가나다", "  ")).toEqual([{ text: "가나다", isHit: false }]);
  expect(highlight("", "가")).toEqual([]);
});
