import type { KeptLine, KeptProps } from "../cache/kept-props.ts";
import { fillGaps } from "../model/article-texts.ts";
import { outputPath } from "../model/permalink.ts";
import { createGrounds } from "../render/map/late-ground.ts";
import { type KeptLate, latePropsOf, unpackProps } from "../render/packed-props.ts";
import { createKeyMaker, type KeyMaker } from "../render/page-key.ts";
import type { LinkTo } from "../render/quoted.ts";
import type { PageView, SiteView } from "../render/views.ts";
import type { Theme } from "../vite/theme.ts";
import type { NotedFiles } from "../write/noted-files.ts";
import { type OutputFile, trueKeyIn } from "../write/output-file.ts";
import { createRequoting, type Requoting } from "./requote.ts";
import type { Requoted } from "./requoted.ts";

export interface RequotedPagesInput {
  /** See `Whole`. */
  readonly frame: string;
  /** How many pages the site has, and how many of them are no articles'. */
  readonly counts: { readonly all: number; readonly lists: number };
  readonly view: SiteView;
  readonly link: LinkTo;
  readonly theme: Theme;
  readonly kept: KeptProps;
  /** Path → what was noted of the page in the output. */
  readonly there: Pick<NotedFiles, "get">;
  /** The text of an article, with its gaps. */
  readonly textOf: (file: string) => string;
}

/**
 * The pages that show words of articles, with what these say now; but for their own. Pages of articles show headlines and summaries of others,
 * and no sentences.
 * @returns `null` where any page's props were not kept, since it may be the one that shows them, and where a page shows what it should not.
 */
export function requotedPages(
  articles: readonly Requoted[],
  { frame, counts, view, link, theme, kept, there, textOf }: RequotedPagesInput,
): readonly OutputFile[] | null {
  const keyOf = createKeyMaker(frame);
  const requotings = articles.map((article) => createRequoting(article, link));
  const own = new Set<string>(articles.map(({ now }) => now.permalink));
  const which = articles.some(({ isRetold }) => isRetold) ? "all" : "lists";
  const { draw } = createGrounds();
  const seen = new Set<string>();
  const pages: OutputFile[] = [];
  for (const line of kept.lines(which)) {
    const { permalink, kind } = line;
    if (seen.has(permalink) || !isInForce(line, there, keyOf)) continue;
    seen.add(permalink);
    const props = own.has(permalink) ? undefined : requotedProps(line, requotings);
    if (props === null || pages.length > MOST_PAGES) return null;
    if (props === undefined) continue;
    const late = line.late();
    const json = JSON.stringify(props);
    const key = keyOf(kind, json);
    // It quotes another of the article's sentences.
    if (key === line.key) continue;
    kept.keep(line, { key, json, late });
    const print = (named: string, [, what, attributes, file]: KeptLate) => {
      if (what === "text") return fillGaps(textOf(file), attributes);
      return what === "drawing" ? draw(named) : named;
    };
    pages.push({
      permalink,
      // What it is made of besides cannot be named from here: the next whole build compares its props.
      key,
      trueKey: () => key,
      bytes: () =>
        theme.draw(
          kind,
          unpackProps(props, latePropsOf(props, late, print), view, () => ""),
        ),
    });
  }
  return seen.size === counts[which] ? pages : null;
}

/** More are drawn sooner by several threads. */
const MOST_PAGES = 200;

function isInForce({ permalink, kind, key, json }: KeptLine, there: RequotedPagesInput["there"], keyOf: KeyMaker) {
  const noted = there.get(outputPath(permalink))?.key ?? null;
  return noted !== null && (trueKeyIn(noted) ?? noted) === key && keyOf(kind, json) === key;
}

/** `undefined` for a page that shows none of them, `null` for one of which it cannot be said what it shows. */
function requotedProps(
  { json }: KeptLine,
  requotings: readonly Requoting[],
): Omit<PageView, "site"> | null | undefined {
  const concerned = requotings.filter(({ concerns }) => concerns(json));
  if (concerned.length === 0) return undefined;
  const text = json.toString();
  const props = JSON.parse(text) as Omit<PageView, "site">;
  return concerned.every(({ requote }) => requote(props, text)) ? props : null;
}
