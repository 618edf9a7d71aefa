import { expect, test } from "vitest";
import { csv, csvCell } from "./csv";

test.each([
  ["plain", "plain"],
  ['그는 "네"라고', '"그는 ""네""라고"'],
  ["가, 나", '"가, 나"'],
  ["두\n줄", '"두\n줄"'],
  [" 앞 빈칸", '" 앞 빈칸"'],
  ["", ""],
])("%j is written as %j", (value, written) => {
  expect(csvCell(value)).toBe(written);
});

test.each(["=1+1", "+82", "-3", "@SUM(A1)", "\t=1", "  =1", "\r=1"])("%j is no formula", (value) => {
  expect(csvCell(value).replace(/^"/, "")).toMatch(/^'/);
});

test("a file begins with its mark and ends each row", () => {
  expect(csv(["번호", "제목"], [["1", "가"]])).toBe("\ufeff번호,제목\r\n1,가\r\n");
});
