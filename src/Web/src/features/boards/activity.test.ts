import { expect, it } from "vitest";
import { activityWords } from "./activity";

const say = (key: string) => `<${key}>`;
const words = (about: string | null, percent: number | null, detail: string | null) =>
  activityWords({ about, percent, detail }, say, "ko");

it("says no id, and grades and days in words", () => {
  expect(words("01a20a72-995f-7148-a369-9ec340118a1a", null, "혁신행정담당관-1")).toBe("혁신행정담당관-1");
  expect(words(null, null, "Adequate: 목표에 이르지 못했습니다.")).toBe("<grade.Adequate>: 목표에 이르지 못했습니다.");
  expect(words("2024-01-01 – 2024-12-31", null, null)).toBe("2024. 1. 1. – 2024. 12. 31.");
  expect(words("M4", 100, "심의회를 열었습니다.")).toBe("M4 · 100% · 심의회를 열었습니다.");
});

it("leaves codes of tasks alone", () => {
  expect(words("1741000-0102", null, "기록관리 운영")).toBe("1741000-0102 · 기록관리 운영");
});
