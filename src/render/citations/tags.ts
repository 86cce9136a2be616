import type { ArticleProps } from "../article.ts";
import type { MetaTag } from "../views.ts";
import type { Author } from "./citation.ts";
import { citationIn } from "./view.ts";

/** Highwire's tags, by which Zotero and Google Scholar know an article, and Dublin Core's, which says that it is news. */
export function citationTags(props: ArticleProps): readonly MetaTag[] {
  const { title, authors, issued, container, url, language } = citationIn(props);
  const date = issued?.parts.length === 1 ? issued.parts[0] : undefined;
  return [
    ["name", "DC.type", "newspaperArticle"],
    ["name", "citation_title", title],
    ...authors.map((author): MetaTag => ["name", "citation_author", nameOf(author)]),
    ...(date === undefined ? [] : [["name", "citation_publication_date", date.map(padded).join("/")] as const]),
    ["name", "citation_journal_title", container],
    ["name", "citation_language", language],
    ...(url === null ? [] : [["name", "citation_public_url", url] as const]),
  ];
}

function nameOf(author: Author): string {
  return "literal" in author ? author.literal : `${author.family}, ${author.given}`;
}

function padded(n: number | undefined, index: number): string {
  return String(n).padStart(index === 0 ? 4 : 2, "0");
}
