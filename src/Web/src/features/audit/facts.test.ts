import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { factsInEnglish, factsInKorean } from "./facts";

it("calls every recorded fact as the glossary does", () => {
  const glossary =
    readFileSync(new URL("../../../../../docs/glossary.md", import.meta.url), "utf8").split("## Facts")[1] ?? "";
  const lines = [...glossary.matchAll(/^\| ([^|]+) \| ([^|]+) \| `\w+` \| `(\w+)` \|$/gm)];
  expect(lines.length).toBeGreaterThan(100);
  expect(factsInKorean).toEqual(Object.fromEntries(lines.map(([, korean, , name]) => [name, korean?.trim()])));
  expect(factsInEnglish).toEqual(Object.fromEntries(lines.map(([, , english, name]) => [name, english?.trim()])));
});
