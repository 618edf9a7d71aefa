import type { Language } from "./time";

/** A number with its unit as each is written: `3.2%`, `330 종`. */
export function amount(value: number, unit: string, language: Language): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value);
  return unit === "%" ? `${number}%` : `${number} ${unit}`.trim();
}
