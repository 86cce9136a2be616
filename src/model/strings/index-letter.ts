import { foldMarks } from "../fold.ts";

/**
 * The heading under which a sort key is filed, by its own script: A to Z, a Cyrillic letter, an
 * initial consonant (ㄱ), a row of kana (か), "漢字" for all of Han (their order by reading or stroke
 * would need a dictionary), the letter itself in scripts without case; "#" for digits and the rest.
 * Punctuation before the first letter is passed over.
 */
export function indexLetter(sortKey: string, han: string): string {
  const [first] = /[\p{L}\p{N}]/u.exec(foldMarks(sortKey.normalize("NFKC"))) ?? [];
  if (first === undefined || /\p{N}/u.test(first)) return "#";
  if (/\p{Script=Han}/u.test(first)) return han;
  if (/\p{Script=Hangul}/u.test(first)) return initialConsonant(first);
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) return kanaRow(first);
  if (/\p{Script=Arabic}/u.test(first)) return PLAIN_ARABIC[first] ?? first;
  const letter = first.toUpperCase();
  return /\p{Script=Latin}/u.test(letter) && !/^[A-Z]$/.test(letter) ? "#" : letter;
}

/** Korean indexes file the tense consonants under the plain ones. */
const INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ";

/** "ㄱ" of "김", and of "ㄲ" too; "#" of what is no Hangul. */
export function initialConsonant(letter: string): string {
  // Syllables stand in blocks of 588 by their initial (Unicode, 3.12); NFKC has made conjoining
  // jamo of the single compatibility ones.
  const code = letter.codePointAt(0) ?? 0;
  const syllable = Math.floor((code - 0xac00) / 588);
  return INITIALS[syllable] ?? INITIALS[code - 0x1100] ?? "#";
}

const KANA_ROWS = [
  "あいうえお",
  "かきくけこ",
  "さしすせそ",
  "たちつてと",
  "なにぬねの",
  "はひふへほ",
  "まみむめも",
  "やゆよ",
  "らりるれろ",
  "わゐゑをん",
];
const SMALL_KANA: Readonly<Record<string, string>> = {
  ぁ: "あ",
  ぃ: "い",
  ぅ: "う",
  ぇ: "え",
  ぉ: "お",
  っ: "つ",
  ゃ: "や",
  ゅ: "ゆ",
  ょ: "よ",
  ゎ: "わ",
};

function kanaRow(letter: string): string {
  // Katakana stand 0x60 behind hiragana; a voiced kana is the plain one and a mark.
  const plain = [...letter.normalize("NFD")][0] ?? letter;
  const code = plain.codePointAt(0) ?? 0;
  const hiragana = code >= 0x30a1 && code <= 0x30f3 ? String.fromCodePoint(code - 0x60) : plain;
  return [...(KANA_ROWS.find((row) => row.includes(SMALL_KANA[hiragana] ?? hiragana)) ?? "#")][0] ?? "#";
}

/** Forms of alif and other letters that a dictionary files together. */
const PLAIN_ARABIC: Readonly<Record<string, string>> = {
  آ: "ا",
  أ: "ا",
  إ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
};
