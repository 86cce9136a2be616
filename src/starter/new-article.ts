import type { DateValue } from "../model/date.ts";
import { certainPath } from "../model/date-units.ts";
import { slugify } from "../model/slug.ts";
import { scalarText } from "../suggest/front-matter-edit.ts";

export interface NewArticle {
  readonly title: string;
  /** As it is to stand in front matter, and what it means. */
  readonly date: string;
  readonly value: DateValue;
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly slug: string | null;
  readonly draft: boolean;
}

/**
 * The file of a new article. Its name begins with what is certain of its date, and gives the slug;
 * keys without a value are there to be filled in.
 * @returns `file` relative to the site's root, with forward slashes
 */
export function newArticle(article: NewArticle): { readonly file: string; readonly text: string } {
  const { title, date, value, people, places, topics, authors, slug, draft } = article;
  const path = certainPath(value);
  const [year] = path;
  const name = [...path, slugify(slug ?? title)].join("-");
  const lines = [
    `title: ${scalarText(title)}`,
    `date: ${scalarText(date)}`,
    ...(draft ? ["draft: true"] : []),
    listLine("people", people),
    listLine("places", places),
    listLine("topics", topics),
    listLine("authors", authors),
    "dateline:",
    "summary:",
  ];
  return {
    file: `content/articles/${year === undefined ? "" : `${year}/`}${name}.md`,
    text: `---\n${lines.join("\n")}\n---\n\n`,
  };
}

function listLine(key: string, values: readonly string[]): string {
  return `${key}: [${values.map(scalarText).join(", ")}]`;
}
