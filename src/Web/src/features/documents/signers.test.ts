import { expect, test } from "vitest";
import type { CardStep, Official } from "../../shared/api/schema";
import { inNameOf } from "../../shared/format/sender";
import { signersOf } from "./signers";

const official = (name: string, post: string): Official => ({
  personId: name,
  name,
  post,
  rank: "",
  departmentCode: "1",
  departmentName: "운영지원과",
});

const step = (over: Partial<CardStep>): CardStep => ({
  number: 1,
  stage: 1,
  act: "Review",
  assignee: official("가", "팀장"),
  status: "Done",
  reachedAt: null,
  closedAt: "2026-03-02T00:00:00Z",
  ...over,
});

test.each([
  ["행정안전부", "장관", "행정안전부장관"],
  ["서울특별시", "시장", "서울특별시장"],
  ["운영지원과", "과장", "운영지원과장"],
  ["혁신행정담당관", "과장", "혁신행정담당관"],
])("%s headed by %s signs as %s", (name, post, written) => {
  expect(inNameOf(name, post)).toBe(written);
});

test("whoever acted signs, in boxes apart from those consulted, and whoever was skipped does not", () => {
  const acting = official("나", "과장");
  const { boxes, consulted } = signersOf(official("기", "주무관"), "2026-03-01T00:00:00Z", [
    step({ status: "Skipped" }),
    step({ act: "Consultation", assignee: official("다", "팀장") }),
    step({ act: "Decision", by: acting }),
    step({ act: "Decision", status: "Waiting", closedAt: null }),
  ]);
  expect(boxes.map((signer) => signer.official.name)).toEqual(["기", "나", "가"]);
  expect(boxes[2]?.signedAt).toBeNull();
  expect(consulted.map((signer) => signer.official.name)).toEqual(["다"]);
});
