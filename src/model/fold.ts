import { UNMARKED } from "../../shared/unmarked.ts";

/**
 * The form in which names are compared: terms that differ only by case, spacing or accents
 * are one term. By script, because stripping marks is right for Latin and Greek only
 * (й, ガ and हिन्दी are other letters without theirs).
 */
export function foldName(name: string): string {
  if (UNMARKED.test(name)) return foldAscii(name);
  if (LATIN.test(name))
    return foldAscii(name.replace(/[^\0-\x7f]/g, (character) => FOLDED.get(character) ?? character));
  return foldAny(name);
}

/** Nearly all text is such, where only case, white space and the grave accent fold; and mostly only case. */
function foldAscii(text: string): string {
  const lower = text.toLowerCase();
  return (
    /[`\t-\r]/.test(lower) || lower.includes("  ") ? lower.replaceAll("`", "'").replace(/\s+/g, " ") : lower
  ).trim();
}

function foldAny(name: string): string {
  // What cannot be seen goes first, for it stands between letters and their marks. NFKC would make
  // a space with an accent of ´, and take ″ apart.
  const plain = name
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, "")
    .normalize("NFC")
    .replace(/´/gu, "'")
    .replace(/″/gu, '"')
    .normalize("NFKC");
  return foldMarks(plain)
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u2032`]/gu, "'")
    .replace(/[\u201c\u201d\u201e«»]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/[\s\u0085]+/gu, " ")
    .trim()
    .normalize("NFC");
}

/** Letters that Unicode does not decompose, though readers type them without their stroke. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  þ: "th",
  Þ: "Th",
  ð: "d",
  Ð: "D",
  ħ: "h",
  Ħ: "H",
  ı: "i",
  ŧ: "t",
  Ŧ: "T",
  ё: "е",
  Ё: "Е",
};

/** "Müller" → "Muller", "Łódź" → "Lodz", "Чайка" and "ガ" as they are. */
export function foldMarks(text: string): string {
  if (UNMARKED.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu, "$1")
    .normalize("NFC")
    .replace(/[łŁøØđĐßẞæÆœŒþÞðÐħĦıŧŦёЁ]/gu, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** What Latin scripts and typographers write besides ASCII. None of it acts on its neighbours, so that each can be folded by itself. */
const LATIN = /^[\t-\r\x20-\x7e\u00a0«»\u00c0-\u017f\u2013\u2014\u2018-\u201e\u2026]*$/;

/** Between two letters, where white space stays. */
const FOLDED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x2027 - 0xa0 }, (_, index) => String.fromCharCode(0xa0 + index))
    .filter((character) => LATIN.test(character))
    .map((character) => [character, foldAny(`x${character}x`).slice(1, -1)]),
);
