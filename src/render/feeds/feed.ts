/** A feed, whatever its format: plain text, finished URLs. */
export interface Feed {
  /** IRI that stays when the feed moves. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly rights: string;
  /** Absolute addresses of the feed itself, of the page it belongs to, and of the site. */
  readonly self: string;
  readonly alternate: string;
  readonly home: string;
  /** The archive, which answers for articles that name no author. */
  readonly publisher: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** IRI that stays when the article moves. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** RFC 3339; `null` where the day of publication is not known for certain. */
  readonly published: string | null;
  /** EDTF of the date of publication, where `published` cannot say it. */
  readonly about: string | null;
  /** RFC 3339: see `FeedDates`. */
  readonly updated: string;
  readonly changed: string | null;
  readonly summary: string;
  /** The whole text, in HTML with absolute addresses; `null` where feeds carry summaries. */
  readonly html: string | null;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly categories: readonly Category[];
  /** Where the text was first published. */
  readonly source: string | null;
}

/** A person, place or other term. */
export interface Category {
  /** Its slug. */
  readonly term: string;
  readonly label: string;
  /** Address of the index that it stands in. */
  readonly scheme: string;
}

/** A format of feeds: the file's name, and how it is written. */
export interface FeedFormat {
  readonly file: string;
  /** As its readers call it. */
  readonly name: string;
  readonly mediaType: string;
  readonly write: (feed: Feed) => string;
}
