/**
 * How a character takes part in a name. By block of Unicode, because the scripts differ in what
 * bounds a word: most have spaces, Hangul has spaces and particles, Han, Kana and Thai have neither.
 */
export const SCRIPT = {
  none: 0,
  word: 1,
  cyrillic: 2,
  hangul: 3,
  run: 4,
  ignorable: 5,
  prefixing: 6,
  mark: 7,
} as const;
export type Script = (typeof SCRIPT)[keyof typeof SCRIPT];

/** @param code A code point, or a code unit where it is no surrogate. */
export function scriptOf(code: number): Script {
  if (code < 0x80) return ASCII[code] === 1 ? SCRIPT.word : SCRIPT.none;
  if (code < 0x250) {
    if (code >= 0xc0) return code === 0xd7 || code === 0xf7 ? SCRIPT.none : SCRIPT.word;
    if (code === 0xad) return SCRIPT.ignorable;
    return code === 0xaa || code === 0xb5 || code === 0xba ? SCRIPT.word : SCRIPT.none;
  }
  for (const [first, last, script] of BLOCKS) {
    if (code < first) break;
    if (code <= last) return script;
  }
  const character = String.fromCodePoint(code);
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return SCRIPT.ignorable;
  if (/\p{M}/u.test(character)) return SCRIPT.mark;
  return /[\p{L}\p{N}]/u.test(character) ? SCRIPT.word : SCRIPT.none;
}

/** Letters, digits and `_`: an identifier such as `Kim_Jong` is one word, and no name. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));

/** In ascending order. What no row covers is decided by its Unicode properties. */
const BLOCKS: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x0300, 0x034e, SCRIPT.mark],
  [0x034f, 0x034f, SCRIPT.ignorable],
  [0x0350, 0x036f, SCRIPT.mark],
  [0x0400, 0x0481, SCRIPT.cyrillic],
  [0x048a, 0x052f, SCRIPT.cyrillic],
  [0x05d0, 0x05ea, SCRIPT.prefixing],
  [0x0620, 0x063f, SCRIPT.prefixing],
  [0x0641, 0x064a, SCRIPT.prefixing],
  [0x0671, 0x06d3, SCRIPT.prefixing],
  [0x0e01, 0x0e3a, SCRIPT.run],
  [0x0e40, 0x0eff, SCRIPT.run],
  [0x1000, 0x1049, SCRIPT.run],
  [0x1100, 0x115e, SCRIPT.hangul],
  [0x1161, 0x11ff, SCRIPT.hangul],
  [0x1780, 0x17b3, SCRIPT.run],
  [0x17b6, 0x17d3, SCRIPT.run],
  [0x200b, 0x200f, SCRIPT.ignorable],
  [0x2010, 0x2029, SCRIPT.none],
  [0x202a, 0x202e, SCRIPT.ignorable],
  [0x2060, 0x2064, SCRIPT.ignorable],
  [0x3005, 0x3007, SCRIPT.run],
  [0x3041, 0x3096, SCRIPT.run],
  [0x3099, 0x309a, SCRIPT.run],
  [0x309d, 0x309f, SCRIPT.run],
  [0x30a1, 0x30fa, SCRIPT.run],
  [0x30fc, 0x30ff, SCRIPT.run],
  [0x3131, 0x318e, SCRIPT.hangul],
  [0x31f0, 0x31ff, SCRIPT.run],
  [0x3400, 0x4dbf, SCRIPT.run],
  [0x4e00, 0x9fff, SCRIPT.run],
  [0xa960, 0xa97c, SCRIPT.hangul],
  [0xac00, 0xd7a3, SCRIPT.hangul],
  [0xd7b0, 0xd7fb, SCRIPT.hangul],
  [0xf900, 0xfaff, SCRIPT.run],
  [0xfe00, 0xfe0f, SCRIPT.ignorable],
  [0xff66, 0xff9f, SCRIPT.run],
  [0x20000, 0x3ffff, SCRIPT.run],
];
