import { expect, it } from "vitest";
import type { Body } from "../api/schema";
import { labels } from "./numbering";

const item = (level: number) => ({ type: "item", level, runs: [] }) as unknown as Body["blocks"][number];

it("numbers each level anew under its item", () => {
  const body = { blocks: [item(1), item(2), item(2), item(1), item(2), item(7), item(8)] } as Body;
  expect(labels(body)).toEqual(["1.", "가.", "나.", "2.", "가.", "①", "㉮"]);
});

it("gives no number to a paragraph and goes on counting after it", () => {
  const paragraph = { type: "paragraph", runs: [] } as unknown as Body["blocks"][number];
  expect(labels({ blocks: [item(1), paragraph, item(1)] } as Body)).toEqual(["1.", undefined, "2."]);
});
