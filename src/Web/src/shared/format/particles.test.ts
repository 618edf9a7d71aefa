import { expect, test } from "vitest";
import { settled } from "./particles";

test("a particle follows the sound before it", () => {
  expect(settled("박민수은(는) 결재이(가) 아닌 검토을(를)")).toBe("박민수는 결재가 아닌 검토를");
  expect(settled("김철은(는) 반려(으)로, 서울(으)로, 총무팀(으)로")).toBe("김철은 반려로, 서울로, 총무팀으로");
});

test("figures are read as they are spoken", () => {
  expect(settled("3은(는) 1(으)로 2이(가) 10을(를)")).toBe("3은 1로 2가 10을");
});

test("quotes and brackets are looked through, and foreign words keep both forms", () => {
  expect(settled("‘제목’이(가) (과장)을(를)")).toBe("‘제목’이 (과장)을");
  expect(settled("KPI은(는)")).toBe("KPI은(는)");
});
