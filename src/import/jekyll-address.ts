import { parseDate } from "../model/parse-date.ts";
import { listOf, textOf } from "./values.ts";

type Front = Readonly<Record<string, unknown>>;

/**
 * Where Jekyll publishes a file, from the site's root: https://jekyllrb.com/docs/permalinks/. The day of an address is
 * that of the site's `timezone`; where it states none, that of the machine which built it: as it is written, or in UTC.
 * @param date ISO; `null` for pages.
 */
export function jekyllAddresses(path: string, front: Front, date: string | null, config: Front): readonly string[] {
  const zone = textOf(config, "timezone");
  const dates = date === null ? [null] : zone === undefined ? [date, inZone(date, "UTC")] : [inZone(date, zone)];
  return [...new Set(dates.map((day) => addressOn(path, front, day, config)))];
}

/** A time with an offset as clocks of a zone show it; other dates as they are. */
function inZone(date: string, zone: string): string {
  if (!date.includes("T") || !/(?:Z|[+-]\d\d:\d\d)$/.test(date)) return date;
  try {
    const reading = parseDate(date, zone);
    return reading.ok ? (reading.date.instant ?? date) : date;
  } catch (error) {
    // A zone that nobody knows.
    if (error instanceof RangeError) return date;
    throw error;
  }
}

/** The name of a file, without its folder and its extension. */
export function nameOf(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.\w+$/, "");
}

/** The date and the rest of `2014-3-05-lock-gate`. */
export function datedName(path: string): { readonly date: string; readonly name: string } | null {
  const [, year, month = "", day = "", name = ""] = /^(\d{4})-(\d{1,2})-(\d{1,2})-(.*)$/.exec(nameOf(path)) ?? [];
  return year === undefined ? null : { date: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, name };
}

function addressOn(path: string, front: Front, date: string | null, config: Front): string {
  const stated = textOf(front, "permalink");
  if (date === null) return stated ?? pageAddress(path, textOf(config, "permalink") ?? "date");
  const pattern = stated ?? textOf(config, "permalink") ?? "date";
  const title = datedName(path)?.name ?? nameOf(path);
  const categories = categoriesOf(path, front);
  const [, year = "", month = "", day = "", hour = "00", minute = "00", second = "00"] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(date) ?? [];
  const values = new Map(
    Object.entries({
      year,
      short_year: year.slice(2),
      month,
      i_month: String(Number(month)),
      short_month: MONTHS[Number(month) - 1] ?? "",
      day,
      i_day: String(Number(day)),
      y_day: String(dayOfYear(year, month, day)).padStart(3, "0"),
      week: String(weekOf(year, month, day)).padStart(2, "0"),
      short_day: DAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()] ?? "",
      hour,
      minute,
      second,
      title: textOf(front, "slug") ?? title,
      slug: slugged(textOf(front, "slug") ?? title),
      categories: categories.join("/"),
      slugified_categories: categories.map(slugged).join("/"),
      output_ext: ".html",
    }),
  );
  return (STYLES.get(pattern) ?? pattern)
    .replace(/:([a-z_]+)/g, (whole, key: string) => values.get(key) ?? whole)
    .replace(/\/{2,}/g, "/");
}

/** Pages take from the pattern of posts only how it ends: https://jekyllrb.com/docs/permalinks/#global */
function pageAddress(path: string, pattern: string): string {
  const bare = `/${path.replace(/\.\w+$/, "")}`;
  if (/\/index$/.test(bare)) return bare.replace(/index$/, "");
  if (pattern === "pretty" || pattern.endsWith("/")) return `${bare}/`;
  return STYLES.has(pattern) || /(?::output_ext|\.html)$/.test(pattern) ? `${bare}.html` : bare;
}

const STYLES: ReadonlyMap<string, string> = new Map([
  ["date", "/:categories/:year/:month/:day/:title:output_ext"],
  ["pretty", "/:categories/:year/:month/:day/:title/"],
  ["ordinal", "/:categories/:year/:y_day/:title:output_ext"],
  ["weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext"],
  ["none", "/:categories/:title:output_ext"],
]);

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The folders above `_posts` count as categories. */
function categoriesOf(path: string, front: Front): readonly string[] {
  const folders = path
    .replace(/(?:^|\/)_posts\/.*$/, "")
    .split("/")
    .filter((part) => part !== "" && !part.endsWith(".md"));
  const stated = front.categories;
  const words = typeof stated === "string" ? stated.split(/\s+/).filter(Boolean) : listOf(front, "categories");
  return [...new Set([...folders, ...words, ...listOf(front, "category")].map((word) => word.toLowerCase()))];
}

function slugged(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function dayOfYear(year: string, month: string, day: string): number {
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(Number(year), 0, 1)) / 86_400_000 + 1;
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** ISO 8601: the week that holds the Thursday. */
function weekOf(year: string, month: string, day: string): number {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  return Math.ceil(((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
}
