const pairs: Readonly<Record<string, readonly [closed: string, open: string]>> = {
  "은(는)": ["은", "는"],
  "이(가)": ["이", "가"],
  "을(를)": ["을", "를"],
  "과(와)": ["과", "와"],
  "(으)로": ["으로", "로"],
};

const rieul = 8;
// How 영, 일, 이 … 구 end: 0 with a vowel, otherwise with the consonant of that place in a syllable's order.
const endsOfDigits = [21, 8, 0, 16, 0, 0, 1, 8, 8, 0];

/** Settles the particles that hang on what stands before them: `박민수은(는)` becomes `박민수는`. Of foreign letters nobody knows; they keep both. */
export function settled(text: string): string {
  return text.replace(
    /(\S)([’”」』)]*)(은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로)/gu,
    (whole, last, quotes, particle) => {
      const end = endOf(last);
      const pair = pairs[particle];
      if (end === null || !pair) return whole;
      const isOpen = end === 0 || (particle === "(으)로" && end === rieul);
      return `${last}${quotes}${isOpen ? pair[1] : pair[0]}`;
    },
  );
}

function endOf(character: string): number | null {
  if (/[가-힣]/u.test(character)) return (character.charCodeAt(0) - 0xac00) % 28;
  return endsOfDigits[Number.parseInt(character, 10)] ?? null;
}
