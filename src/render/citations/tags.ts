import type { ArticleProps } from "../article.ts";
import type { MetaTag } from "../views.ts";
import { type Author, isPlain, padded, pagesOf } from "./citation.ts";
import { citationIn } from "./view.ts";

/**
 * Highwire's tags, by which Zotero and Google Scholar know an article, and those of Dublin Core and PRISM by which
 * Zotero knows that it is news: `citation_journal_title` would make it an article of a journal. A date that no
 * year, month or day tells is left to Dublin Core, which knows EDTF.
 * https://www.zotero.org/support/dev/exposing_metadata
 */
export function citationTags(props: ArticleProps): readonly MetaTag[] {
  const citation = citationIn(props);
  const { title, authors, issued, container, url, language } = citation;
  const [firstPage, lastPage] = pagesOf(citation);
  const date = issued !== null && isPlain(issued) ? issued.parts[0] : undefined;
  return [
    ["name", "DC.type", "newspaperArticle"],
    ["name", "citation_title", title],
    ...authors.map((author): MetaTag => ["name", "citation_author", nameOf(author)]),
    ...(date === undefined ? [] : [["name", "citation_publication_date", date.map(padded).join("/")] as const]),
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
