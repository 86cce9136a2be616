import type { Article } from "../model/article.ts";

/** Every fact that needs more than one article. */
export interface Archive {
  readonly articles: readonly Article[];
}
