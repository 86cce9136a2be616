import type { ArticleProps } from "../article.ts";
import { absolute } from "../metadata/node.ts";
import type { CitationsView } from "../views.ts";
import { authorOf, type Citation, citationKey, containerOf, issuedOf } from "./citation.ts";
import { CITATION_FORMATS } from "./formats.ts";
import { apa, chicago, mla } from "./styles.ts";

/**
 * How an article is cited, in words and for reference managers: made of its props when it is drawn, so
 * that no build compares it.
 */
export function citationsView(props: ArticleProps): CitationsView {
  const citation = citationIn(props);
  return {
    styles: [
      { name: "APA", runs: apa(citation) },
      { name: "Chicago", runs: chicago(citation) },
      { name: "MLA", runs: mla(citation) },
    ],
    formats: CITATION_FORMATS.map(({ name, extension, write }) => ({
      name,
      fileName: `${citation.key}.${extension}`,
      text: write([citation]),
    })),
  };
}

export function citationIn(props: ArticleProps): Citation {
  const { site, headline, published, authors, language, description, href, canonical } = props;
  return {
    key: citationKey(`/${decodeURIComponent(href.slice(site.home.length))}`),
    title: headline.text,
    authors: authors.map(({ label, sort }) => authorOf(label, sort)),
    issued: issuedOf(props.issued, published.text),
    ...containerOf(props.source, site.title),
    url: canonical === null ? null : absolute(href, site),
    language,
    abstract: description || null,
  };
}
