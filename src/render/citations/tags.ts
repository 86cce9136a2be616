import type { ArticleProps } from "../article.ts";
import type { MetaTag } from "../views.ts";
import type { Author } from "./citation.ts";
import { citationIn } from "./view.ts";

/**
 * Highwire's tags, by which Zotero and Google Scholar know an article, and those of Dublin Core and PRISM by which
 * Zotero knows that it is news: `citation_journal_title` would make it an article of a journal. A date that no
 * year, month or day tells is left to Dublin Core, which knows EDTF.
 * https://www.zotero.org/support/dev/exposing_metadata
 */
export function citationTags(props: ArticleProps): readonly MetaTag[] {
  const { title, authors, issued, container, page, url, language } = citationIn(props);
  const [firstPage, lastPage] = page?.split("-") ?? [];
  const [date, ...others] = issued?.parts ?? [];
  const isPlain = date !== undefined && others.length === 0 && issued?.circa === false && issued.season === null;
  return [
    ["name", "DC.type", "newspaperArticle"],
    ["name", "citation_title", title],
    ...authors.map((author): MetaTag => ["name", "citation_author", nameOf(author)]),
    ...(isPlain ? [["name", "citation_publication_date", date.map(padded).join("/")] as const] : []),
    ...(issued === null ? [] : [["name", "DCTERMS.issued", issued.edtf] as const]),
    ["name", "prism.publicationName", container],
    ...(firstPage === undefined ? [] : [["name", "citation_firstpage", firstPage] as const]),
    ...(lastPage === undefined ? [] : [["name", "citation_lastpage", lastPage] as const]),
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
