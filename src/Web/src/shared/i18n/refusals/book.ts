import { settled } from "../../format/particles";
import { day, type Language, moment } from "../../format/time";

/** What a refusal is told with: its stable code, the server's own sentence, and its members. */
export interface Told {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Words for what the server names: by the name itself, or by the form of the server's words. */
export type Terms = Readonly<Record<string, string>> | readonly (readonly [RegExp, string])[];

/**
 * What is said for each code in one language. `{{name}}` stands for a member as it is; `{{status:documentStatus}}` for what the named terms
 * call it; `{{on:day}}`, `{{begins:moment}}`, `{{block:ordinal}}` (counted from 1) and `{{limitBytes:megabytes}}` for how it is written.
 * `[[…]]` is left out where a member within it is missing.
 */
export interface Book {
  readonly language: Language;
  readonly sentences: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, Terms>>;
}

/** The book's sentence for a refusal; none where the book has none, or a member that the sentence needs is missing. */
export function sentenceOf(told: Told, book: Book): string | null {
  const sentence = book.sentences[told.code] ?? book.sentences[ofAnyArea(told.code)];
  if (sentence === undefined) return null;
  const whole = sentence.replace(/\[\[(.*?)\]\]/g, (_, part: string) => filled(part, told.details, book) ?? "");
  const said = filled(whole, told.details, book);
  return said === null ? null : settled(said);
}

// Two rules hold for everything that has an address; the area is the address's.
function ofAnyArea(code: string): string {
  return code.replace(/^[a-z-]+\.(stale|already-exists)$/, "any.$1").replace(/^http\.5\d\d$/, "server.unexpected");
}

function filled(text: string, details: Told["details"], book: Book): string | null {
  let isWhole = true;
  const said = text.replace(/\{\{(\w+)(?::(\w+))?\}\}/g, (_, member: string, form: string | undefined) => {
    const value = presentable(details[member], form, book);
    if (value === null) isWhole = false;
    return value ?? "";
  });
  return isWhole ? said : null;
}

function presentable(value: unknown, form: string | undefined, book: Book): string | null {
  if (Array.isArray(value)) {
    const parts = value.map((part) => presentable(part, form, book));
    return parts.length === 0 || parts.includes(null) ? null : parts.join(", ");
  }
  if (form === "day" && typeof value === "string") return day(value, book.language);
  if (form === "moment" && typeof value === "string") return moment(value, book.language);
  if (form === "ordinal" && typeof value === "number") return number(value + 1, book);
  if (form === "megabytes" && typeof value === "number") return number(Math.floor(value / 1_000_000), book);
  if (form !== undefined) return named(String(value), book.terms[form]);
  if (typeof value === "number") return number(value, book);
  return typeof value === "string" && value.trim() !== "" && !isId(value) ? value : null;
}

function named(value: string, terms: Terms | undefined): string | null {
  if (terms === undefined) return null;
  if (!isForms(terms)) return terms[value] ?? null;
  const form = terms.find(([pattern]) => pattern.test(value));
  return form ? value.replace(form[0], form[1]) : null;
}

function isForms(terms: Terms): terms is readonly (readonly [RegExp, string])[] {
  return Array.isArray(terms);
}

function number(value: number, book: Book): string {
  return value.toLocaleString(book.language === "ko" ? "ko-KR" : "en-GB");
}

function isId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(value);
}
