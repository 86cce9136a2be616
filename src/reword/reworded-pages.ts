import type { DrawnProps, KeptProps } from "../cache/kept-props.ts";
import { fillGaps } from "../model/article-texts.ts";
import { outputPath } from "../model/permalink.ts";
import type { ArticleProps } from "../render/article.ts";
import { lateName } from "../render/html.ts";
import { latePropsOf, unpackProps } from "../render/packed-props.ts";
import { createKeyMaker } from "../render/page-key.ts";
import type { PageView, SiteView } from "../render/views.ts";
import type { Theme } from "../vite/theme.ts";
import type { NotedFiles } from "../write/noted-files.ts";
import { type OutputFile, trueKeyIn } from "../write/output-file.ts";
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

/**
 * The pages of articles in their new words: drawn from the very props from which they were drawn before, but for the text.
 * @returns `null` where these were not kept, or a page was drawn from another text than the one that was kept.
 */
export function rewordedPages(
  articles: readonly Reworded[],
  { frame, view, theme, kept, there }: RewordedPagesInput,
): readonly OutputFile[] | null {
  const keyOf = createKeyMaker(frame);
  const pages: OutputFile[] = [];
  for (const article of articles) {
    const { permalink, version, html } = article;
    const key = trueKeyIn(there.get(outputPath(permalink))?.key ?? null);
    const page = { kind: KIND, permalink } as const;
    const drawn = key === undefined ? undefined : kept.find(page, key);
    if (drawn === undefined || keyOf(KIND, drawn.json) !== key) return null;
    const text = textIn(drawn);
    const props = text && rewordedProps(drawn, text, article);
    if (text === undefined || props === undefined) return null;
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
  return pages;
}

const KIND = "article";

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
): Omit<PageView, "site"> | undefined {
  const props = JSON.parse(json) as Omit<ArticleProps, "site">;
  if (String(props.body) !== lateName(before, attributes)) return undefined;
  return { ...props, body: lateName(version, attributes) } as Omit<PageView, "site">;
}
