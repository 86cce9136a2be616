import { listOf, textOf } from "./values.ts";

type Front = Readonly<Record<string, unknown>>;

/**
 * Where Jekyll publishes a file: https://jekyllrb.com/docs/permalinks/
 * @param date ISO; `null` for pages.
 */
export function jekyllAddress(path: string, front: Front, date: string | null, config: Front): string {
  const stated = textOf(front, "permalink");
  const name = path.replace(/^.*\//, "").replace(/\.\w+$/, "");
  if (date === null) return stated ?? `/${path.replace(/\.\w+$/, ".html")}`;
  const pattern = stated ?? textOf(config, "permalink") ?? "date";
  const title = name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, "");
  const categories = categoriesOf(path, front);
  const [, year = "", month = "", day = "", hour = "00", minute = "00", second = "00"] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(date) ?? [];
  const values: Readonly<Record<string, string>> = {
    year,
    short_year: year.slice(2),
    month,
    i_month: String(Number(month)),
    short_month: MONTHS[Number(month) - 1] ?? "",
    day,
    i_day: String(Number(day)),
    y_day: String(dayOfYear(year, month, day)).padStart(3, "0"),
    hour,
    minute,
    second,
    title: textOf(front, "slug") ?? title,
    slug: slugged(textOf(front, "slug") ?? title),
    categories: categories.join("/"),
    slugified_categories: categories.map(slugged).join("/"),
    output_ext: ".html",
  };
  return (STYLES[pattern] ?? pattern)
    .replace(/:([a-z_]+)/g, (whole, key: string) => values[key] ?? whole)
    .replace(/\/{2,}/g, "/");
}

const STYLES: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title:output_ext",
  none: "/:categories/:title:output_ext",
};

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
