import { askedDate, dateLabel } from "./asked-date.ts";
import { yearsOf } from "./dates.ts";
import { element } from "./dom.ts";
import { addressOf, fill, type House, number, questionLink } from "./house.ts";
import { NO_REQUEST, type Request } from "./request.ts";
import { type Result, search } from "./search.ts";

/** What the question may lead to besides its results: people, places and other names that it says, and a date. */
export async function offers(result: Result, request: Request, house: House): Promise<HTMLElement | null> {
  const { setup } = house;
  const items = result.names.map(({ facet, name, url, count, alias }) =>
    element(
      "li",
      {},
      element("span", { class: "name-kind" }, setup.facets[facet] ?? facet),
      element("a", { href: addressOf(url, house) }, element("bdi", {}, name)),
      " ",
      element("span", { class: "count" }, number(count, setup.language)),
      alias === undefined ? null : element("span", { class: "name-alias" }, fill(setup.words.alias, alias)),
    ),
  );
  const date = await dateOffer(request, house);
  if (date !== null) items.push(date);
  if (items.length === 0) return null;
  return element("section", { class: "search-names", "aria-label": setup.words.names }, element("ul", {}, ...items));
}

/** "Published May 2018", where the words say so and some reports were. */
async function dateOffer(request: Request, house: House): Promise<HTMLLIElement | null> {
  const { setup, index, stems } = house;
  if (request.published.some((date) => date !== "")) return null;
  const asked = askedDate(request.words, setup.language, yearsOf(index.head));
  if (asked === null) return null;
  const narrowed: Request = { ...request, words: asked.rest, published: [asked.from, asked.to] };
  const { ordered, common } = await search(narrowed, false, index, stems);
  if (ordered.length === 0 || common) return null;
  return element(
    "li",
    {},
    element("span", { class: "name-kind" }, setup.published),
    questionLink(element("a", {}, dateLabel(asked, setup.language)), narrowed, house),
    " ",
    element("span", { class: "count" }, number(ordered.length, setup.language)),
  );
}

/** The question, better spelt. */
export function suggestion({ better }: Result, request: Request, house: House): HTMLElement | null {
  if (better === null) return null;
  const link = questionLink(element("a", {}, better), { ...request, words: better }, house);
  return element("p", { class: "search-better" }, `${house.setup.words.didYouMean} `, link, "?");
}

/** Ways on from where nothing was found. */
export function waysOn({ chosen }: Result, request: Request, house: House): HTMLElement {
  const { words, ways } = house.setup;
  const isNarrowed = chosen.size > 0 || [...request.published, ...request.happened].some((date) => date !== "");
  const wider: Request = { ...NO_REQUEST, words: request.words, order: request.order };
  const links = ways.map(({ href, label }) => element("li", {}, element("a", { href }, label)));
  return element(
    "div",
    { class: "search-ways" },
    isNarrowed && request.words.trim() !== ""
      ? element("p", {}, questionLink(element("a", {}, words.wider), wider, house))
      : null,
    element("p", { class: "search-label" }, words.ways),
    element("ul", { class: "inline-list" }, ...links),
  );
}
