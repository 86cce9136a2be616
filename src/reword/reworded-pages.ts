import type { Whole } from "../build.ts";
import type { DrawnProps, KeptProps } from "../cache/kept-props.ts";
import { fillGaps } from "../model/article-texts.ts";
import { outputPath } from "../model/permalink.ts";
import type { Settings } from "../model/settings.ts";
import { stringsFor } from "../model/strings/languages.ts";
import { withOwnWords } from "../model/strings/own-words.ts";
import type { ArticleProps } from "../render/article.ts";
import { FinishedHtml, lateName } from "../render/html.ts";
import { createKeyMaker } from "../render/page-key.ts";
import type { Theme } from "../vite/theme.ts";
import type { NotedFiles } from "../write/noted-files.ts";
import { type OutputFile, trueKeyIn } from "../write/output-file.ts";
import type { Reworded } from "./reworded-articles.ts";

export interface RewordedPagesInput {
  readonly settings: Settings;
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
  { frame, view }: Pick<Whole, "frame" | "view">,
  { settings, theme, kept, there }: RewordedPagesInput,
): readonly OutputFile[] | null {
  const site = { ...view, strings: withOwnWords(stringsFor(settings.language), settings.strings).strings };
  const keyOf = createKeyMaker(frame);
  const pages: OutputFile[] = [];
  for (const article of articles) {
    const { permalink, version, html } = article;
    const key = trueKeyIn(there.get(outputPath(permalink))?.key ?? null);
    const drawn = key === undefined ? undefined : kept.find(permalink, key);
    if (drawn === undefined || keyOf(KIND, drawn.json) !== key) return null;
    const props = rewordedProps(drawn, article);
    if (props === undefined) return null;
    if (version === article.before) continue;
    const json = JSON.stringify(props);
    const newKey = keyOf(KIND, json);
    kept.keep(permalink, { ...drawn, key: newKey, json });
    pages.push({
      permalink,
      // What it is made of besides cannot be named from here: the next whole build compares its props.
      key: newKey,
      trueKey: () => newKey,
      bytes: () => {
        const body = new FinishedHtml(fillGaps(html, drawn.attributes));
        return theme.draw(KIND, { ...props, body, site } as unknown as ArticleProps);
      },
    });
  }
  return pages;
}

const KIND = "article";

/** Props as JSON gives them. `undefined` where they are not those of the text before. */
function rewordedProps(
  { json, attributes }: DrawnProps,
  { before, version }: Reworded,
): Record<string, unknown> | undefined {
  const props = JSON.parse(json) as Record<string, unknown>;
  if (props.body !== lateName(before, attributes)) return undefined;
  return { ...props, body: lateName(version, attributes) };
}
