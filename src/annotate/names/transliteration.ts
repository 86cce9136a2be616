/**
 * How much alike two spellings of a name sound, from 0 to 1, by their consonants: "Kishida" and
 * 기시다, "Trump" and «Трамп». Only good for choosing which part of a name is which.
 */
export function soundsLike(a: string, b: string): number {
  const one = consonants(a);
  const other = consonants(b);
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 0 : commonLength(one, other) / longer;
}

/** Classes of consonants, as the scripts confuse them: k g, t d, p b f v, s z j ch sh, l r, m, n ng. */
function consonants(word: string): string {
  let classes = "";
  for (const letter of word.normalize("NFKC").toLowerCase().normalize("NFC")) {
    const syllable = (letter.codePointAt(0) ?? 0) - 0xac00;
    if (syllable >= 0 && syllable <= 11171) {
      classes += (HANGUL_INITIALS[Math.floor(syllable / 588)] ?? "") + (HANGUL_FINALS.get(syllable % 28) ?? "");
    } else classes += CLASS_OF.get(letter) ?? "";
  }
  return classes.replaceAll("-", "").replace(/(.)\1+/g, "$1");
}

/** ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ; "-" is silent. */
const HANGUL_INITIALS = [..."kknttlmppss-ssskt p-".replace(" ", "")];
/** Index of the final consonant (Unicode 3.12) → class. */
const HANGUL_FINALS = new Map([
  [1, "k"],
  [4, "n"],
  [8, "l"],
  [16, "m"],
  [17, "p"],
  [21, "n"],
]);

const CLASS_OF = new Map(
  Object.entries({
    k: "kgqcкгґカキクケコガギグゲゴ",
    t: "tdтдタテトダデド",
    p: "pbfvпбфвパピプペポバビブベボフヴ",
    s: "szjxсзжцчшщサシスセソザジズゼゾチツ",
    l: "lrлрラリルレロ",
    m: "mмマミムメモ",
    n: "nнナニヌネノン",
  }).flatMap(([kind, letters]) => [...letters].map((letter) => [letter, kind] as const)),
);

/** Length of the longest common subsequence; names are short. */
function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at++) {
      next[at] = b[at - 1] === letter ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
