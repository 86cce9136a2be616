/** Words of charts, maps, calendars and timelines. */
export interface PictureWords {
  readonly mentions: string;
  readonly mentionsPerMonth: string;
  readonly reportsPerYear: string;
  readonly reportsPerMonth: string;
  /** Opens a chart's numbers. */
  readonly asTable: string;
  readonly share: string;
  /** The least share that is not nothing. */
  readonly underOnePercent: string;
  readonly percent: (n: number) => string;
  /** "57% of all reports of that time". `share` is formatted. */
  readonly shareOfAll: (share: string) => string;
  /** Of a time from which the archive has nothing at all. */
  readonly noCoverage: string;
  readonly whereReportsComeFrom: string;
  readonly placesInReports: string;
  /** Of a map that shows the crowded part of another closer. */
  readonly closer: string;
  readonly mapOf: (place: string) => string;
  readonly kilometres: (n: number) => string;
  /** Degrees: "37.97° N, 126.55° E"; "0°" on the equator itself. */
  readonly coordinates: (lat: number, lon: number) => string;
  readonly timeline: string;
  /** Opens what happened after the dates that are shown. */
  readonly later: string;
  /** "The 24 dates that most reports tell of". */
  readonly mostTold: (dates: number) => string;
  /** After some that are shown: "and 3 more reports". */
  readonly moreReports: (n: number) => string;
  /** What shades of a calendar count. */
  readonly reportsPerDay: string;
}
