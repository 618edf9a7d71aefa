import type { Body, TableRow, TextRun } from "../../../shared/api/schema";

type Block = Body["blocks"][number];

// 1. 가. 1) 가) (1) (가) ① ㉮, as people and other programs write them at the start of a line.
const syllable = "[가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허]";
const labels: readonly RegExp[] = [
  /^\d{1,2}\.(?!\d)\s*/,
  new RegExp(`^${syllable}\\.\\s*`),
  /^\d{1,2}\)\s*/,
  new RegExp(`^${syllable}\\)\\s*`),
  /^\(\d{1,2}\)\s*/,
  new RegExp(`^\\(${syllable}\\)\\s*`),
  /^[①-⑳㉑-㉟]\s*/,
  /^[㉮-㉻]\s*/,
];

/** The level that a label at the start of a line stands for, and how long the label is. */
export function labelAt(line: string): { readonly level: number; readonly length: number } | null {
  for (const [place, pattern] of labels.entries()) {
    const found = pattern.exec(line);
    if (found) return { level: place + 1, length: found[0].length };
  }
  return null;
}

const bare = (text: string): TextRun => ({ text, bold: false, italic: false, underline: false });

/** Lines of plain text as blocks: labels become levels, columns between tabs become a table. */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  let rows: string[][] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push(even(rows.map((row) => row.map((cell) => [bare(cell.trim())]))));
    rows = [];
  };
  for (const line of cleaned(text).split("\n")) {
    if (line.trim().includes("\t")) {
      rows.push(line.split("\t"));
      continue;
    }
    endTable();
    const words = line.trim();
    // The end mark places itself.
    const shown = words.replace(/\s*끝\.$/, "");
    if (shown) blocks.push(labelled([bare(shown)]));
  }
  endTable();
  return blocks;
}

/** Markup of another program as a document to read; its styles are looked at and never applied, as the security policy demands. */
export function parsedHtml(html: string): ParentNode {
  return new DOMParser().parseFromString(html.replace(/\sstyle\s*=/gi, " data-style="), "text/html").body;
}

/** What another program put on the clipboard as blocks: text, its three looks, lists and tables; nothing else of it. */
export function blocksOfHtml(root: ParentNode): Block[] {
  const blocks: Block[] = [];
  let runs: TextRun[] = [];
  const end = (level: number) => {
    const words = trimmed(runs);
    runs = [];
    if (words.length > 0)
      blocks.push(level > 0 ? { type: "item", level: Math.min(level, 8), runs: words } : labelled(words));
  };
  const walk = (node: Node, look: Look, level: number) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = cleaned(node.textContent ?? "").replace(/\s+/g, " ");
      if (text) runs.push({ text, ...look });
      return;
    }
    if (!(node instanceof Element) || /^(SCRIPT|STYLE|HEAD|TITLE|META|TEMPLATE)$/.test(node.tagName)) return;
    const name = node.tagName;
    if (name === "TABLE") {
      end(level);
      const rows = [...node.querySelectorAll("tr")].filter((row) => row.closest("table") === node);
      const header = rows.map((row) => row.cells.length > 0 && [...row.cells].every((cell) => cell.tagName === "TH"));
      if (rows.length > 0)
        blocks.push(
          even(
            rows.map((row) => [...row.cells].flatMap(cellRuns)),
            header,
          ),
        );
      return;
    }
    if (name === "BR") {
      end(level);
      return;
    }
    const isBlock = /^(P|DIV|LI|UL|OL|H[1-6]|BLOCKQUOTE|PRE|SECTION|ARTICLE|TR|DL|DT|DD)$/.test(name);
    const within = name === "UL" || name === "OL" ? level + 1 : level;
    if (isBlock) end(level);
    for (const child of node.childNodes) walk(child, lookOf(node, look), within);
    if (isBlock) end(within);
  };
  for (const child of root.childNodes) walk(child, { bold: false, italic: false, underline: false }, 0);
  end(0);
  return blocks;
}

type Look = Omit<TextRun, "text">;

function lookOf(node: Element, look: Look): Look {
  const name = node.tagName;
  const style = node.getAttribute("data-style") ?? "";
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  const isNormal = weight === "normal" || weight === "400";
  const isBold = /^(B|STRONG|TH|H[1-6])$/.test(name) || weight === "bold" || Number(weight) >= 600;
  return {
    bold: !isNormal && (look.bold || isBold),
    italic: look.italic || name === "I" || name === "EM" || /font-style:\s*italic/.test(style),
    underline: look.underline || name === "U" || /text-decoration[^;]*underline/.test(style),
  };
}

/** A cell over several columns is its text and empty cells: the official form has no others. */
function cellRuns(cell: HTMLTableCellElement): TextRun[][] {
  const text = cleaned(cell.textContent ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const empty = Array.from({ length: Math.min(cell.colSpan, 30) - 1 }, () => [] as TextRun[]);
  return [text ? [bare(text)] : [], ...empty];
}

/** Every row as wide as the widest. */
function even(rows: readonly TextRun[][][], header: readonly boolean[] = []): Block {
  const width = Math.min(30, Math.max(1, ...rows.map((row) => row.length)));
  return {
    type: "table",
    rows: rows.slice(0, 500).map(
      (row, place): TableRow => ({
        isHeader: header[place] ?? false,
        cells: Array.from({ length: width }, (_, column) => ({ runs: row[column] ?? [] })),
      }),
    ),
  };
}

function labelled(runs: readonly TextRun[]): Block {
  const [first, ...rest] = runs;
  const label = first && labelAt(first.text);
  if (!first || !label) return { type: "paragraph", runs: [...runs] };
  const words = { ...first, text: first.text.slice(label.length) };
  return { type: "item", level: label.level, runs: words.text ? [words, ...rest] : rest };
}

function trimmed(runs: readonly TextRun[]): TextRun[] {
  const kept = runs.map((run) => ({ ...run }));
  while (kept[0] && kept[0].text.trim() === "") kept.shift();
  while (kept.length > 0 && kept.at(-1)?.text.trim() === "") kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return kept;
}

// Other programs leave characters that the server refuses or that nobody sees.
function cleaned(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be left out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2060\ufeff]/g, "")
      .replace(/\u00a0/g, " ")
  );
}
