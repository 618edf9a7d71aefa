import type { Body } from "../api/schema";

/** What was typed without numbers or tables: a paragraph for each line. */
export function plainBody(text: string): Body {
  return {
    blocks: text
      .replaceAll("\r\n", "\n")
      .split("\n")
      .map((line) => line.trimEnd())
      .filter((line, place, all) => line !== "" || (place > 0 && place < all.length - 1))
      .map((line) => ({
        type: "paragraph" as const,
        runs: line ? [{ text: line, bold: false, italic: false, underline: false }] : [],
      })),
  };
}
