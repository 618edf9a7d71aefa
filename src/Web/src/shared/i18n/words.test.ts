import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import i18next from "i18next";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { en } from "./en";
import { ko } from "./ko";

const sources = join(import.meta.dirname, "../..");
const korean = /[\u3131-\u318e\uac00-\ud7a3]/;
const letters = /\p{L}/u;

// Every source is read: on a slow machine that takes a while.
const patience = 120_000;

// The switch names the other language in its own letters; keys are called as they are labelled.
const ownNames = ["translation:nav.language", "draft:bar.keys"];

// What a document or a plan carries whatever language its writer reads, and how a key or a calendar is written.
const written = ["끝.", '"회"', '"일"', '"업무 계획"', "}의인`", "Ctrl K", '"YYYY년 M월"'];

beforeAll(async () => {
  await i18next.init({ resources: { ko: { translation: ko }, en: { translation: en } } });
  const pages = import.meta.glob("../../**/words.ts");
  await Promise.all(Object.values(pages).map((load) => load()));
}, patience);

test("no English words are left in Korean, and no Korean ones in English", () => {
  const english = [...words("en")].filter(([, said]) => korean.test(said));
  // Names and formats that Korean writes in Latin letters are capitals; a word in small letters was not translated.
  const latin = [...words("ko")].filter(
    ([, said]) => !korean.test(said) && /[a-z]{3}/.test(said.replace(/\{\{.*?\}\}/g, "")),
  );
  expect([...english, ...latin].filter(([key]) => !ownNames.includes(key))).toEqual([]);
});

test("both languages say the same things", () => {
  const withoutForms = (language: string) =>
    new Set([...words(language)].map(([key]) => key.replace(/_(one|other)$/, "")));
  expect([...withoutForms("en")].sort()).toEqual([...withoutForms("ko")].sort());
});

test(
  "what people read stands in the words of a page and not in its code",
  () => {
    expect(
      componentFiles()
        .flatMap(wordsInCode)
        .filter(([, said]) => !written.includes(said)),
    ).toEqual([]);
  },
  patience,
);

function* words(language: string): Generator<[string, string]> {
  for (const [page, said] of Object.entries(i18next.getDataByLanguage(language) ?? {})) yield* leaves(`${page}:`, said);
}

function* leaves(at: string, said: unknown): Generator<[string, string]> {
  if (typeof said === "string") yield [at.replace(":.", ":"), said];
  else for (const [key, inner] of Object.entries(said as object)) yield* leaves(`${at}.${key}`, inner);
}

function componentFiles(): readonly string[] {
  return readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));
}

const told = new Set(["label", "title", "placeholder", "description", "alt", "aria-label", "nothingFoundMessage"]);

function wordsInCode(name: string): readonly [string, string][] {
  const file = ts.createSourceFile(
    name,
    readFileSync(join(sources, name), "utf8"),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: [string, string][] = [];
  const look = (node: ts.Node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === "addWords") return;
    const isText = ts.isJsxText(node) && letters.test(node.text);
    const isTold =
      ts.isJsxAttribute(node) &&
      told.has(node.name.getText()) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer) &&
      letters.test(node.initializer.text);
    const isKorean =
      (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateTail(node)) && korean.test(node.text);
    if (isText || isTold || isKorean) found.push([name, node.getText().trim()]);
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}
