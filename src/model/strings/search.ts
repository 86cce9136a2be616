/**
 * Words of the search page. Plain texts, because the browser fills them in: `{n}` is a number, `{what}` a
 * name or a date.
 */
export interface SearchWords {
  readonly title: string;
  readonly intro: string;
  /** The field. */
  readonly label: string;
  readonly button: string;
  readonly helpTitle: string;
  /** What can be asked, for people. */
  readonly help: string;
  readonly withoutScript: string;
  readonly searching: string;
  readonly failed: string;
  readonly retry: string;
  /** Nothing was asked, or only words that stand everywhere. */
  readonly tooCommon: string;
  readonly none: string;
  /** Leads to the same question among all reports. */
  readonly wider: string;
  /** Before links to the indexes. */
  readonly ways: string;
  readonly partial: string;
  /** Of a range of dates: `{what}` are "3 reports". */
  readonly perhapsLeftOut: string;
  readonly perhapsShown: string;
  readonly showThem: string;
  readonly leaveThemOut: string;
  /** `{what}` is the better question. */
  readonly didYouMean: string;
  readonly names: string;
  readonly narrow: string;
  readonly order: string;
  readonly relevance: string;
  readonly newest: string;
  readonly oldest: string;
  readonly perYear: string;
  readonly dateFrom: string;
  readonly dateTo: string;
  readonly dateForm: string;
  readonly apply: string;
  readonly remove: string;
  readonly clear: string;
  readonly more: string;
  readonly allValues: string;
  /** "Search within Kaesong". */
  readonly within: string;
  readonly alias: string;
}
