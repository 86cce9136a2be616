import type { Archive } from "../../archive/archive.ts";
import type { Article } from "../../model/article.ts";
import { foldName } from "../../model/fold.ts";
import { once } from "../../model/once.ts";
import type { Site } from "../site.ts";
import { authorOf, type Citation, citationKey, containerOf, issuedOf } from "./citation.ts";

/** How each article is cited. */
export function createCitations(archive: Archive, site: Site): (article: Article) => Citation {
  const sortOf = createSortKeys(archive);
  return (article) => ({
    key: citationKey(article.permalink),
    title: article.title,
    authors: (archive.termsOf.get(article) ?? []).flatMap(({ term }) =>
      term.taxonomy === "authors" ? authorOf(term.name, sortOf(term.name)) : [],
    ),
    issued: issuedOf(article.published.edtf, site.date(article.published, "between").text),
    ...containerOf(article.source, site.settings.title),
    url: site.settings.url === undefined ? null : site.absolute(article.permalink),
    language: article.language,
    abstract: site.summary(article) || null,
  });
}

/** How an author is filed, where a record of a person bears the name: "Lindqvist, Hanna". */
export function createSortKeys({ terms }: Archive): (author: string) => string | undefined {
  const byName = new Map<string, string>();
  for (const { record } of terms.people) {
    if (record?.kind !== "person") continue;
    const { name, aliases, sort, family } = record;
    const given = family === null || !name.includes(family) ? "" : name.replace(family, "").trim();
    const filed = sort.includes(", ") ? sort : given === "" ? undefined : `${family}, ${given}`;
    if (filed !== undefined) for (const form of [...aliases, name]) byName.set(foldName(form), filed);
  }
  return byName.size === 0 ? () => undefined : once((author: string) => byName.get(foldName(author)) ?? "");
}
