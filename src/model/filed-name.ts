/** Where people are filed that no record says it of: see `filing` in the settings. */
export type Filing = "as-written" | "family-last";

/**
 * How a person's name is filed where no record says it. No rule can tell whether "Kim Jong-un" or "Andrei Rudenko" puts
 * the family first, so a name is turned only where its form leaves no doubt: a form of address is never what a name is
 * filed under, and what follows nothing but initials is the family. Where the site says that its names end with the
 * family, they are all turned.
 * @returns `Hart, Mrs. J. W.` of "Mrs. J. W. Hart", `Usher, Dr.` of "Dr. Usher", `Ada Goff, Miss` of "Miss Ada Goff", which
 * is still filed by its given name; all others as they are. Of a family that comes last `Beethoven, Ludwig van`.
 */
export function filedName(name: string, filing: Filing = "as-written"): string {
  return filing === "family-last" ? turned(name) : turnedWithoutDoubt(name);
}

function turnedWithoutDoubt(name: string): string {
  if (!WESTERN.test(name)) return name;
  const { title, rest } = parted(name);
  const [family = "", initials] = [rest.at(-1), rest.slice(0, -1)];
  const isPlain = INITIALS.test(family) || rest.length === 0;
  if (isPlain || (title === "" && initials.length === 0)) return name;
  if (initials.every((word) => INITIALS.test(word)))
    return `${family}, ${[title, ...initials].filter(Boolean).join(" ")}`;
  return title === "" ? name : `${rest.join(" ")}, ${title}`;
}

function turned(name: string): string {
  const [, plain = "", after] = /^(.*?)(?:,? (Jr\.?|Sr\.?|I{2,3}|IV))?$/su.exec(name) ?? [];
  if (!WITH_SMALL_LETTERS.test(plain)) return name;
  const { title, rest } = parted(plain);
  if (rest.length === 0 || (title === "" && rest.length === 1)) return name;
  let from = rest.length - 1;
  // "Charles De Gaulle", but "Ludwig van Beethoven": https://www.chicagomanualofstyle.org, on indexing.
  while (from > 1 && CAPITAL_PARTICLE.test(rest[from - 1] ?? "")) from--;
  const given = [title, ...rest.slice(0, from), after ?? ""].filter(Boolean).join(" ");
  return given === "" ? name : `${rest.slice(from).join(" ")}, ${given}`;
}

/** Forms of address before a name, and its other words. */
function parted(name: string): { readonly title: string; readonly rest: readonly string[] } {
  const words = name.split(" ");
  const titles = words.findIndex((word) => !TITLE.test(word));
  return titles === -1
    ? { title: "", rest: [] }
    : { title: words.slice(0, titles).join(" "), rest: words.slice(titles) };
}

/** Letters, and what stands between them; no comma, with which somebody has turned the name already. */
const WESTERN = /^(?:[\p{Script=Latin}\p{M}.'’-]+ )+[\p{Script=Latin}\p{M}.'’-]+$/u;
const TITLE =
  /^(?:m(?:rs?|s|me|lle)|miss|dr|prof|rev|hon|sir|capt|col|gen|lt|maj|sgt|ald|alderman|cllr|councillor|lady|lord|major|captain|colonel|general|professor|reverend|fr|msgr|herr|frau|fräulein|sr|sra)\.?$/iu;
/** "J.", "J", "J.W.", "J.-P." */
const INITIALS = /^(?:\p{Lu}\.?|(?:\p{Lu}\p{Ll}?\.-?)+)$/u;
/** Scripts whose names can be written family last. */
const WITH_SMALL_LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}.'’"“”„ -]+$/u;
const CAPITAL_PARTICLE = /^(?:V[ao]n|De[lnr]?|Di|Da|Do?s|Du|El|La|Le|St\.?|Te[nr]?)$/u;
