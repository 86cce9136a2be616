import type { RecordMeta } from "../../../shared/search/format.ts";
import { element } from "./dom.ts";
import { type Excerpt, excerptOf, mark, openingOf, type Run } from "./excerpt.ts";
import { addressOf, type House } from "./house.ts";
import type { Result } from "./search.ts";

/** A result as a row of the site: dateline, headline, the words that were asked for, people and places. */
export async function resultRow(address: number, result: Result, house: House): Promise<HTMLElement> {
  const { meta, text } = await house.index.record(address);
  const href = addressOf(meta.url, house);
  const language = { lang: meta.language, dir: meta.direction };
  const title =
    result.partial || result.terms.size > 0 ? mark(meta.title, result.terms, house.stems) : plain(meta.title);
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
        element("h2", { class: "row-headline", ...language }, element("a", { href }, ...marked(title))),
        await evidence(meta, await text(), href, result, house),
        names(meta, house),
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

async function evidence(
  meta: RecordMeta,
  blocks: Parameters<typeof excerptOf>[0],
  href: string,
  { terms }: Result,
  { stems, setup }: House,
): Promise<HTMLElement | null> {
  const language = { lang: meta.language, dir: meta.direction };
  const found = excerptOf(blocks, terms, stems);
  if (found === null) {
    const summary = meta.summary ?? openingOf(blocks);
    return summary === ""
      ? null
      : element("p", { class: "row-summary", ...language }, ...marked(mark(summary, terms, stems)));
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

function names({ people = [], places = [] }: RecordMeta, house: House): HTMLElement | null {
  const all = [...people, ...places];
  if (all.length === 0) return null;
  const links = all.map(([name, url]) =>
    element("li", {}, element("a", { href: addressOf(url, house) }, element("bdi", {}, name))),
  );
  return element("ul", { class: "result-names" }, ...links);
}

function plain(text: string): readonly Run[] {
  return [{ text, marked: false }];
}

function marked(runs: readonly Run[]): readonly (Node | string)[] {
  return runs.map(({ text, marked: isMarked }) => (isMarked ? element("mark", {}, text) : text));
}
