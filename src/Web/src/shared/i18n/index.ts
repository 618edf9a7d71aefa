import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { Language } from "../format/time";
import { en } from "./en";
import { ko } from "./ko";

const remembered = "onnara.language";

export async function startTranslation(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { ko: { translation: ko }, en: { translation: en } },
    lng: localStorage.getItem(remembered) ?? "ko",
    fallbackLng: "ko",
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

export function useLanguage(): { language: Language; change: (language: Language) => void } {
  const { i18n } = useTranslation();
  return {
    language: i18n.language === "en" ? "en" : "ko",
    change: (language) => {
      localStorage.setItem(remembered, language);
      document.documentElement.lang = language;
      void i18n.changeLanguage(language);
    },
  };
}
