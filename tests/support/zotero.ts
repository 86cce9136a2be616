import { elementsIn, type HtmlPage } from "./html-page.ts";

export interface ZoteroItem {
  readonly itemType: string;
  readonly title: string;
  readonly creators: readonly { readonly lastName: string; readonly firstName: string }[];
  readonly publicationTitle: string | undefined;
  readonly pages: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
  readonly abstractNote: string | undefined;
}

/**
 * What Zotero makes of a page: the rules of its translators "Embedded Metadata" and "RDF" (versions of 2015 to 2023)
 * as far as tags of ours meet them, written anew. The first makes statements of tags whose prefix it knows and asks the
 * second what they mean; then Highwire's tags go before all others, and one that names a journal decides the type.
 */
export function readAsZotero(page: HtmlPage): ZoteroItem {
  const tags = elementsIn(page, "meta").flatMap(({ properties: { name, property, content } }) => {
    const tag = name ?? property;
    return tag && content ? [[String(tag), String(content)] as const] : [];
  });
  const statements = new Map<string, string>();
  for (const [tag, value] of tags) {
    const [, prefix = "", first = "", rest = ""] = /^([^.:_]*)[.:_](.)(.*)$/.exec(tag) ?? [];
    const space = prefix.toLowerCase();
    if (KNOWN.has(space) && !statements.has(`${space} ${first.toLowerCase()}${rest}`))
      statements.set(`${space} ${first.toLowerCase()}${rest}`, value);
  }
  const told = (...names: string[]) => names.map((name) => statements.get(name)).find((value) => value !== undefined);
  // The end of a name is enough for Highwire's.
  const highwire = (name: string) => tags.filter(([tag]) => tag.endsWith(name)).map(([, value]) => value.trim());
  const [journal] = highwire("citation_journal_title");
  const dcType = told("dc type");
  const guess = told("og type") === "website" ? "webpage" : ITEM_TYPES.has(dcType ?? "") ? dcType : "journalArticle";
  return {
    itemType: journal === undefined ? (guess ?? "") : "journalArticle",
    title: (highwire("citation_title")[0] ?? told("og title") ?? "").replace(/\s+/g, " "),
    creators: highwire("citation_author").map(nameOf),
    pages: pagesOf(highwire("citation_firstpage")[0], highwire("citation_lastpage")[0]),
    publicationTitle: journal ?? told("prism publicationName", "dc source", "og site_name"),
    date:
      highwire("citation_publication_date")[0] ??
      highwire("citation_date")[0] ??
      told("prism publicationDate", "og published_time", "dcterms issued", "dc date", "dcterms date"),
    url: highwire("citation_public_url")[0] ?? told("og url"),
    language: highwire("citation_language")[0] ?? told("dc language", "dcterms language"),
    abstractNote: told("og description", "dcterms abstract", "dc description"),
  };
}

function pagesOf(first: string | undefined, last: string | undefined) {
  return first !== undefined && last !== undefined ? `${first}-${last}` : first;
}

/** Parted at a comma, else before the last word. */
function nameOf(author: string) {
  const [last = "", first] = author.split(/,\s*/);
  if (first !== undefined) return { lastName: last, firstName: first };
  const words = author.split(/\s+/);
  return { lastName: words.pop() ?? "", firstName: words.join(" ") };
}

const KNOWN = new Set(["dc", "dcterms", "prism", "og", "article", "bib", "bibo", "eprints", "z"]);
const ITEM_TYPES = new Set(["newspaperArticle", "magazineArticle", "journalArticle", "webpage", "blogPost", "report"]);
