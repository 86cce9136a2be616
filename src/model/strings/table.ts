import type { PlaceKind } from "../authority.ts";
import type { PictureWords } from "./pictures.ts";
import type { SearchWords } from "./search.ts";
import type { WayWords } from "./ways.ts";

/**
 * The interface's own words in one language. A new language is one file that satisfies this
 * type and one row in `languages.ts`. Numbers and dates are written from this table, never by
 * the machine's ICU, so the bytes of a site do not depend on the version of Node.
 * Functions that take a number `n` choose the plural form and write the number themselves.
 */
export interface Strings {
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** "1,234". */
  readonly number: (n: number) => string;
  /** Joins a list: "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** “…”, as the language quotes. */
  readonly quotes: readonly [open: string, close: string];
  /** Between what is named and what is said of it: ": ". */
  readonly colon: string;
  /** First letter under which a sort key is filed: "K", "ㄱ", "#". Names in other scripts get the letter of their own script. */
  readonly indexLetter: (sortKey: string) => string;
  readonly calendar: CalendarWords;
  readonly words: Words;
  readonly count: CountedWords;
  readonly phrase: Phrases;
  readonly pictures: PictureWords;
  readonly ways: WayWords;
  readonly search: SearchWords;
}

export interface CalendarWords {
  /** January first. */
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  /** Monday first (ISO 8601). */
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  /** "12 June 2018", "June 2018", "2018", "12 June". */
  readonly day: (year: number, month: number, day: number) => string;
  readonly month: (year: number, month: number) => string;
  readonly year: (year: number) => string;
  readonly dayOfYear: (month: number, day: number) => string;
  /** "12", where the month is said once for several days. */
  readonly dayOfMonth: (day: number) => string;
  /** Whether the year opens a date, and so is said with the first of several dates that share it; else with the last. */
  readonly yearFirst: boolean;
  /** "the 1930s", "the 19th century" (`n` is 19). */
  readonly decade: (firstYear: number) => string;
  /** "1930s", below a bar that is as narrow as a year. */
  readonly shortDecade: (firstYear: number) => string;
  readonly century: (n: number) => string;
  /** EDTF 21–24 (spring, summer, autumn, winter) and 33–36 (quarters). */
  readonly season: (year: number, season: number) => string;
  readonly about: (date: string) => string;
  readonly perhaps: (date: string) => string;
  /** An interval that something filled: "November 2024 to January 2025". Ends are already formatted. */
  readonly range: (from: string, to: string) => string;
  /** Two days of one month, without saying it twice: "6–20 November 2024". */
  readonly dayRange: (year: number, month: number, from: number, to: number) => string;
  /** "between November 2024 and January 2025": some day within. */
  readonly between: (from: string, to: string) => string;
  /** The same of two days of one month: "between 6 and 20 November 2024". */
  readonly betweenDays: (year: number, month: number, from: number, to: number) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  /** "2018 and 2019"; "2018 or 2019". */
  readonly all: (dates: readonly string[]) => string;
  readonly oneOf: (dates: readonly string[]) => string;
  readonly unknown: string;
}

export interface Words {
  readonly home: string;
  readonly people: string;
  readonly places: string;
  readonly dates: string;
  readonly topics: string;
  readonly organisations: string;
  readonly authors: string;
  readonly undated: string;
  /** What stands on that page, and why. */
  readonly undatedText: string;
  readonly reports: string;
  readonly latest: string;
  readonly skipToContent: string;
  readonly mainNavigation: string;
  readonly breadcrumbs: string;
  readonly byPerson: string;
  readonly byPlace: string;
  readonly byDate: string;
  readonly published: string;
  readonly updated: string;
  readonly happened: string;
  readonly inThisReport: string;
  readonly corrections: string;
  readonly corrected: string;
  readonly source: string;
  readonly rights: string;
  readonly contact: string;
  readonly earlier: string;
  readonly later: string;
  readonly newest: string;
  readonly firstMention: string;
  readonly latestMention: string;
  /** The same of a topic, which is no word of a text. */
  readonly firstReport: string;
  readonly latestReport: string;
  readonly alsoKnownAs: string;
  readonly inTheText: string;
  readonly roles: string;
  readonly born: string;
  readonly died: string;
  readonly elsewhere: string;
  readonly partOf: string;
  readonly placesInside: string;
  readonly withWhom: string;
  readonly where: string;
  readonly mentionsPerYear: string;
  readonly taggedByEditor: string;
  readonly toParagraph: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly contents: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly movedTitle: string;
  readonly noReports: string;
  readonly nothingThatDay: string;
  readonly otherNames: string;
  readonly translations: string;
  readonly parts: string;
  /** Reports of a long list that no page of a period holds; the last among these. */
  readonly otherPeriods: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly calendar: string;
  readonly lightAndDark: string;
  readonly draft: string;
  /** Over a report that was taken back, and before the day on which it was. */
  readonly withdrawn: string;
  readonly withdrawnText: string;
  /** Over links to a list's forms for programs. */
  readonly asData: string;
  readonly feeds: string;
  readonly data: string;
  readonly dataIntro: string;
  readonly dataSchema: string;
  readonly columns: string;
  readonly recipes: string;
  readonly dataArticles: string;
  readonly dataMentions: string;
  readonly dataPeople: string;
  readonly dataPlaces: string;
  readonly dataGeojson: string;
  readonly dataTerms: string;
  readonly dataDates: string;
  readonly dataPairs: string;
  readonly dataBibliography: string;
  /** What the page of data says of dates, of the lists of names (an example follows), and of each table. */
  readonly dataEdtf: string;
  readonly dataOfNames: string;
  readonly dataArticlesAbout: string;
  readonly dataMentionsAbout: string;
  readonly dataPeopleAbout: string;
  readonly dataPlacesAbout: string;
  readonly dataGeojsonAbout: string;
  readonly dataTermsAbout: string;
  readonly dataDatesAbout: string;
  readonly dataPairsAbout: string;
  readonly dataBibliographyAbout: string;
  readonly citeThis: string;
  readonly copy: string;
  readonly copied: string;
  readonly save: string;
  readonly suggestCorrection: string;
  /** A link to where every version of the article can be read. */
  readonly historyOfChanges: string;
  /** On a row of a person's page, from which on an older report was written when no record gives them a role. */
  readonly noRoleThen: string;
  readonly showInText: string;
  readonly peopleNow: string;
  readonly placesNow: string;
  readonly topicsNow: string;
  readonly photo: string;
  readonly placeKinds: Readonly<Record<PlaceKind, string>>;
}

export interface CountedWords {
  /** "18 reports". */
  readonly reports: (n: number) => string;
  readonly mentions: (n: number) => string;
  readonly people: (n: number) => string;
  readonly places: (n: number) => string;
  readonly terms: (n: number) => string;
  readonly minutes: (n: number) => string;
}

export interface Phrases {
  /** "412 reports, 1936 to 2024". `from` and `to` are formatted dates. */
  readonly holdings: (reports: number, from: string, to: string) => string;
  readonly publishedOn: (date: string) => string;
  readonly happenedOn: (date: string) => string;
  /** "in Panmunjom": the row is listed because of a place inside the one of the page. */
  readonly through: (place: string) => string;
  /** "then Minister of Unification": somebody's role at the date of a report. */
  readonly roleThen: (role: string) => string;
  /** "Includes reports from places inside Kaesong." */
  readonly rolledUp: (place: string) => string;
  /** Counts one after another: "18 reports, 31 mentions". */
  readonly facts: (all: readonly string[]) => string;
  /** What counts of "people written about of late" are counts of: "In the newest 30 reports". */
  readonly ofNewest: (n: number) => string;
  /** "The newest 100 of 412 reports. All, by period:" */
  readonly newestOf: (shown: number, total: number) => string;
  /** "Part 2 of 9". */
  readonly part: (n: number, total: number) => string;
  /** "also 3 more times in this report". */
  readonly moreMentions: (n: number) => string;
  /** "188 more": unfolds the rest of a list. */
  readonly more: (n: number) => string;
  /** "The 60 that most reports name": of a long index. */
  readonly mostNamed: (n: number) => string;
  /** Where the index has people without a record. */
  readonly filedAsWritten: string;
  readonly movedTo: (title: string) => string;
  /** "People: A to Z" – title of an index. */
  readonly indexOf: (what: string) => string;
  readonly someDayIn: (date: string) => string;
  /** Of a newspaper: "p. 4". */
  readonly page: (n: string) => string;
}
