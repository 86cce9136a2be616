/** What an old site's text becomes, before it has a place in the new one. */
export interface Draft {
  readonly kind: "article" | "page";
  /** Where it comes from, as messages name it. */
  readonly shown: string;
  /** Line of the source on which the body begins. */
  readonly line: number;
  /** Whether the body has other lines than the source: it was made of HTML, or of a cell. */
  readonly isRewritten: boolean;
  readonly title: string;
  /** ISO date or date-time, or EDTF; `null` where the source has none. */
  readonly date: string | null;
  /** The last part of its address. */
  readonly name: string;
  /** The rest of its front matter, in the order in which it is written. Empty values are left out. */
  readonly front: Readonly<Record<string, unknown>>;
  /** Markdown. */
  readonly body: string;
  /** Where the old site had it: absolute, or from the root of its host. */
  readonly oldUrls: readonly string[];
  /** Path by which other texts of the source name this one: `posts/bridge.md`. */
  readonly path: string | null;
  /** Files that lie beside the text: absolute path by the name that the text uses. */
  readonly beside: ReadonlyMap<string, string>;
}

/** What is known of the site that the texts come from. */
export interface OldSite {
  /** `https://old.example/blog/`; `null` where nothing says. */
  readonly url: string | null;
  /** Absolute path of the file that was published at a path of the old site (`/img/a.png`), where it is at hand. */
  readonly file: (path: string) => string | undefined;
}
