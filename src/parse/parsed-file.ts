import type { Root } from "hast";
import type {
  ArticleFrontMatter,
  PageFrontMatter,
  PersonFrontMatter,
  PlaceFrontMatter,
} from "../model/front-matter.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { SourceFile } from "../read/source-file.ts";

/** A file whose syntax is understood: typed front matter, and a sanitised tree whose positions are those of the file. */
export interface ParsedFile<F = FrontMatter> {
  readonly source: SourceFile;
  /** `null` where an error makes it unusable; the problems say which. */
  readonly frontMatter: F | null;
  /**
   * Where a value stands in the file: `placeOf(["people", 1])`. The place of the nearest
   * enclosing value where there is no such one. Slow (it parses the YAML again): for messages.
   */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  /** hast: sanitised, headings with ids, tables aligned by class, footnotes linked. Links are as written. */
  readonly tree: Root;
  readonly problems: readonly Problem[];
}

export type FrontMatter = ArticleFrontMatter | PersonFrontMatter | PlaceFrontMatter | PageFrontMatter;
