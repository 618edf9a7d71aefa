import { useEffect, useState } from "react";
import type { Language } from "../format/time";
import { useLanguage } from ".";
import { type Book, sentenceOf, type Told } from "./refusals/book";

// Hundreds of sentences that most people never see: they come with the first refusal, not with the first page.
const books: Readonly<Record<Language, () => Promise<{ readonly book: Book }>>> = {
  ko: () => import("./refusals.ko"),
  en: () => import("./refusals.en"),
};

/** The book of a language; none where it does not come, as after a broken connection. */
async function bookOf(language: Language): Promise<Book | null> {
  return books[language]().then(
    ({ book }) => book,
    () => null,
  );
}

/**
 * What a refusal says in a language: what happened and what to do next. The server writes English, which stands where we have nothing
 * better to say; in Korean there is nothing where the code is unknown.
 */
export async function refusalWords(refusal: Told, language: Language): Promise<string | null> {
  return wordsOf(refusal, language, await bookOf(language));
}

/** The same for a component: undefined until the words have come. */
export function useRefusalWords(refusal: Told | null): string | null | undefined {
  const { language } = useLanguage();
  const [opened, setOpened] = useState<{ readonly language: Language; readonly book: Book | null }>();
  const isNeeded = refusal !== null && opened?.language !== language;
  useEffect(() => {
    if (!isNeeded) return;
    let isWanted = true;
    void bookOf(language).then((book) => {
      if (isWanted) setOpened({ language, book });
    });
    return () => {
      isWanted = false;
    };
  }, [isNeeded, language]);
  return refusal === null || opened?.language !== language ? undefined : wordsOf(refusal, language, opened.book);
}

function wordsOf(refusal: Told, language: Language, book: Book | null): string | null {
  const own = book && sentenceOf(refusal, book);
  return own ?? (language === "en" && refusal.message !== "" ? refusal.message : null);
}
