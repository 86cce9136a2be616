import { type CountedValue, countValues } from "./count-values.ts";
import { element, on } from "./dom.ts";
import { type Request, withoutValue, withValue } from "./request.ts";
import type { Result } from "./search.ts";
import { fill, number, questionLink, type SearchContext } from "./search-context.ts";

/**
 * By what the results can be narrowed. A facet of a large archive is fetched when it is opened, and then
 * stays open from question to question.
 */
export function facetList(result: Result, request: Request, opened: Set<string>, context: SearchContext): HTMLElement {
  const { head } = context.index;
  const facets = head.facets.map((facet) => {
    const list = element("div", { class: "facet-values" });
    const isSmall = head.count <= SMALL;
    const fold = element(
      "details",
      { open: isSmall ? !opened.has(facet.name) : opened.has(facet.name) },
      element("summary", {}, context.setup.facets[facet.name] ?? facet.name),
      list,
    );
    let isShown = false;
    const show = async () => {
      if (isShown) return;
      isShown = true;
      const counted = await countValues(facet.name, result.documents, context.index);
      // What no result has narrows nothing.
      fold.hidden = counted.length === 0;
      list.append(values(facet.name, counted, request, context));
    };
    on(fold, "toggle", () => {
      // In a small archive what is remembered is what was shut.
      if (fold.open !== isSmall) opened.add(facet.name);
      else opened.delete(facet.name);
      if (fold.open) void show();
    });
    if (fold.open) void show();
    return fold;
  });
  return element("div", { class: "facets" }, ...facets);
}

/** Up to so many articles all facets are shown at once: they are a few kilobytes. */
const SMALL = 3000;

function values(
  facet: string,
  counted: readonly CountedValue[],
  request: Request,
  context: SearchContext,
): HTMLElement {
  const chosen = new Set(request.values.get(facet) ?? []);
  const list = element(
    "ul",
    {},
    ...counted.slice(0, SHOWN).map((value) => row(facet, value, chosen, request, context)),
  );
  const rest = counted.slice(SHOWN);
  if (rest.length === 0) return list;
  const more = on(
    element(
      "button",
      { type: "button", class: "search-more" },
      fill(context.setup.words.allValues, number(counted.length, context.setup.language)),
    ),
    "click",
    () => {
      const rows = rest.slice(0, MOST).map((value) => row(facet, value, chosen, request, context));
      list.append(...rows);
      more.remove();
      rows[0]?.querySelector("a")?.focus();
    },
  );
  return element("div", {}, list, more);
}

const SHOWN = 6;
const MOST = 400;

function row(
  facet: string,
  { value, count }: CountedValue,
  chosen: ReadonlySet<string>,
  request: Request,
  context: SearchContext,
): HTMLElement {
  const isChosen = chosen.has(value.term);
  const link = element("a", { "aria-current": isChosen ? "true" : undefined }, element("bdi", {}, value.name));
  const next = isChosen ? withoutValue(request, facet, value.term) : withValue(request, facet, value.term);
  return element(
    "li",
    {},
    questionLink(link, next, context),
    " ",
    element("span", { class: "count" }, number(count, context.setup.language)),
  );
}
