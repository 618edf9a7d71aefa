import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { Language } from "../format/time";
import { en } from "./en";
import { ko } from "./ko";

const remembered = "onnara.language";

/** The same keys with other words; a language may have forms of its own beside them, such as plurals. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> } & {
  /** English says one of a thing differently. */
  readonly [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string;
};

type Words = { readonly [key: string]: string | Words };

const pages: [name: string, ko: Words, en: Words][] = [];

/** Adds the words of a page, which come with the page's own code; a missing translation is an error of types. */
export function addWords<const T extends Words>(page: string, korean: T, english: Translated<T> & Words): void {
  pages.push([page, korean, english]);
  if (i18next.isInitialized) add(page, korean, english);
}

function add(page: string, korean: Words, english: Words): void {
  i18next.addResourceBundle("ko", page, korean);
  i18next.addResourceBundle("en", page, english);
}

/** The words of a page, and those that all pages share. */
export function useWords(page: string) {
  return useTranslation([page, "translation"], { nsMode: "fallback" }).t;
}

export async function startTranslation(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { ko: { translation: ko }, en: { translation: en } },
    lng: localStorage.getItem(remembered) ?? "ko",
    fallbackLng: "ko",
    interpolation: { escapeValue: false },
    // A name without words would stand on the screen as it is: whoever watches the console, as the tests do, is told.
    saveMissing: true,
    missingKeyHandler: (_languages, page, key) => console.error(`There are no words for ${page}:${key}.`),
  });
  for (const page of pages) add(...page);
  document.documentElement.lang = i18next.language;
  // Chosen in one window, it holds in all.
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === remembered && newValue) void speak(newValue);
  });
}

function speak(language: string) {
  document.documentElement.lang = language;
  return i18next.changeLanguage(language);
}

export function useLanguage(): { language: Language; change: (language: Language) => void } {
  const { i18n } = useTranslation();
  return {
    language: i18n.language === "en" ? "en" : "ko",
    change: (language) => {
      localStorage.setItem(remembered, language);
      void speak(language);
    },
  };
}
