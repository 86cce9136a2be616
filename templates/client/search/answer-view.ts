import { afterPaint } from "./after-paint.ts";
import { dateFields } from "./date-view.ts";
import type { DatedQuestion } from "./dated-question.ts";
import { countAllYears } from "./dates.ts";
import { element, on } from "./dom.ts";
import { facetList } from "./facet-view.ts";
import { offers, suggestion, waysOn } from "./offers-view.ts";
import { NO_REQUEST, type Order, type Request, withoutValue } from "./request.ts";
import { resultList } from "./result-list.ts";
import type { Result } from "./search.ts";
import { fill, questionLink, reports, type SearchContext } from "./search-context.ts";
import { yearBars } from "./years-view.ts";

/** The answer to a question, as it replaces the last one. @param opened facets, as the reader left them. */
export async function answerView(
  result: Result,
  dated: DatedQuestion | null,
  request: Request,
  opened: Set<string>,
  context: SearchContext,
): Promise<readonly Node[]> {
  const { words } = context.setup;
  const { list, more, shown } = resultList(result, context);
  const isNone = result.ordered.length === 0;
  const answer = [
    chips(result, request, context),
    offers(result, dated, context),
    suggestion(result, request, context),
    element(
      "div",
      { class: "search-columns" },
      narrowing(result, request, opened, context),
      element(
        "section",
        { class: "search-results" },
        element(
          "div",
          { class: "search-bar" },
          element("p", { class: "search-count" }, summary(result, context)),
          isNone ? null : orderField(request, context),
        ),
        result.common ? element("p", { class: "note" }, words.tooCommon) : null,
        result.partial && !isNone ? element("p", { class: "note" }, words.partial) : null,
        perhapsNote(result, request, context),
        yearBars(result, request, context),
        isNone ? waysOn(result, request, context) : null,
        list,
        more,
      ),
    ),
  ].filter((node) => node !== null);
  await shown();
  return answer;
}

/** Says of how many it is not known, and shows them or leaves them out. */
function perhapsNote(
  { perhaps, perhapsShown, ordered }: Result,
  request: Request,
  context: SearchContext,
): HTMLElement | null {
  if (perhaps === 0) return null;
  const { words } = context.setup;
  const said = fill(perhapsShown ? words.perhapsShown : words.perhapsLeftOut, reports(perhaps, context));
  const next = { ...request, perhaps: !perhapsShown };
  const link = questionLink(element("a", {}, perhapsShown ? words.leaveThemOut : words.showThem), next, context);
  return element("p", { class: "note" }, said, " ", perhapsShown && perhaps === ordered.length ? null : link);
}

/** What there is to ask of, before anything is asked: how many reports, and from which years. */
export async function overview(request: Request, context: SearchContext): Promise<readonly Node[]> {
  const { head, spannedYears } = context.index;
  const years = countAllYears(head, await spannedYears());
  const bar = element(
    "div",
    { class: "search-bar" },
    element("p", { class: "search-count" }, reports(head.count, context)),
  );
  const bars = yearBars({ years }, request, context);
  return bars === null ? [] : [element("section", { class: "search-results" }, bar, bars)];
}

/** Beside the results where there is room, else folded away above them, and made when they have been painted. */
function narrowing(result: Result, request: Request, opened: Set<string>, context: SearchContext): HTMLElement {
  const isWide = matchMedia("(min-width: 60rem)").matches;
  const fold = element(
    "details",
    { class: "search-margin", open: isWide || opened.has(NARROWING) },
    element("summary", { class: "search-label" }, context.setup.words.narrow),
  );
  let isMade = false;
  const make = () => {
    if (isMade) return;
    isMade = true;
    fold.append(dateFields(request, context));
    if (result.ordered.length > 0) fold.append(facetList(result, request, opened, context));
  };
  if (fold.open) make();
  else afterPaint(make);
  return on(fold, "toggle", () => {
    make();
    if (isWide) return;
    if (fold.open) opened.add(NARROWING);
    else opened.delete(NARROWING);
  });
}

/** Stands among the names of facets. */
const NARROWING = "…";

/** Said aloud, and shown. */
export function summary({ ordered }: Result, context: Pick<SearchContext, "setup">): string {
  return ordered.length === 0 ? context.setup.words.none : reports(ordered.length, context);
}

/** What the results are narrowed by, each to be taken back. */
function chips({ chosen }: Result, request: Request, context: SearchContext): HTMLElement | null {
  const { words, published, happened } = context.setup;
  const chip = (label: string, next: Request) =>
    element(
      "li",
      {},
      questionLink(
        element(
          "a",
          { class: "chip", "aria-label": fill(words.remove, label) },
          element("bdi", {}, label),
          element("span", { "aria-hidden": "true" }, " ×"),
        ),
        next,
        context,
      ),
    );
  const range = (label: string, [from, to]: Request["published"], next: Request) =>
    from === "" && to === ""
      ? []
      : [chip(`${label} ${from === to ? isolated(from) : `${isolated(from)} – ${isolated(to)}`}`, next)];
  const all = [
    ...[...chosen].flatMap(([facet, values]) =>
      values.map(({ name, term }) => chip(name, withoutValue(request, facet, term))),
    ),
    ...range(published, request.published, { ...request, published: ["", ""] }),
    ...range(happened, request.happened, { ...request, happened: ["", ""] }),
  ];
  if (all.length === 0) return null;
  if (all.length > 1) all.push(chipsEnd(request, context));
  return element("ul", { class: "chips" }, ...all);
}

function chipsEnd(request: Request, context: SearchContext): HTMLLIElement {
  const cleared = { ...NO_REQUEST, words: request.words, order: request.order };
  return element("li", {}, questionLink(element("a", {}, context.setup.words.clear), cleared, context));
}

function orderField(request: Request, context: SearchContext): HTMLElement {
  const { words } = context.setup;
  const orders: readonly Order[] = ["relevance", "newest", "oldest"];
  const select = element(
    "select",
    { "aria-label": words.order },
    ...orders.map((order) => element("option", { value: order, selected: order === request.order }, words[order])),
  );
  return on(select, "change", () => context.ask({ ...request, order: select.value as Order }));
}

/** Of `2018-06` a line of Arabic would make `06-2018`: the signs around it keep it in order. */
function isolated(date: string): string {
  return date.includes("-") ? `\u2066${date}\u2069` : date;
}
