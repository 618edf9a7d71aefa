export type Stretch = { readonly text: string; readonly isHit: boolean };

/** A text cut into what was searched for and what was not; words are looked for as they stand, whatever signs they have. */
export function highlight(text: string, query: string): Stretch[] {
  const terms = [...new Set(query.normalize("NFKC").toLocaleLowerCase().split(/\s+/).filter(Boolean))]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (terms.length === 0) return text ? [{ text, isHit: false }] : [];
  return text
    .split(new RegExp(`(${terms.join("|")})`, "giu"))
    .map((stretch, place) => ({ text: stretch, isHit: place % 2 === 1 }))
    .filter((stretch) => stretch.text !== "");
}
