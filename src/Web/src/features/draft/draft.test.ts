import { describe, expect, it } from "vitest";
import type { FunctionView } from "../../shared/api/schema";
import { type Draft, emptyDraft, isUntouched, toRequest, withUnitTask } from "./draft";
import { missingOf, partOf } from "./missing";
import { uuid7 } from "./uuid";

const task = {
  code: "1741000-0302",
  name: "공공데이터 개방",
  retention: "FiveYears",
  disclosure: "PartlyOpen",
  clauses: [5],
} as unknown as FunctionView;
const written: Draft = {
  ...withUnitTask(emptyDraft, task),
  title: "계획",
  body: { blocks: [{ type: "paragraph", runs: [{ text: "가", bold: false, italic: false, underline: false }] }] },
  matter: "업무 계획",
};

describe("what is missing", () => {
  it("is everything on an empty page but what has a sensible default", () => {
    expect(missingOf(emptyDraft, { kind: "empty" }, 0)).toEqual(["title", "body", "matter", "unitTask", "disclosure"]);
  });

  it("is nothing on a whole one, the path's fault on one that nobody may decide so", () => {
    expect(missingOf(written, null, 0)).toEqual([]);
    expect(missingOf(written, { kind: "decision" }, 1)).toEqual(["path", "attachments"]);
    expect(missingOf({ ...written, isInternal: false }, null, 0)).toEqual(["recipients"]);
    expect(missingOf({ ...written, disclosure: { class: "Closed", clauses: [] } }, null, 0)).toEqual(["disclosure"]);
  });

  it("stands beside the field that a refusal is about", () => {
    expect(partOf("document.decider-above-delegated-level")).toBe("path");
    expect(partOf("document.unit-task-retired")).toBe("unitTask");
    expect(partOf("document.stale")).toBeNull();
  });
});

describe("the draft", () => {
  it("takes disclosure from its unit task, and leaves out what is not whole yet", () => {
    expect(toRequest(written).disclosure).toEqual({ class: "PartlyOpen", clauses: [5], reason: null });
    expect(toRequest({ ...written, disclosure: { class: "Closed", clauses: [] } }).disclosure).toBeNull();
  });

  it("names no recipients while it is internal, but keeps them", () => {
    const recipients = [{ name: "기획재정부", agencyCode: "1051000" }];
    expect(toRequest({ ...written, recipients }).recipients).toEqual([]);
    expect(toRequest({ ...written, recipients, isInternal: false }).recipients).toEqual([
      { name: "기획재정부", agencyCode: "1051000", via: null },
    ]);
  });

  it("is untouched until somebody writes", () => {
    expect(isUntouched(emptyDraft)).toBe(true);
    expect(isUntouched(written)).toBe(false);
  });

  it("has an id that tells its time", () => {
    expect(uuid7(0x0198c6f27a00)).toMatch(/^0198c6f2-7a00-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
