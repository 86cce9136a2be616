import type { Random } from "./random.ts";

export interface Name {
  readonly slug: string;
  readonly name: string;
  readonly short: string;
}

/** Names made of syllables, so that they are no words of the language; each once. */
export function names(count: number, random: Random, person: boolean): readonly Name[] {
  const found = new Map<string, Name>();
  while (found.size < count) {
    const short = syllables(2 + random.below(2), random);
    const name = person ? `${syllables(2, random)} ${short}` : short;
    const slug = slugOf(name);
    if (!found.has(slug)) found.set(slug, { slug, name, short });
  }
  return [...found.values()];
}

function syllables(count: number, random: Random): string {
  const text = Array.from({ length: count }, () => SYLLABLES[random.below(SYLLABLES.length)]).join("");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const SYLLABLES =
  "ba ke ri mo tu san lor vel dan pir gos hal nem jur kol tash wen yar zel fos mir ond rak sul tev".split(" ");
