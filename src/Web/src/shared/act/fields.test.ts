import { describe, expect, it } from "vitest";
import { faultOf, startOf } from "./fields";

describe("fields of a form", () => {
  it("asks for what is not optional", () => {
    expect(faultOf({ kind: "text", label: "사유" }, "  ")).toBe("missing");
    expect(faultOf({ kind: "text", label: "비고", isOptional: true }, "")).toBeUndefined();
    expect(faultOf({ kind: "people", label: "담당자" }, [])).toBe("missing");
    expect(faultOf({ kind: "number", label: "값" }, 0)).toBeUndefined();
  });

  it("keeps days within their bounds", () => {
    const field = { kind: "day", label: "기한", min: "2026-01-01", max: "2026-12-31" } as const;
    expect(faultOf(field, "2025-12-31")).toBe("tooEarly");
    expect(faultOf(field, "2027-01-01")).toBe("tooLate");
    expect(faultOf(field, "2026-06-01")).toBeUndefined();
  });

  it("starts empty unless told otherwise", () => {
    expect(startOf({ kind: "yes", label: "" })).toBe(false);
    expect(startOf({ kind: "text", label: "", start: "처음" })).toBe("처음");
    expect(startOf({ kind: "choices", label: "", choices: [] })).toEqual([]);
  });
});
