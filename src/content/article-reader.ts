import { createHash } from "node:crypto";
import { createArticleAnnotator } from "../annotate/annotate-article.ts";
import { mentionLines } from "../annotate/mention-lines.ts";
import type { Setup } from "../annotate/setup.ts";
import type { Kept } from "../cache/kept-files.ts";
import type { Article } from "../model/article.ts";
import { GAP } from "../model/article-texts.ts";
import type { Effects } from "../model/effects.ts";
import type { ArticleFrontMatter } from "../model/front-matter.ts";
import type { Problem } from "../model/problem.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";
import type { FoundFile } from "../read/find-files.ts";
import { readFile } from "../read/read-file.ts";
import { createRecordMaker } from "../search/article-record.ts";
import { type Asked, noting } from "./asked.ts";
import { createContentParser } from "./content-parser.ts";
import { createArticleStore, type StoredFacts } from "./stored-article.ts";

/** What is kept of an article's file besides its text. */
export interface ArticleFacts {
  /** What it asked about files beside it, and was told. */
  readonly asked: readonly Asked[];
  /** `null` where an error makes it unfit to publish. */
  readonly article: StoredFacts | null;
  readonly problems: readonly Problem[];
}

/** Gives the facts as an `ArticleFacts`, and the texts of which pages need one at a time: see `StoredArticle` and `ArticleTexts`. */
export type ArticleReader = (file: FoundFile) => Kept;

/**
 * Takes single articles through read, parse and annotate. What it gives depends on the file, on
 * the files beside it and on the set-up alone, so it can run anywhere and be kept.
 * @param root Absolute, native path of the site.
 */
export function createArticleReader(root: string, setup: Setup, effects: Effects): ArticleReader {
  const parse = createContentParser(setup.settings);
  const annotate = createArticleAnnotator(setup);
  const store = createArticleStore();
  const record = setup.settings.features.search ? createRecordMaker(setup.authority) : null;
  return (found) => {
    const [source, asked] = noting(readFile(root, found, effects));
    const { value, problems } = annotate(parse(source) as ParsedFile<ArticleFrontMatter>);
    const html = value && Buffer.from(value.text.body.html.join(GAP));
    const mentions = value && Buffer.from(mentionLines(value.article, value.text, setup.authority));
    const words = value && (record?.(value.article, value.text.blocks) ?? null);
    const stored =
      value &&
      store({
        ...value.article,
        // Without its gaps: one that leads to what may not be seen is as good as none.
        version: versionOf(value.article, [value.text.body.html.join(""), mentions, words]),
        links: value.text.body.gaps,
      });
    return {
      file: found.file,
      hash: source.hash,
      facts: Buffer.from(
        JSON.stringify({ asked: asked(), article: stored?.facts ?? null, problems } satisfies ArticleFacts),
      ),
      proofs: stored && Buffer.from(stored.proofs),
      html,
      mentions,
      words,
    };
  };
}

/** What was made of the file, not what it was made of: a file beside it that changes nothing in it is no matter. */
function versionOf({ digest }: Pick<Article, "digest">, texts: readonly (string | Uint8Array | null)[]): string {
  const made = createHash("sha1").update(digest);
  for (const text of texts) if (text !== null) made.update(text).update("\0");
  return made.digest("base64");
}
