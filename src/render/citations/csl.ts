import { type Citation, type Issued, isPlain } from "./citation.ts";

/**
 * CSL-JSON, as https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json has it. A date that its
 * parts cannot say is also there in EDTF.
 */
export function cslItem(citation: Citation) {
  const { key, title, authors, issued, container, archive, page, url, language, abstract } = citation;
  return {
    id: key,
    type: "article-newspaper",
    title,
    author: authors.length === 0 ? undefined : authors,
    issued: issued === null ? undefined : cslDate(issued),
    "container-title": container,
    page: page ?? undefined,
    archive: archive ?? undefined,
    URL: url ?? undefined,
    language,
    abstract: abstract ?? undefined,
    custom: issued === null || isPlain(issued) ? undefined : { edtf: issued.edtf },
  };
}

function cslDate({ parts, circa, season, text }: Issued) {
  if (parts.length === 0) return { literal: text };
  return { "date-parts": parts, season: season ?? undefined, circa: circa ? true : undefined };
}
