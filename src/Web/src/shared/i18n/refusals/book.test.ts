import { expect, test } from "vitest";
import { book as english } from "../refusals.en";
import { book as korean } from "../refusals.ko";

const written = ["day", "moment", "ordinal", "megabytes"];

test.each([korean, english])("every form in a sentence is known ($language)", ({ sentences, terms }) => {
  for (const [code, sentence] of Object.entries(sentences)) {
    const forms = [...sentence.matchAll(/\{\{\w+:(\w+)\}\}/g)].map(([, form]) => form ?? "");
    expect(
      forms.filter((form) => !written.includes(form) && !(form in terms)),
      code,
    ).toEqual([]);
    expect(sentence.replace(/\{\{\w+(:\w+)?\}\}/g, "").replace(/\[\[[^[\]]*\]\]/g, ""), code).not.toMatch(/[{}[\]]/);
  }
});

test("a Korean sentence is polite and says what to do", () => {
  for (const [code, sentence] of Object.entries(korean.sentences)) {
    const said = sentence.replace(/\{\{\w+:(unfit|minutes|objection)\}\}\.?$/, " 고치세요.");
    expect(said, code).toMatch(/(세요|니다)\.$/);
    expect(said, code).toContain("세요");
  }
});
