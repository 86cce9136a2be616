import type { DrawnProps, KeptProps } from "../cache/kept-props.ts";
import { fillGaps } from "../model/article-texts.ts";
import { outputPath } from "../model/permalink.ts";
import type { ArticleProps } from "../render/article.ts";
import { citationIn } from "../render/citations/view.ts";
import { type Html, lateName } from "../render/html.ts";
import { latePropsOf, unpackProps } from "../render/packed-props.ts";
import { createKeyMaker } from "../render/page-key.ts";
import { summaryOf } from "../render/summary.ts";
import type { SiteView } from "../render/views.ts";
import type { Theme } from "../vite/theme.ts";
import type { NotedFiles } from "../write/noted-files.ts";
import { type OutputFile, trueKeyIn } from "../write/output-file.ts";
import type { Requoted } from "./requoted.ts";
import type { Retold } from "./retold-tables.ts";
import type { Reworded } from "./reworded-articles.ts";

export interface RewordedPagesInput {
  /** See `Whole`. */
  readonly frame: string;
  readonly view: SiteView;
  readonly theme: Theme;
  readonly kept: KeptProps;
  /** Path → what was noted of the page in the output. */
  readonly there: Pick<NotedFiles, "get">;
}

export interface RewordedPages {
  readonly pages: readonly OutputFile[];
  /** Those of which lists and tables show another headline or summary. */
  readonly retold: readonly Retold[];
}

/**
 * The pages of articles in their new words: drawn from the very props from which they were drawn before, but for what they say themselves.
 * @returns `null` where these were not kept, or a page was drawn from other words than those that were kept.
 */
export function rewordedPages(
  articles: readonly Reworded[],
  { frame, view, theme, kept, there }: RewordedPagesInput,
): RewordedPages | null {
  const keyOf = createKeyMaker(frame);
  const pages: OutputFile[] = [];
  const retold: Retold[] = [];
  for (const article of articles) {
    const { permalink, version, html } = article;
    const key = trueKeyIn(there.get(outputPath(permalink))?.key ?? null);
    const page = { kind: KIND, permalink } as const;
    const drawn = key === undefined ? undefined : kept.find(page, key);
    if (drawn === undefined || keyOf(KIND, drawn.json) !== key) return null;
    const text = textIn(drawn);
    const props = text && rewordedProps(drawn, text, article);
    if (text === undefined || props === undefined) return null;
    if (article.quotes?.isRetold) {
      const before = citationIn({ ...props, site: view });
      if (!retell(props, article.quotes)) return null;
      retold.push({ ...article.quotes, cited: { before, now: citationIn({ ...props, site: view }) } });
    }
    if (version === article.before) continue;
    const json = JSON.stringify(props);
    const newKey = keyOf(KIND, json);
    kept.keep(page, { ...drawn, key: newKey, json });
    pages.push({
      permalink,
      // What it is made of besides cannot be named from here: the next whole build compares its props.
      key: newKey,
      trueKey: () => newKey,
      bytes: () => {
        const late = latePropsOf(props, drawn.late, () => fillGaps(html, text));
        return theme.draw(KIND, unpackProps(props, late, view, () => "") as ArticleProps);
      },
    });
  }
  return { pages, retold };
}

const KIND = "article";

/** What the page says of the article itself; false where it says what is not known. @param props changed. */
function retell(props: Told, { before, now }: Requoted): boolean {
  const { headline, title, summary, description, report } = props;
  const isKnown =
    [headline.text, title].every((text) => text === before.title) &&
    summary === before.summary &&
    description === summaryOf(before);
  // A letter about it has the headline as its subject.
  if (!isKnown || (report?.startsWith("mailto:") && before.title !== now.title)) return false;
  Object.assign(props, {
    headline: { ...headline, text: now.title },
    title: now.title,
    summary: now.summary,
    description: summaryOf(now),
  });
  return true;
}

type Told = Omit<ArticleProps, "site">;

/** The attributes for the gaps of the article's text, where that is all of its page that comes late. */
function textIn({ late }: DrawnProps): readonly string[] | undefined {
  const [one, ...others] = late;
  return one?.[1] === "text" && one[0] === "body" && others.length === 0 ? one[2] : undefined;
}

/** Props as JSON gives them. `undefined` where they are not those of the text before. */
function rewordedProps(
  { json }: DrawnProps,
  attributes: readonly string[],
  { before, version }: Reworded,
): Told | undefined {
  const props = JSON.parse(json) as Told;
  if (String(props.body) !== lateName(before, attributes)) return undefined;
  return Object.assign(props, { body: lateName(version, attributes) as unknown as Html });
}
