import { afterPaint } from "./after-paint.ts";
import { element, on } from "./dom.ts";
import { createMarker } from "./excerpt.ts";
import { resultRow } from "./result-view.ts";
import type { Result } from "./search.ts";
import type { SearchContext } from "./search-context.ts";
import { CUTS_BEGINNINGS } from "./stemmers.ts";

/** Results, the next ones at the press of a button. The records of a screen are on their way as soon as it is made. */
export interface ResultList {
  readonly list: HTMLElement;
  readonly more: HTMLElement;
  /** Resolves when a screen is full; what is further down is made when the screen has been painted. */
  readonly shown: () => Promise<void>;
}

export function resultList(result: Result, context: SearchContext): ResultList {
  const sameBeginnings = !context.index.head.languages.some((language) => CUTS_BEGINNINGS.has(language));
  const marker = createMarker(result.terms, context.stems, sameBeginnings);
  const list = element("ol", { class: "rows results" });
  const more = element(
    "button",
    { type: "button", class: "search-button search-next", hidden: true },
    context.setup.words.more,
  );
  const add = async (count: number) => {
    const from = list.childElementCount;
    const next = [...result.ordered.subarray(from, from + count)];
    const rows = await Promise.all(next.map((address) => resultRow(address, marker, context)));
    list.append(...rows);
    return rows[0];
  };
  const tellMore = () => {
    more.hidden = list.childElementCount >= result.ordered.length;
  };
  on(more, "click", () => {
    void add(AT_ONCE)
      .then((first) => first?.querySelector<HTMLElement>("h2 a")?.focus())
      .finally(tellMore);
  });
  const screen = matchMedia("(min-width: 60rem)").matches ? WIDE_SCREEN : NARROW_SCREEN;
  // Others would come while the screen is made ready, and each that comes takes the thread a little time.
  for (const address of result.ordered.subarray(0, screen)) context.index.record(address).catch(() => {});
  return {
    list,
    more,
    shown: async () => {
      await add(screen);
      afterPaint(() => void add(AT_ONCE - screen).finally(tellMore));
    },
  };
}

const AT_ONCE = 10;
/** So many rows fill it, below the field, the names and the years. */
const WIDE_SCREEN = 4;
const NARROW_SCREEN = 2;
