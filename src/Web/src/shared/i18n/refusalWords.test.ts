import { expect, test } from "vitest";
import { refusalWords } from "./refusalWords";

function refused(code: string, details: Record<string, unknown> = {}, message = "The server's own words.") {
  return { code, message, details };
}

test("a refusal says in Korean what happened and what to do", async () => {
  expect(await refusalWords(refused("document.title-missing"), "ko")).toBe("제목이 없습니다. 제목을 입력하세요.");
});

test("members stand in the sentence with the particle that fits", async () => {
  const tooHigh = refused("document.decider-above-delegated-level", {
    lawfulPost: "과장",
    lawfulDepartmentCode: "D-1",
  });
  expect(await refusalWords(tooHigh, "ko")).toContain("과장이 결재할 사안");
  expect(await refusalWords(tooHigh, "ko")).not.toContain("D-1");
  expect(await refusalWords(refused("content.too-long", { length: 120_000, limit: 100_000 }), "ko")).toContain(
    "본문이 120,000자입니다. 100,000자까지",
  );
});

test("names for programs are translated", async () => {
  const wrongState = refused("document.wrong-state", { documentStatus: "InProgress", action: "Dispatch" });
  expect(await refusalWords(wrongState, "ko")).toBe(
    "문서가 ‘진행’ 상태라 발송을 할 수 없습니다. 문서의 지금 상태를 확인하세요.",
  );
  expect(await refusalWords(wrongState, "en")).toBe(
    "The document is in the state “In progress”; dispatching is not possible now.",
  );
});

test("a fault of a field is said in the field's own name", async () => {
  const tooLong = refused("task.text-not-acceptable", {
    field: "indicators.name",
    fault: "is longer than 200 characters",
  });
  expect(await refusalWords(tooLong, "ko")).toBe("‘성과지표 이름’ 칸에는 200자까지 쓸 수 있습니다. 내용을 줄이세요.");
  expect(await refusalWords(tooLong, "en")).toBe("“Name of an indicator” is longer than 200 characters; shorten it.");
});

test("days are written as the language writes them, and things are counted from one", async () => {
  const overlap = refused("task.cycle-overlaps", { earlier: "2026", earlierTo: "2026-12-31" });
  expect(await refusalWords(overlap, "ko")).toContain("‘2026’ 주기가 2026. 12. 31.까지입니다.");
  expect(await refusalWords(refused("content.not-text", { block: 0 }), "ko")).toContain("1번째 문단");
});

test("a part without its members is left out", async () => {
  expect(await refusalWords(refused("document.unit-task-retired", { successors: ["A-1", "A-2"] }), "ko")).toBe(
    "폐지된 단위과제입니다. 이어받은 단위과제(A-1, A-2)나 다른 단위과제를 고르세요.",
  );
  expect(await refusalWords(refused("document.unit-task-retired", { successors: [] }), "ko")).toBe(
    "폐지된 단위과제입니다. 다른 단위과제를 고르세요.",
  );
});

test("no id and no unknown name comes on the screen", async () => {
  const id = "0198f0aa-1111-7222-8333-444455556666";
  expect(await refusalWords(refused("handover.acting-is-another", { name: id }), "ko")).toBeNull();
  expect(
    await refusalWords(refused("document.wrong-state", { documentStatus: "New", action: "Submit" }), "ko"),
  ).toBeNull();
});

test("an unknown code has no words in Korean, and the server's in English", async () => {
  expect(await refusalWords(refused("new.rule"), "ko")).toBeNull();
  expect(await refusalWords(refused("new.rule"), "en")).toBe("The server's own words.");
});

test("what holds for every address is said for each", async () => {
  expect(await refusalWords(refused("calendar-feed.already-exists"), "ko")).toContain("이미 있어");
  expect(await refusalWords(refused("http.502"), "ko")).toContain("서버에 문제가 생겨");
});

test("what was too much is told with the time after which there is room", async () => {
  const tooMany = refused("request.too-many", { retryAfterSeconds: 40 });
  expect(await refusalWords(tooMany, "ko")).toContain("40초 뒤에 다시 하세요.");
  expect(await refusalWords(tooMany, "en")).toContain("try again in 40 seconds.");
  expect(await refusalWords(refused("server.busy", { retryAfterSeconds: 1 }), "ko")).toContain("이용자가 많아");
});
