import type { KeptList, KeptProps } from "../cache/kept-props.ts";
import { outputPath } from "../model/permalink.ts";
import { createGrounds } from "../render/map/late-ground.ts";
import { latePropsOf, unpackProps } from "../render/packed-props.ts";
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
  /** How many pages the site has that are no articles'. */
  readonly lists: number;
  readonly view: SiteView;
  readonly link: LinkTo;
  readonly theme: Theme;
  readonly kept: KeptProps;
  /** Path → what was noted of the page in the output. */
  readonly there: Pick<NotedFiles, "get">;
}

/**
 * The pages that quote articles, with what these say now.
 * @returns `null` where any page's props were not kept, since it may be the one that quotes them, and where a page quotes what it should not.
 */
export function requotedPages(
  articles: readonly Requoted[],
  { frame, lists, view, link, theme, kept, there }: RequotedPagesInput,
): readonly OutputFile[] | null {
  const keyOf = createKeyMaker(frame);
  const requotings = articles.map((article) => createRequoting(article, link));
  const { draw } = createGrounds();
  const seen = new Set<string>();
  const pages: OutputFile[] = [];
  for (const list of kept.lists()) {
    if (seen.has(list.permalink) || !isInForce(list, there, keyOf)) continue;
    seen.add(list.permalink);
    const props = requotedProps(list, requotings);
    if (props === null || pages.length > MOST_PAGES) return null;
    if (props === undefined) continue;
    const late = list.late();
    if (late.some(([, what]) => what === "text")) return null;
    const json = JSON.stringify(props);
    const key = keyOf(list.kind, json);
    // It quotes another of the article's sentences.
    if (key === list.key) continue;
    kept.keep(list, { key, json, late });
    pages.push({
      permalink: list.permalink,
      // What it is made of besides cannot be named from here: the next whole build compares its props.
      key,
      trueKey: () => key,
      bytes: () => {
        const print = (named: string, [, what]: (typeof late)[number]) => (what === "drawing" ? draw(named) : named);
        const whole = unpackProps(props, latePropsOf(props, late, print), view, () => "");
        return theme.draw(list.kind, whole as never);
      },
    });
  }
  return seen.size === lists ? pages : null;
}

/** More are drawn sooner by several threads. */
const MOST_PAGES = 200;

function isInForce({ permalink, kind, key, json }: KeptList, there: RequotedPagesInput["there"], keyOf: KeyMaker) {
  const noted = there.get(outputPath(permalink))?.key ?? null;
  return noted !== null && (trueKeyIn(noted) ?? noted) === key && keyOf(kind, json) === key;
}

/** `undefined` for a page that quotes none of them. */
function requotedProps(
  { json }: KeptList,
  requotings: readonly Requoting[],
): Omit<PageView, "site"> | null | undefined {
  const concerned = requotings.filter(({ address }) => json.includes(address));
  if (concerned.length === 0) return undefined;
  const text = json.toString();
  const props = JSON.parse(text) as Omit<PageView, "site">;
  for (const { address, requote } of concerned) {
    // Each address is that of a quotation: whatever else a page may come to say of a paragraph is not passed over.
    if (requote(props) !== text.split(address).length - 1) return null;
  }
  return props;
}
