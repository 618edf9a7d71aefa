import type { Body, TableRow, TextRun } from "../../../shared/api/schema";

/** A node of the editor as it is written down; only what the document's own schema knows. */
export type EditorNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: EditorNode[];
  text?: string;
  marks?: { type: string }[];
};

type Block = Body["blocks"][number];
const looks = ["bold", "italic", "underline"] as const;

/** The body as the editor holds it; there is always a place to write in, also after a table. */
export function toEditor(body: Body): EditorNode {
  const blocks = body.blocks.map(blockToNode);
  const last = body.blocks.at(-1);
  if (!last || "rows" in last) blocks.push(blocks.length === 0 ? item(1, []) : { type: "paragraph" });
  return { type: "doc", content: blocks };
}

/** What the editor holds as the API's body; empty lines at the end are the editor's, not the document's. */
export function toBody(document: EditorNode): Body {
  const blocks = (document.content ?? []).map(nodeToBlock);
  while (blocks.length > 0 && isBlank(blocks.at(-1) as Block)) blocks.pop();
  return { blocks };
}

export function isBlank(block: Block): boolean {
  return !("rows" in block) && block.runs.every((run) => run.text.trim() === "");
}

export function blockToNode(block: Block): EditorNode {
  if ("level" in block) return item(block.level, block.runs);
  if ("rows" in block) return { type: "table", content: block.rows.map(rowToNode) };
  return text("paragraph", block.runs);
}

function item(level: number, runs: readonly TextRun[]): EditorNode {
  return { ...text("item", runs), attrs: { level } };
}

function rowToNode(row: TableRow): EditorNode {
  return {
    type: "tableRow",
    content: row.cells.map((cell) => ({
      type: row.isHeader ? "tableHeader" : "tableCell",
      content: [text("paragraph", cell.runs)],
    })),
  };
}

function text(type: string, runs: readonly TextRun[]): EditorNode {
  const content = runs.flatMap((run) => {
    const worn = looks.filter((look) => run[look]).map((look) => ({ type: look }));
    const marks = worn.length > 0 ? { marks: worn } : {};
    const lines = run.text.replace(/\r\n?/g, "\n").split("\n");
    return lines.flatMap((line, place): EditorNode[] => [
      ...(place > 0 ? [{ type: "hardBreak", ...marks }] : []),
      ...(line ? [{ type: "text", text: line, ...marks }] : []),
    ]);
  });
  return content.length > 0 ? { type, content } : { type };
}

function nodeToBlock(node: EditorNode): Block {
  if (node.type === "item") return { type: "item", level: Number(node.attrs?.level ?? 1), runs: runsOf(node) };
  if (node.type === "table") return { type: "table", rows: (node.content ?? []).map(nodeToRow) };
  return { type: "paragraph", runs: runsOf(node) };
}

function nodeToRow(node: EditorNode): TableRow {
  const cells = node.content ?? [];
  return {
    cells: cells.map((cell) => ({ runs: runsOf(cell.content?.[0]) })),
    isHeader: cells.length > 0 && cells.every((cell) => cell.type === "tableHeader"),
  };
}

/** Neighbours of one look are one run; a line broken by hand is a line break in its text. */
function runsOf(node: EditorNode | undefined): TextRun[] {
  const runs: TextRun[] = [];
  for (const piece of node?.content ?? []) {
    const before = runs.at(-1);
    const has = (look: string) => piece.marks?.some((mark) => mark.type === look) ?? false;
    const text = piece.type === "hardBreak" ? "\n" : (piece.text ?? "");
    const run = { text, bold: has("bold"), italic: has("italic"), underline: has("underline") };
    if (before && looks.every((look) => before[look] === run[look])) before.text += run.text;
    else runs.push(run);
  }
  return runs;
}
