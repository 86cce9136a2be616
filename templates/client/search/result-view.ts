import type { RecordMeta, RecordText } from "../../../shared/search/format.ts";
import { element } from "./dom.ts";
import { type Excerpt, type Marker, openingOf, type Run } from "./excerpt.ts";
import { addressOf, type SearchContext } from "./search-context.ts";

/** A result as a row of the site: dateline, headline, the words that were asked for, people and places. */
export async function resultRow(address: number, marker: Marker, context: SearchContext): Promise<HTMLElement> {
  const { meta, text } = await context.index.record(address);
  const href = addressOf(meta.url, context);
  const language = { lang: meta.language, dir: meta.direction };
  return element(
    "li",
    {},
    element(
      "article",
      { class: "row" },
      dateline(meta),
      element(
        "div",
        { class: "row-text" },
        element(
          "h2",
          { class: "row-headline", ...language },
          element("a", { href }, ...marked(marker.mark(meta.title))),
        ),
        evidence(meta, await text(), href, marker, context),
        names(meta, context),
      ),
    ),
  );
}

function dateline({ dateline: place, date, datetime, language, direction }: RecordMeta): HTMLElement {
  return element(
    "p",
    { class: "dateline" },
    ...(place === undefined
      ? []
      : [
          element("span", { class: "dateline-place", lang: language }, element("bdi", { dir: direction }, place)),
          element("span", { class: "dateline-rule" }, ", "),
        ]),
    element("span", { class: "dateline-date" }, datetime === undefined ? date : element("time", { datetime }, date)),
  );
}

function evidence(
  meta: RecordMeta,
  blocks: RecordText,
  href: string,
  marker: Marker,
  { setup }: SearchContext,
): HTMLElement | null {
  const language = { lang: meta.language, dir: meta.direction };
  const found = marker.excerptOf(blocks);
  if (found === null) {
    const summary = meta.summary ?? openingOf(blocks);
    return summary === "" ? null : element("p", { class: "row-summary", ...language }, ...marked(marker.mark(summary)));
  }
  return element(
    "blockquote",
    { class: "evidence", ...language },
    element("p", {}, ...marked(found.runs), toParagraph(found, href, setup.toParagraph)),
  );
}

function toParagraph({ id }: Excerpt, href: string, label: string): HTMLElement | null {
  if (id === null) return null;
  const link = element(
    "a",
    { class: "to-paragraph", href: `${href}#${encodeURIComponent(id)}`, "aria-label": label },
    "¶",
  );
  return element("span", {}, "\u00a0", link);
}

function names({ people = [], places = [] }: RecordMeta, context: SearchContext): HTMLElement | null {
  const all = [...people, ...places];
  if (all.length === 0) return null;
  const links = all.map(([name, url]) =>
    element("li", {}, element("a", { href: addressOf(url, context) }, element("bdi", {}, name))),
  );
  return element("ul", { class: "result-names" }, ...links);
}

function marked(runs: readonly Run[]): readonly (Node | string)[] {
  return runs.map(({ text, marked: isMarked }) => (isMarked ? element("mark", {}, text) : text));
}
