import { xmlText } from "../model/xml.ts";
import type { DataRoute } from "./data-route.ts";
import { keyOf } from "./keys.ts";
import { hasOpenSearch, OPEN_SEARCH, SEARCH } from "./service-pages.ts";
import type { Site } from "./site.ts";

/**
 * `opensearch.xml`, by which browsers offer the site among their search engines
 * (https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md). It holds whole addresses, so only a site that
 * states its own has one.
 */
export const openSearchRoute: DataRoute = function* (_archive, site, { isTaken }) {
  if (!hasOpenSearch(site) || isTaken(OPEN_SEARCH)) return;
  const text = description(site);
  yield { permalink: OPEN_SEARCH, key: keyOf(text), bytes: () => text };
};

function description({ settings, strings, absolute }: Site): string {
  const { title, description: about, language } = settings;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText(cut(title, 16))}</ShortName>
<LongName>${xmlText(cut(title, 48))}</LongName>
<Description>${xmlText(cut(about || strings.search.title + strings.colon + title, 1024))}</Description>
<Url type="text/html" method="get" template="${xmlText(absolute(SEARCH))}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${xmlText(absolute(OPEN_SEARCH))}"/>
<Language>${xmlText(language)}</Language>
<InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`;
}

/** To so many letters, none of them halved: what the format allows. */
function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
