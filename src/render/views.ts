import type { Href } from "../model/permalink.ts";
import type { Strings } from "../model/strings/table.ts";
import type { Html } from "./html.ts";

/**
 * What templates are given: plain, finished facts. Every URL is a checked `Href` with its base
 * path, every date is already in words; a template decides how things look, never what they are.
 */

/** Facts of the site that every page carries. */
export interface SiteView {
  readonly title: string;
  readonly description: string;
  /** Of the interface. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly strings: Strings;
  readonly home: Href;
  readonly logo: Href | null;
  /** People, places and dates first, then the site's own; indexes without entries are left out. */
  readonly nav: readonly NavLink[];
  readonly footer: string;
  /** `null` where the site states none, or no safe address. */
  readonly contact: Href | null;
  readonly rights: string;
  /** Its address, with a slash at its end; `null` where it states none. */
  readonly url: string | null;
  /** Whether pages say in their head what they are. */
  readonly metadata: boolean;
  /** Whether articles say how to cite them. */
  readonly citations: boolean;
  /** Whether links show what they lead to. */
  readonly previews: boolean;
  /** Where words are searched for; `null` where the site has no search. */
  readonly search: Href | null;
  /** Describes the search to browsers; `null` where there is none, or the site states no address. */
  readonly openSearch: Href | null;
  /** Pages for who works with the archive: its corrections, its data. */
  readonly services: readonly NavLink[];
  /** Of the whole archive. */
  readonly feeds: readonly DataLink[];
  readonly assets: ThemeAssets;
  /** Content Security Policy of every page, for a `meta` element before anything that it is to hold for. */
  readonly contentPolicy: string;
}

/** Without the words of the interface, some of which are functions, and stay in their thread. */
export type WordlessView = Omit<SiteView, "strings">;

export interface NavLink {
  readonly label: string;
  readonly href: Href;
}

/** A search among the reports of one page. */
export interface SearchWithin {
  readonly label: string;
  /** What stands in the question besides the words: name and value of each field. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** A file for programs: "Atom", "CSV". */
export interface DataLink extends NavLink {
  readonly mediaType: string;
}

/** Hashed files of the theme, from Vite's manifest. */
export interface ThemeAssets {
  readonly styles: readonly Href[];
  readonly scripts: readonly Href[];
  /** Font files to preload. */
  readonly fonts: readonly Href[];
}

/** What the document's head and the frame around a page need. */
export interface PageView {
  readonly site: SiteView;
  /** Of this page, without the site's title. */
  readonly title: string;
  readonly description: string;
  /** Its own address, so that a template can mark links that lead to the page itself (`aria-current`). */
  readonly href: Href;
  /** "27 reports, 2018 to 2024": on the front page only, because every new article would change it. */
  readonly holdings: string | null;
  /** Absolute; `null` where the site has no `url`, or the page is not for indexing. */
  readonly canonical: string | null;
  /** Search engines are asked to leave it out. */
  readonly noindex?: true;
  /** From the home page down, without the page itself. */
  readonly breadcrumbs: readonly NavLink[];
  /** A picture of the page for those who share it, before any other that it has. */
  readonly card?: ImageView;
  /** Made of all the rest when the page is drawn. */
  readonly head?: HeadView;
  /** The page's list for programs, where it has one. */
  readonly downloads?: readonly DataLink[];
}

/** What the head of a page tells programs. */
export interface HeadView {
  /** JSON in which no text can end the script that holds it. */
  readonly jsonLd: Html;
  readonly meta: readonly MetaTag[];
}

/** How an article is cited. */
export interface CitationsView {
  /** "APA": in words. */
  readonly styles: readonly { readonly name: string; readonly runs: readonly CitationRun[] }[];
  /** "BibTeX": a file for reference managers. */
  readonly formats: readonly { readonly name: string; readonly fileName: string; readonly text: string }[];
}

/** A stretch of a citation. */
export interface CitationRun {
  readonly text: string;
  readonly italic?: true;
}

/** A `meta` element: the attribute that names it, its name, its content. */
export type MetaTag = readonly [attribute: "name" | "property", name: string, content: string];

export interface DateView {
  /** "about July 1937". */
  readonly text: string;
  /** The certain part, for `<time datetime>`: `1937-07`; `null` where HTML has no form for it. */
  readonly datetime: string | null;
  /** "about" or "perhaps": what `datetime` says is not to be told as a fact. */
  readonly vague?: true;
  /** Its page in the calendar. */
  readonly href: Href | null;
}

/** Text whose language may differ from the page's. */
export interface LocalText {
  readonly text: string;
  /** `null`: that of the page. */
  readonly language: string | null;
  readonly direction: "ltr" | "rtl" | null;
}

export interface ImageView {
  readonly src: Href;
  readonly alt: string;
  /** In CSS pixels; `null` where the picture is not ours to measure. */
  readonly width: number | null;
  readonly height: number | null;
  /** Smaller copies, for browsers to choose from: the values of `source` elements. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly caption: string | null;
  readonly credit: string | null;
}

/** A person, place or other term, as a link with what it counts. */
export interface TermLink {
  readonly name: string;
  /** Of a period among others of the same month or year: "12" for "12 June 2018". */
  readonly short?: string;
  readonly href: Href;
  readonly count: number;
  /** The page of this name with that of the page, where reports on both have one. */
  readonly both?: Href;
  /** In an article: its front matter names it. */
  readonly tagged?: true;
  /** In an article: what the person was when it was published. */
  readonly role?: string;
  /** In an index: the part of its name that it is filed under, where that is known. */
  readonly filed?: string;
  /** In an index: who or what it is, in the words of its record. */
  readonly about?: string;
}

/** The row: the site's most used sentence. */
export interface Row {
  readonly href: Href;
  readonly headline: LocalText;
  /** "KAESONG", or `null`. */
  readonly dateline: string | null;
  readonly date: DateView;
  readonly evidence: Evidence | null;
  /** On the page of two names: the sentence of the second, where it is another one. */
  readonly also?: Evidence;
  /** "in Panmunjom": why the row stands on this page, where it is not by its own name. */
  readonly through: string | null;
  /** On a person's page, where it is another than on the row before: "then Minister of Unification". */
  readonly role?: string;
  readonly corrected: boolean;
}

/** Why an article is listed. */
export type Evidence =
  | {
      readonly kind: "sentence";
      readonly before: string;
      readonly marked: string;
      readonly after: string;
      /** On the page of two names: the second of them in the same sentence, after `after`, and what follows it. */
      readonly second?: { readonly marked: string; readonly after: string };
      /** The paragraph. */
      readonly href: Href;
      /** Further mentions in the same article. */
      readonly more: number;
    }
  /** Only front matter names it: the article's summary, and the word that the editor tagged it. */
  | { readonly kind: "tagged"; readonly summary: string }
  /** Nothing to prove (home page, calendar): the article's summary. */
  | { readonly kind: "summary"; readonly summary: string };

/** Rows under one heading: a month, a year, a few years. */
export interface RowGroup {
  /** Empty: under that of the group before, or under none. */
  readonly label: string;
  /** What a chart on the same page leads to. */
  readonly id?: string | null;
  readonly href: Href | null;
  readonly rows: readonly Row[];
}

/** A list, or the newest of one that is too long for one page. */
export interface Listing {
  /** All entries of the list, on this page or not. */
  readonly total: number;
  readonly groups: readonly RowGroup[];
  /** Pages that hold the whole list, by period, newest first; empty where this page does. */
  readonly parts: readonly TermLink[];
  /** What stands in none of them, on numbered pages. */
  readonly others?: TermLink | undefined;
  /** Where numbered parts follow each other. */
  readonly pager: {
    readonly n: number;
    readonly of: number;
    readonly previous: Href | null;
    readonly next: Href | null;
  } | null;
  /** On the last page of a list that does not go on to its end: how many it leaves out. */
  readonly more?: number;
}

/** A month as a small calendar. */
export interface MonthView {
  /** "June 2018", and "June". */
  readonly label: string;
  readonly name: string;
  readonly year: number;
  readonly month: number;
  readonly href: Href | null;
  /** Cells before the first day in a week from Monday (ISO 8601). */
  readonly blanks: number;
  readonly length: number;
  /** Those on which something was published or happened, in order. */
  readonly days: readonly DayView[];
}

export interface DayView {
  readonly day: number;
  readonly href: Href;
  /** Distinct articles. */
  readonly published: number;
  readonly happened: number;
}

/** One bar of a calendar drawing. */
export interface PeriodView {
  /** "15 October 2024": the `name` of its page in the calendar. */
  readonly label: string;
  /** "2018", "J", "12". */
  readonly short: string;
  readonly href: Href | null;
  /** Distinct articles. */
  readonly published: number;
  readonly happened: number;
}
