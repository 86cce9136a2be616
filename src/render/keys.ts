import { hash } from "node:crypto";
import type { Archive } from "../archive/archive.ts";
import type { Article } from "../model/article.ts";
import { GENERATOR } from "../model/generator.ts";
import { once } from "../model/once.ts";
import type { Settings } from "../model/settings.ts";

/** Names what data files are made of, without making them. */
export interface Keys {
  /** The program, the settings and the base path. */
  readonly site: string;
  /** What the article says, and what is said of it. */
  readonly article: (article: Article) => string;
  /** The names and addresses of its terms, which other articles can change. */
  readonly terms: (article: Article) => string;
}

export function createKeys({ termsOf }: Archive, settings: Settings, base: string): Keys {
  const terms = once((article: Article) => {
    let text = "";
    for (const { term, mentions } of termsOf.get(article) ?? []) text += ` ${term.permalink} ${mentions} ${term.name}`;
    return keyOf(text);
  });
  return {
    site: siteKey(settings, base),
    article: (article) => `${article.version} ${terms(article)}`,
    terms,
  };
}

export function siteKey(settings: Settings, base: string): string {
  return keyOf(GENERATOR, base, JSON.stringify(settings));
}

/** Names the rows of a list, in their order. */
export function namesOf<T>(items: readonly T[], articleOf: (item: T) => Article): string {
  let names = "";
  for (const item of items) names += `${articleOf(item).digest} `;
  return names;
}

/** One key of a few parts. */
export function keyOf(...parts: readonly string[]): string {
  return keyOfList(parts);
}

/** One key of any number of parts, more than a call can have arguments. */
export function keyOfList(parts: readonly string[]): string {
  return hash("sha1", parts.length === 1 ? (parts[0] ?? "") : parts.join("\n"), "base64");
}
