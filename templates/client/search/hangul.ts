import type { AskedWord } from "./query.ts";

/** Nothing is one as well. */
export function isParticle(end: string): boolean {
  return end === "" || PARTICLES.has(end);
}

const PARTICLES: ReadonlySet<string> = new Set(
  "은 는 이 가 을 를 의 에 도 만 과 와 로 나 랑 으로 에서 에게 께 께서 한테 까지 부터 이나 이랑 하고 보다 처럼 마다 조차 밖에 라고 이라고 라는 이라는 에는 에도 에서는 에서도 에게서 으로는 로는 이다 였다 이었다".split(
    " ",
  ),
);

const LONGEST_PARTICLE = 3;

/**
 * Otherwise written words of a Korean question, for where no report has it as it is: without its particle, and with the first
 * letter that the other half of the country writes (리선권, 이선권; Hangul Orthography, articles 10 to 12).
 * @param words pairs of letters of one run, each of which begins where the last one ends.
 */
export function otherHangul(words: readonly AskedWord[]): readonly (readonly AskedWord[])[] {
  const [first] = words;
  if (first === undefined || !words.every(({ word }) => HANGUL.test(word))) return [];
  const letters = [[...first.word][0] ?? "", ...words.map(({ word }) => [...word][1] ?? "")];
  const ends = Array.from({ length: LONGEST_PARTICLE }, (_, n) => letters.length - LONGEST_PARTICLE + n);
  const plain = ends
    .filter((end) => end >= 2 && isParticle(letters.slice(end).join("")))
    .map((end) => words.slice(0, end - 1));
  const heads = otherInitials(letters[0] ?? "");
  return [
    ...plain,
    ...[...plain, words].flatMap((run) =>
      heads.map((head) => [{ ...first, word: head + (letters[1] ?? "") }, ...run.slice(1)]),
    ),
  ];
}

const HANGUL = /^\p{Script=Hangul}{2}$/u;

/** Syllables are numbered by initial, vowel and final sound (The Unicode Standard, 3.12). */
function otherInitials(letter: string): readonly string[] {
  const number = letter.charCodeAt(0) - FIRST_SYLLABLE;
  const vowel = Math.floor((number % PER_INITIAL) / FINALS);
  const from = Math.floor(number / PER_INITIAL);
  const isSoft = SOFT_VOWELS.has(vowel);
  const others = [
    [SILENT, RIEUL, isSoft],
    [SILENT, NIEUN, isSoft],
    [NIEUN, RIEUL, !isSoft],
  ] as const;
  return others.flatMap(([a, b, applies]) => {
    if (!applies || (from !== a && from !== b)) return [];
    return [String.fromCharCode(FIRST_SYLLABLE + number + ((from === a ? b : a) - from) * PER_INITIAL)];
  });
}

const FIRST_SYLLABLE = 0xac00;
const PER_INITIAL = 588;
const FINALS = 28;
const NIEUN = 2;
const RIEUL = 5;
const SILENT = 11;
/** ya, yae, yeo, ye, yo, yu, i */
const SOFT_VOWELS: ReadonlySet<number> = new Set([2, 3, 6, 7, 12, 17, 20]);
