import { dateLabel } from "./asked-date.ts";
import type { DatedQuestion } from "./dated-question.ts";
import { element } from "./dom.ts";
import { NO_REQUEST, type Request } from "./request.ts";
import type { Result } from "./search.ts";
import { addressOf, fill, number, questionLink, type SearchContext } from "./search-context.ts";

/** What the question may lead to besides its results: people, places and other names that it says, and a date. */
export function offers(result: Result, dated: DatedQuestion | null, context: SearchContext): HTMLElement | null {
  const { setup } = context;
  const items = result.names.map(({ facet, name, url, count, alias }) =>
    element(
      "li",
      {},
      element("span", { class: "name-kind" }, setup.facets[facet] ?? facet),
      element("a", { href: addressOf(url, context) }, element("bdi", {}, name)),
      " ",
      element("span", { class: "count" }, number(count, setup.language)),
      alias === undefined ? null : element("span", { class: "name-alias" }, fill(setup.words.alias, alias)),
    ),
  );
  if (dated !== null) items.push(dateOffer(dated, context));
  if (items.length === 0) return null;
  return element("section", { class: "search-names", "aria-label": setup.words.names }, element("ul", {}, ...items));
}

/** "Published May 2018". */
function dateOffer({ date, request, count }: DatedQuestion, context: SearchContext): HTMLLIElement {
  const { setup } = context;
  return element(
    "li",
    {},
    element("span", { class: "name-kind" }, setup.published),
    questionLink(element("a", {}, dateLabel(date, setup.language)), request, context),
    " ",
    element("span", { class: "count" }, number(count, setup.language)),
  );
}

/** The question, better spelt. */
export function suggestion({ better }: Result, request: Request, context: SearchContext): HTMLElement | null {
  if (better === null) return null;
  const link = questionLink(element("a", {}, better), { ...request, words: better }, context);
  const { didYouMean } = context.setup.words;
  // A site may have words of its own, from when the question followed them.
  const [before = "", after = ""] = (didYouMean.includes("{what}") ? didYouMean : `${didYouMean} {what}?`).split(
    "{what}",
  );
  return element("p", { class: "search-better" }, before, link, after);
}

/** Ways on from where nothing was found. */
export function waysOn({ chosen }: Result, request: Request, context: SearchContext): HTMLElement {
  const { words, ways } = context.setup;
  const isNarrowed = chosen.size > 0 || [...request.published, ...request.happened].some((date) => date !== "");
  const wider: Request = { ...NO_REQUEST, words: request.words, order: request.order };
  const links = ways.map(({ href, label }) => element("li", {}, element("a", { href }, label)));
  return element(
    "div",
    { class: "search-ways" },
    isNarrowed && request.words.trim() !== ""
      ? element("p", {}, questionLink(element("a", {}, words.wider), wider, context))
      : null,
    element("p", { class: "search-label" }, words.ways),
    element("ul", { class: "inline-list" }, ...links),
  );
}
