import type { DateValue, Day } from "./date.ts";
import type { Href, Permalink } from "./permalink.ts";
import type { Place, Problem } from "./problem.ts";
import type { Slug } from "./slug.ts";
import type { TaxonomyName } from "./taxonomy.ts";

/**
 * One article, from its own file alone; what needs other articles is in the archive. Plain data:
 * it crosses to workers and into the cache. Small, because an archive holds all of them at once: what
 * only its own page needs is its `ArticleText`, and its summary, its opening and the sentences of its namings are read
 * when they are asked for. What is done for every article of an archive must not ask.
 */
export interface Article {
  /** Relative to the site's root, forward slashes. */
  readonly file: string;
  readonly permalink: Permalink;
  /** Hash of the article and its text. */
  readonly version: string;
  /** Hash of all that stands here besides: where it is the same, whatever lists the article shows the same of it. Links, whose lines move with every edit, are left out. */
  readonly digest: string;
  /** Names the article in feeds and data for ever: `id`, else the first alias, else the permalink's path. */
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly published: DateValue;
  readonly updated: DateValue | null;
  /** The newest day on which it was published, changed or corrected for certain; `null` where none is known. */
  readonly modified: Day | null;
  readonly summary: string | null;
  /** The place line that opens the story, without its date: "KAESONG". */
  readonly dateline: string | null;
  /** Where the text was first published; linked where it is a URL. */
  readonly source: Source | null;
  readonly image: Image | null;
  readonly corrections: readonly Correction[];
  /** What the report tells of, as the editor states it; dates found in prose are mentions. */
  readonly happened: readonly HappenedDate[];
  readonly tags: readonly Tag[];
  /** Whom, what place and what time its text names, each once, in reading order. */
  readonly namings: readonly Naming[];
  readonly visibility: Visibility;
  /** Its page says why, and no more; it is in no list. */
  readonly withdrawn: Withdrawal | null;
  /** Old paths that lead here. */
  readonly aliases: readonly Permalink[];
  /** Old URLs with a query (`/?p=12`): no file can answer them, but rules of a server can. */
  readonly oldQueries: readonly string[];
  /** File or slug of the article that this one translates. */
  readonly translationOf: string | null;
  /** How the text begins: the summary where none is given. */
  readonly opening: string;
  /** Bytes of what lists may tell of it, as UTF-8: its summary, else the beginning of its opening. */
  readonly told: number;
  /** Footnotes of the text. */
  readonly notes: number;
  /** Links of the text to other files and pages of the site. */
  readonly links: readonly FileLink[];
  /** Files beside the article that it shows or links to. */
  readonly media: readonly Media[];
}

export interface Correction {
  readonly date: DateValue;
  readonly text: string;
}

export interface Withdrawal {
  readonly reason: string;
  /** When it was withdrawn. */
  readonly date: DateValue | null;
}

export interface HappenedDate {
  readonly date: DateValue;
  readonly label: string | null;
}

/** When an article may be seen; instants in milliseconds since the epoch. */
export interface Visibility {
  readonly draft: boolean;
  readonly from: number | null;
  readonly until: number | null;
}

/** A name that the editor put into front matter. */
export interface Tag {
  readonly taxonomy: TaxonomyName;
  /** As written. */
  readonly name: string;
  /** Slug of the authority record it resolves to; `null` for a plain term. */
  readonly record: Slug | null;
}

/** A person, a place or a date that the text names, however often. */
export interface Naming {
  readonly kind: "person" | "place" | "date";
  /** Slug of the authority record; `null` for dates, and for names without record. */
  readonly entity: Slug | null;
  /** Dates only. */
  readonly date: DateValue | null;
  /** A name without record, as the article's editor tagged it. */
  readonly plain?: string;
  /** A date that only the line which opens the report names: when it was sent, and not when anything happened. */
  readonly sent?: true;
  /** Of mentions. */
  readonly count: number;
  /** The forms that it takes in the text, with how often. */
  readonly forms: readonly (readonly [form: string, count: number])[];
  /** Where it is named first. */
  readonly evidence: Quotation;
  /** The length of that sentence, in UTF-16 units. */
  readonly said: number;
}

/** A sentence that names something. */
export interface Quotation {
  /** Id of its block in the page. */
  readonly paragraph: string;
  readonly sentence: string;
  /** UTF-16 offsets of the name in the sentence, half-open. */
  readonly start: number;
  readonly end: number;
}

/** The text of an article, finished, with everything in it that was recognised. */
export interface ArticleText {
  readonly body: Body;
  /** In reading order. */
  readonly mentions: readonly Mention[];
  /** The blocks of prose that name something. */
  readonly passages: readonly Passage[];
  /** Every block of prose, with the id at which a link finds it; `null` where it has none. */
  readonly blocks: readonly (readonly [id: string | null, text: string])[];
}

export interface Passage {
  /** Id of the block in the page. */
  readonly id: string;
  readonly text: string;
}

/** A place in the text that names a person, a place or a date. */
export interface Mention {
  readonly kind: Naming["kind"];
  readonly entity: Slug | null;
  readonly date: DateValue | null;
  /** As in `Naming`. */
  readonly plain?: string;
  /** Index of the passage that it stands in. */
  readonly passage: number;
  /** UTF-16 offsets in the passage's text, half-open; so for the sentence around it. */
  readonly start: number;
  readonly end: number;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  /** `frontmatter`: the name was tagged, and no record bears it. */
  readonly source: "hand" | "authority" | "frontmatter" | "date";
  /** Why it was accepted, for people: "full name", "family name after the full name". */
  readonly reason: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * Sanitised HTML with a gap wherever something depends on other files: `html[0] gap[0] html[1] …`.
 * A gap stands inside a start tag and is filled with an `href` attribute, or with nothing
 * where the target does not exist (an `a` without `href` is plain text to a reader).
 */
export interface Body {
  readonly html: readonly string[];
  readonly gaps: readonly FileLink[];
  /** Number of words (of characters in scripts without spaces). */
  readonly words: number;
  readonly headings: readonly Heading[];
}

/** A link to another file or page of this site. */
export interface FileLink {
  /**
   * `file`: relative to the root, decoded: `content/articles/a.md`. `path`: a path of the published site, decoded, without base:
   * `/people/x/`. `term`: a `plainKey`. `day`: a page of the calendar, which is linked where it is there.
   */
  readonly to: "file" | "path" | "term" | "day";
  readonly target: string;
  /** With its `#`, or empty. */
  readonly fragment: string;
  readonly place: Place;
}

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** Where a text was first published, or whom or what it comes from. */
export interface Source {
  readonly name: string;
  /** What its editor wrote behind the name: ", 13 July 1937, p. 4"; mostly nothing. */
  readonly detail: string;
  readonly href: Href | null;
  /** Whether it is a newspaper, an agency or the like, in which a text stands; else an address, a person, a letter. */
  readonly isPublication: boolean;
  readonly page: string | null;
}

/** A file beside an article, copied to a name that carries its hash. */
export interface Media {
  /** Relative to the root. */
  readonly file: string;
  readonly permalink: Permalink;
  /** Pictures are turned upright and stripped of location data; other files are copied as they are. */
  readonly kind: "image" | "file";
  /** In which smaller copies it is published as well: in pixels, ascending. */
  readonly widths: readonly number[];
}

export interface Image {
  /** A file of this site, or an address elsewhere. */
  readonly source: Permalink | Href;
  readonly alt: string;
  /** In CSS pixels, upright; `null` where the picture is not ours to measure. */
  readonly width: number | null;
  readonly height: number | null;
  /** Of its smaller copies, as in `Media`. */
  readonly widths: readonly number[];
  /** What stands below it, and whose picture it is. */
  readonly caption: string | null;
  readonly credit: string | null;
}

/** The text of an authority record, that introduces its page. */
export interface RecordIntroduction {
  /** A portrait, or a view of the place. */
  readonly image: Image | null;
  readonly body: Body;
  readonly media: readonly Media[];
}

/** A page of the site's own: `content/pages/about.md`. */
export interface SitePage {
  readonly file: string;
  readonly permalink: Permalink;
  readonly title: string;
  readonly language: string;
  readonly summary: string | null;
  readonly aliases: readonly Permalink[];
  /** See `Article`. */
  readonly oldQueries: readonly string[];
  readonly body: Body;
  readonly media: readonly Media[];
}

/** An article and its text, which part ways: the archive is made of the one, pages need the other. */
export interface AnnotatedArticle {
  readonly article: Unversioned;
  readonly text: ArticleText;
}

/** Until its texts are finished, nothing can name them. */
export type Unversioned = Omit<Article, "version">;

/** What annotating one file gives; without an article where an error makes it unfit to publish. */
export interface Annotated<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}
