import { UNMARKED } from "../unmarked.ts";

/**
 * The form in which words are indexed and asked for: lower case, without the marks that readers leave
 * out. By script, because й, ガ and हिन्दी are other letters without theirs.
 */
export function foldWord(word: string): string {
  if (UNMARKED.test(word)) return word.toLowerCase();
  return (
    word
      .normalize("NFKC")
      .toLowerCase()
      .normalize("NFD")
      .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu, "$1")
      // Vowel points of Arabic and Hebrew, and what only stretches a word.
      .replace(/[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670]+/gu, "")
      .normalize("NFC")
      // مسئول is مسؤول, رءوف is رؤوف: where the hamza stands is spelling.
      .replace(/[ؤء](?=و)/gu, "ئ")
      .replace(/[łøđßæœþðħıŧёآأإٱؤئىةکیےہ]/gu, (letter) => SAME[letter] ?? letter)
      // The numbers of Arabic digits end in their value, those of Devanagari in six more.
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 15))
      .replace(/[\u0966-\u096f]/gu, (digit) => String((digit.charCodeAt(0) & 15) - 6))
      .replace(/\p{Default_Ignorable_Code_Point}+/gu, "")
  );
}

const SAME: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
  ħ: "h",
  ı: "i",
  ŧ: "t",
  ё: "е",
  آ: "ا",
  أ: "ا",
  إ: "ا",
  ٱ: "ا",
  ؤ: "و",
  ئ: "ي",
  ى: "ي",
  ة: "ه",
  ک: "ك",
  ی: "ي",
  ے: "ي",
  ہ: "ه",
};
