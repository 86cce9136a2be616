import { type Slug, slugify } from "../model/slug.ts";
import { scalarText } from "./front-matter-edit.ts";

/** A new authority record, with what only an editor knows left as a comment. */
export interface RecordFile {
  readonly slug: Slug;
  /** Relative to the site's root. */
  readonly file: string;
  readonly text: string;
}

export function recordFile(kind: "person" | "place", name: string): RecordFile {
  const slug = slugify(name);
  const folder = kind === "person" ? "people" : "places";
  const hints =
    kind === "person"
      ? ["# sort: how it is filed in the index, family name first", "# aliases: [other spellings]"]
      : [
          "# kind: country, province, city, …",
          "# partOf: slug of the place that it lies in",
          "# aliases: [other spellings]",
        ];
  return {
    slug,
    file: `content/${folder}/${slug}.md`,
    text: `---\nname: ${scalarText(name)}\n${hints.join("\n")}\n---\n`,
  };
}
