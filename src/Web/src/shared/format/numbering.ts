import type { Body } from "../api/schema";

// The eight levels of the official form (Decree, art. 7): 1. 가. 1) 가) (1) (가) ① ㉮
const levels = 8;
const consonants = [0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18];
const vowels = [0, 4, 8, 13, 18, 20];

/** 가 to 하, and on with the next vowel: 거 to 허, 고 … */
function syllable(number: number): string {
  const consonant = consonants[(number - 1) % consonants.length] ?? 0;
  const vowel = vowels[Math.floor((number - 1) / consonants.length)] ?? 0;
  return String.fromCharCode(0xac00 + (consonant * 21 + vowel) * 28);
}

function circledNumber(number: number): string {
  return String.fromCharCode(number <= 20 ? 0x245f + number : number <= 35 ? 0x323c + number : 0x328d + number);
}

/** Unicode has circled syllables up to 하 only; the later ones are a syllable and a combining circle. */
function circledSyllable(number: number): string {
  return number <= consonants.length ? String.fromCharCode(0x326d + number) : `${syllable(number)}\u20dd`;
}

function label(level: number, number: number): string {
  switch (level) {
    case 1:
      return `${number}.`;
    case 2:
      return `${syllable(number)}.`;
    case 3:
      return `${number})`;
    case 4:
      return `${syllable(number)})`;
    case 5:
      return `(${number})`;
    case 6:
      return `(${syllable(number)})`;
    case 7:
      return circledNumber(number);
    default:
      return circledSyllable(number);
  }
}

/** The label of each block of the body, by its place; what is no item has none. */
export function labels(body: Body): readonly (string | undefined)[] {
  const counts = new Array<number>(levels).fill(0);
  return body.blocks.map((block) => {
    if (!("level" in block)) return undefined;
    counts.fill(0, block.level);
    const number = (counts[block.level - 1] ?? 0) + 1;
    counts[block.level - 1] = number;
    return label(block.level, number);
  });
}
