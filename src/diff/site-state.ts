import { hash } from "node:crypto";
import { LateHtml } from "../render/html.ts";
import type { RedirectRecord } from "../render/redirects.ts";
import type { AnyPage } from "../render/routes.ts";
import type { PageView } from "../render/views.ts";

/** A site at one time, as far as two of them are compared. */
export interface SiteState {
  /** What it is, for people: `dist`, `main (3f2a91c)`, `what would be built now`. */
  readonly name: string;
  /** Permalink → page; without those that only lead on. */
  readonly pages: ReadonlyMap<string, PageState>;
  /** `people/kim-jong-un` → its numbers. Empty where the site has no tables (`features.exports`). */
  readonly terms: ReadonlyMap<string, TermState>;
  /** Old address → where it leads. */
  readonly redirects: ReadonlyMap<string, RedirectRecord>;
}

export interface PageState {
  readonly title: string;
  /** Equal digests: a reader sees the same page, whatever its style sheets are called. */
  readonly digest: string;
}

export interface TermState {
  readonly taxonomy: string;
  readonly slug: string;
  readonly name: string;
  readonly articles: number;
  readonly mentions: number;
}

/** Reads a data file of the site by its permalink; `undefined` where it has none. */
export type ReadData = (permalink: string) => string | undefined;

/** Of pages that are planned and not drawn: what their templates would be given. */
export function plannedPages(pages: Iterable<AnyPage>): ReadonlyMap<string, PageState> {
  const states = new Map<string, PageState>();
  for (const { kind, permalink, props: make } of pages) {
    if (kind === "moved") continue;
    const props: PageView = make();
    states.set(permalink, { title: props.title, digest: propsDigest(kind, props) });
  }
  return states;
}

/** The text itself, and not its version: that is another where any record or setting is. */
function propsDigest(kind: string, props: PageView): string {
  const printed = Object.entries(props).map(([name, value]) => [
    name,
    value instanceof LateHtml ? value.toString() : value,
  ]);
  return hash("sha1", `${kind} ${JSON.stringify(printed)}`, "base64");
}

/** Of a page that is drawn. What frames it (masthead, foot, style sheets) is left out where it has a `main`. */
export function drawnPage(html: string, siteTitle: string): PageState {
  const [, title = ""] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  const [main = html] = /<main[\s>][\s\S]*<\/main>/.exec(html) ?? [];
  const whole = unescaped(title);
  const own = whole.endsWith(` – ${siteTitle}`) ? whole.slice(0, -siteTitle.length - 3) : whole;
  const steady = main.replace(/(\/assets\/[\w.-]+?)-[\w-]{8}(\.\w+)/g, "$1$2");
  return { title: own, digest: hash("sha1", `${title} ${steady}`, "base64") };
}

/** From `data/people.csv`, `places.csv` and `terms.csv`. */
export function termsIn(read: ReadData): ReadonlyMap<string, TermState> {
  const terms = new Map<string, TermState>();
  for (const name of ["people", "places", "terms"]) {
    const [head, ...rows] = csvRows(read(`/data/${name}.csv`) ?? "");
    for (const row of rows) {
      const cell = (column: string) => row[head?.indexOf(column) ?? -1] ?? "";
      const taxonomy = cell("taxonomy") || name;
      terms.set(`${taxonomy}/${cell("slug")}`, {
        taxonomy,
        slug: cell("slug"),
        name: cell("name"),
        articles: Number(cell("articles")),
        mentions: Number(cell("mentions")),
      });
    }
  }
  return terms;
}

export function redirectsIn(read: ReadData): ReadonlyMap<string, RedirectRecord> {
  const rows = JSON.parse(read("/data/redirects.json") ?? "[]") as readonly RedirectRecord[];
  return new Map(rows.map((row) => [row.from, row]));
}

/** RFC 4180, as our own tables are written. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === "" && row.length === 0 && quoted === undefined && plain === "") break;
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
