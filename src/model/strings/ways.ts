/** Words of the ways from page to page: related reports, pairs of names, days of the year. */
export interface WayWords {
  readonly related: string;
  /** Why a report is related: "also about Kaesong and Moon Jae-in". */
  readonly alsoAbout: (names: readonly string[]) => string;
  /** Over the reports before and after that name the same person. */
  readonly samePeople: string;
  readonly onThisDay: string;
  /** Over the twelve months of a year that is no year. */
  readonly allDays: string;
  /** A day of the year of which the archive has nothing in any year. */
  readonly nothingInAnyYear: string;
  /** Before the links to them. */
  readonly nearestDays: string;
  /** "in 7 years": in how many years something was published or happened on a day. */
  readonly inYears: (years: number) => string;
  /** Over pairs of names that have a page of their own. */
  readonly together: string;
  /** "7 reports that name both": a count that leads to them. */
  readonly namingBoth: (n: number) => string;
  /** Under the heading of a list of those that a name is written about with. */
  readonly closestFirst: string;
  /** Over the years of a name that have a page of their own. */
  readonly byYear: string;
  /** "Written about in 2018". */
  readonly writtenAbout: (year: string) => string;
}
