/**
 * How a person's name is filed where no record says it. No rule can tell whether "Kim Jong-un" or "Andrei Rudenko" puts
 * the family first, so a name is turned only where its form leaves no doubt: a form of address is never what a name is
 * filed under, and what follows nothing but initials is the family.
 * @returns `Hart, Mrs. J. W.` of "Mrs. J. W. Hart", `Usher, Dr.` of "Dr. Usher", `Ada Goff, Miss` of "Miss Ada Goff", which
 * is still filed by its given name; all others as they are.
 */
export function filedName(name: string): string {
  if (!WESTERN.test(name)) return name;
  const words = name.split(" ");
  const titles = words.findIndex((word) => !TITLE.test(word));
  if (titles === -1) return name;
  const [title, rest] = [words.slice(0, titles).join(" "), words.slice(titles)];
  const [family = "", initials] = [rest.at(-1), rest.slice(0, -1)];
  const isPlain = INITIALS.test(family) || rest.length === 0;
  if (isPlain || (titles === 0 && initials.length === 0)) return name;
  if (initials.every((word) => INITIALS.test(word)))
    return `${family}, ${[title, ...initials].filter(Boolean).join(" ")}`;
  return titles === 0 ? name : `${rest.join(" ")}, ${title}`;
}

/** Letters, and what stands between them; no comma, with which somebody has turned the name already. */
const WESTERN = /^(?:[\p{Script=Latin}\p{M}.'’-]+ )+[\p{Script=Latin}\p{M}.'’-]+$/u;
const TITLE = /^(?:m(?:rs?|s|me|lle)|miss|dr|prof|rev|hon|sir|capt|col|gen|lt|maj|sgt|herr|frau|fräulein|sr|sra)\.?$/iu;
/** "J.", "J", "J.W.", "J.-P." */
const INITIALS = /^(?:\p{Lu}\.?|(?:\p{Lu}\p{Ll}?\.-?)+)$/u;
