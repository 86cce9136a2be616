import { indexLetter } from "./index-letter.ts";
import { groupThousands, joinList } from "./numbers.ts";
import type { CalendarWords, CountedWords, Phrases, Strings, Words } from "./table.ts";

const number = (n: number) => groupThousands(n, ",");
const counted = (one: string, many: string) => (n: number) => `${number(n)} ${n === 1 ? one : many}`;

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const monthName = (month: number) => months[month - 1] ?? String(month);
const seasons: Readonly<Record<number, string>> = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

const calendar: CalendarWords = {
  months,
  monthsShort: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  weekdaysShort: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  day: (year, month, day) => `${day} ${monthName(month)} ${year}`,
  month: (year, month) => `${monthName(month)} ${year}`,
  year: (year) => String(year),
  dayOfYear: (month, day) => `${day} ${monthName(month)}`,
  decade: (firstYear) => `the ${firstYear}s`,
  century: (n) => `the ${ordinal(n)} century`,
  season: (year, season) =>
    season > 32 ? `${ordinal(season - 32)} quarter of ${year}` : `${seasons[season] ?? ""} ${year}`,
  about: (date) => `about ${date}`,
  perhaps: (date) => `perhaps ${date}`,
  range: (from, to) => `${from} to ${to}`,
  dayRange: (year, month, from, to) => `${from}–${to} ${monthName(month)} ${year}`,
  between: (from, to) => `between ${from} and ${to}`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  all: (dates) => joinList(dates, ", ", " and "),
  oneOf: (dates) => joinList(dates, ", ", " or "),
  unknown: "date unknown",
};

function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")}`;
}

const words: Words = {
  home: "Home",
  people: "People",
  places: "Places",
  dates: "Dates",
  topics: "Topics",
  organisations: "Organisations",
  authors: "Authors",
  undated: "Undated",
  reports: "Reports",
  latest: "Latest reports",
  skipToContent: "Skip to content",
  mainNavigation: "Main navigation",
  breadcrumbs: "Where you are",
  byPerson: "By person",
  byPlace: "By place",
  byDate: "By date",
  published: "Published",
  updated: "Updated",
  happened: "Happened",
  inThisReport: "In this report",
  corrections: "Corrections",
  corrected: "Corrected",
  source: "Source",
  rights: "Rights",
  contact: "Contact",
  earlier: "Earlier",
  later: "Later",
  newest: "Newest",
  firstMention: "First mention",
  latestMention: "Latest mention",
  alsoKnownAs: "Also known as",
  inTheText: "In the text",
  roles: "Roles",
  born: "Born",
  died: "Died",
  elsewhere: "Elsewhere on the web",
  partOf: "Part of",
  placesInside: "Places inside",
  withWhom: "With whom",
  where: "Where",
  mentionsPerYear: "Mentions per year",
  taggedByEditor: "Tagged by the editor",
  toParagraph: "Read the paragraph",
  footnotes: "Footnotes",
  backToText: "Back to the text",
  contents: "Contents",
  notFoundTitle: "Page not found",
  notFoundText: "There is no page at this address. Try one of these ways into the archive.",
  movedTitle: "This page has moved",
  noReports: "No reports",
  nothingThatDay: "Nothing is recorded for this day.",
  otherNames: "Other names",
  translations: "Translations",
  parts: "All parts of the list",
  year: "Year",
  month: "Month",
  day: "Day",
  calendar: "Calendar",
  lightAndDark: "Light or dark",
  draft: "Draft",
  asData: "This list as data",
  feeds: "Feeds",
  placeKinds: {
    continent: "Continent",
    region: "Region",
    country: "Country",
    state: "State",
    province: "Province",
    county: "County",
    district: "District",
    city: "City",
    town: "Town",
    village: "Village",
    building: "Building",
    feature: "Feature",
  },
};

const count: CountedWords = {
  reports: counted("report", "reports"),
  mentions: counted("mention", "mentions"),
  people: counted("person", "people"),
  places: counted("place", "places"),
  terms: counted("entry", "entries"),
  minutes: counted("minute", "minutes"),
};

/** "on 12 June 2018", but "in June 2018". */
const onOrIn = (date: string) => (/^\d{1,2} /.test(date) ? `on ${date}` : `in ${date}`);

const phrase: Phrases = {
  holdings: (reports, from, to) => `${count.reports(reports)}, ${from === to ? from : `${from} to ${to}`}`,
  publishedOn: (date) => `Published ${onOrIn(date)}`,
  happenedOn: (date) => `Happened ${onOrIn(date)}`,
  through: (place) => `in ${place}`,
  rolledUp: (place) => `Includes reports from places inside ${place}.`,
  newestOf: (shown, total) => `The newest ${number(shown)} of ${count.reports(total)}. All, by period:`,
  part: (n, total) => `Part ${number(n)} of ${number(total)}`,
  moreMentions: (n) => (n === 1 ? "once more in this report" : `${number(n)} more times in this report`),
  movedTo: (title) => `Go on to “${title}”`,
  indexOf: (what) => `${what}: A to Z`,
  someDayIn: (date) => `some day in ${date}`,
};

export const en: Strings = {
  language: "en",
  direction: "ltr",
  number,
  list: (items) => joinList(items, ", ", " and "),
  quotes: ["“", "”"],
  indexLetter: (sortKey) => indexLetter(sortKey, "漢字"),
  calendar,
  words,
  count,
  phrase,
};
