import { diffArrays } from "diff";
import type { Body, TextRun } from "../../shared/api/schema";

export type Change = "same" | "added" | "removed";
export type DiffPart = { readonly text: string; readonly change: Change };
export type DiffLine = readonly DiffPart[];

const textOf = (runs: readonly TextRun[]) => runs.map((run) => run.text).join("");

/** The text of a body, a line for each block and each row of a table; labels are left out, since they follow from the levels. */
export function linesOf(body: Body): string[] {
  return body.blocks.flatMap((block) =>
    "rows" in block
      ? block.rows.map((row) => row.cells.map((cell) => textOf(cell.runs)).join(" | "))
      : textOf(block.runs).split("\n"),
  );
}

// A Korean word with its particle is what stands between two gaps; jsdiff's own words are Latin ones.
const words = (text: string) => text.match(/\n|[^\S\n]+|\S+/g) ?? [];

/** What was added and removed between two texts, word by word, in the lines in which it stands. */
export function textDiff(before: string, after: string): DiffLine[] {
  const lines: DiffPart[][] = [[]];
  for (const piece of diffArrays(words(before), words(after))) {
    const change: Change = piece.added ? "added" : piece.removed ? "removed" : "same";
    piece.value
      .join("")
      .split("\n")
      .forEach((text, place) => {
        if (place > 0) lines.push([]);
        if (text) lines.at(-1)?.push({ text, change });
      });
  }
  return lines.filter((line) => line.length > 0);
}

/** How many stretches were added and removed. */
export function changesOf(lines: readonly DiffLine[]): { added: number; removed: number } {
  const parts = lines.flat();
  return {
    added: parts.filter((part) => part.change === "added").length,
    removed: parts.filter((part) => part.change === "removed").length,
  };
}
