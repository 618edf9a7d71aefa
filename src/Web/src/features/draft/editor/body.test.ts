import { describe, expect, it } from "vitest";
import type { Body } from "../../../shared/api/schema";
import { toBody, toEditor } from "./body";

const plain = (text: string) => ({ text, bold: false, italic: false, underline: false });

const whole: Body = {
  blocks: [
    { type: "item", level: 1, runs: [plain("추진 배경")] },
    {
      type: "item",
      level: 8,
      runs: [plain("수요 "), { ...plain("증가"), bold: true, underline: true }, plain("\n둘째 줄")],
    },
    {
      type: "table",
      rows: [
        { isHeader: true, cells: [{ runs: [plain("구분")] }, { runs: [plain("금액")] }] },
        { isHeader: false, cells: [{ runs: [] }, { runs: [{ ...plain("금113,560원"), italic: true }] }] },
      ],
    },
    { type: "paragraph", runs: [plain("위와 같이 보고합니다.")] },
  ],
};

describe("the editor's document and the API's body", () => {
  it("come back as they went", () => {
    expect(toBody(toEditor(whole))).toEqual(whole);
  });

  it("give an empty document a first item to write in, which is no text yet", () => {
    const empty = toEditor({ blocks: [] });
    expect(empty.content).toEqual([{ type: "item", attrs: { level: 1 } }]);
    expect(toBody(empty)).toEqual({ blocks: [] });
  });

  it("keep a place to write in after a table at the end", () => {
    const table = { blocks: whole.blocks.slice(0, 3) };
    expect(toEditor(table).content?.at(-1)).toEqual({ type: "paragraph" });
    expect(toBody(toEditor(table))).toEqual(table);
  });

  it("make one run of neighbours that look the same", () => {
    const written = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "가" },
            { type: "text", text: "나" },
          ],
        },
      ],
    };
    expect(toBody(written).blocks).toEqual([{ type: "paragraph", runs: [plain("가나")] }]);
  });

  it("count a row as the head of its table only where all its cells are", () => {
    const cell = (type: string) => ({ type, content: [{ type: "paragraph" }] });
    const written = {
      type: "doc",
      content: [{ type: "table", content: [{ type: "tableRow", content: [cell("tableHeader"), cell("tableCell")] }] }],
    };
    expect(toBody(written).blocks).toMatchObject([{ rows: [{ isHeader: false }] }]);
  });
});
