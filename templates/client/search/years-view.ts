import { yearsOf } from "./dates.ts";
import { element, svg } from "./dom.ts";
import type { Request } from "./request.ts";
import type { Result } from "./search.ts";
import { number, questionLink, type SearchContext } from "./search-context.ts";

/** How many results each year has, as bars that narrow the search to their year; a click on the chosen one takes it back. */
export function yearBars(
  { years }: Pick<Result, "years">,
  request: Request,
  context: SearchContext,
): HTMLElement | null {
  const span = yearsOf(context.index.head);
  if (span === null || years.size === 0 || span[0] === span[1]) return null;
  const { words, language } = context.setup;
  const [from, to] = span;
  const wide = Math.ceil((to - from + 1) / MOST_BARS);
  const bars = Array.from({ length: Math.ceil((to - from + 1) / wide) }, (_, n) => {
    const first = from + n * wide;
    const last = Math.min(to, first + wide - 1);
    let count = 0;
    for (let year = first; year <= last; year++) count += years.get(year) ?? 0;
    return { first, last, count };
  });
  const most = Math.max(...bars.map(({ count }) => count));
  const items = bars.map(({ first, last, count }) => {
    const label = first === last ? String(first) : `${first}–${last}`;
    const isChosen = request.published[0] === String(first) && request.published[1] === String(last);
    const height = count === 0 ? 0 : Math.max(2, Math.round((count / most) * HEIGHT));
    const bar = svg(
      "svg",
      { viewBox: `0 0 10 ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" },
      svg("rect", { x: "0", y: String(HEIGHT - height), width: "10", height: String(height) }),
    );
    const text = `${label}: ${number(count, language)}`;
    if (count === 0) return element("li", { title: text }, bar, yearLabel(first));
    const link = element(
      "a",
      { title: text, "aria-current": isChosen ? "true" : undefined },
      bar,
      yearLabel(first),
      element("span", { class: "visually-hidden" }, `${first === last ? "" : `–${last}`}: ${number(count, language)}`),
    );
    const published: Request["published"] = isChosen ? ["", ""] : [String(first), String(last)];
    return element(
      "li",
      { class: isChosen ? "chosen" : undefined },
      questionLink(link, { ...request, published }, context),
    );
  });
  return element(
    "section",
    { class: "search-years", "aria-label": words.perYear },
    element("h2", { class: "search-label" }, words.perYear),
    element("ol", { class: bars.length > 16 ? "many" : bars.length > 11 ? "some" : undefined }, ...items),
  );
}

/** The first of several years stands for all: there is no room for more. */
function yearLabel(year: number): HTMLElement {
  return element("span", { class: "search-year" }, String(year));
}

const HEIGHT = 48;
const MOST_BARS = 40;
