import { isTrue, textOf } from "./values.ts";

type Front = Readonly<Record<string, unknown>>;

/** A page of Hugo's, by where its file lies. */
export interface HugoPage {
  /** Below `content/`, without its extension, its language and the `index` of a bundle: `posts/bridge`. */
  readonly path: string;
  readonly language: string | null;
  readonly title: string;
  readonly date: string | null;
}

/** Where Hugo publishes it: https://gohugo.io/content-management/urls/. `null` where that hangs on a date that it does not have. */
export function hugoAddress({ path, language, title, date }: HugoPage, front: Front, config: Front): string | null {
  const first = textOf(config, "defaultContentLanguage") ?? "en";
  const isInFolder = (language !== null && language !== first) || isTrue(config, "defaultContentLanguageInSubdir");
  const inLanguage = isInFolder ? `/${language ?? first}` : "";
  const stated = textOf(front, "url");
  if (stated !== undefined) return stated.startsWith("/") ? stated : `${inLanguage}/${stated}`;
  const segments = path.split("/");
  const section = segments.length > 1 ? (segments[0] ?? "") : "";
  const name = segments.at(-1) ?? "";
  const slug = textOf(front, "slug");
  const pattern = patternFor(section, config);
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? "") ?? [];
  if (date === null && pattern !== undefined && /:(?:year|month|day)/.test(pattern)) return null;
  const words = (text: string) => urlized(text, config);
  const values = new Map(
    Object.entries({
      year,
      month,
      monthname: MONTHS[Number(month) - 1] ?? "",
      day,
      section,
      sections: segments.slice(0, -1).join("/"),
      title: words(title),
      slug: slug ?? words(title),
      slugorcontentbasename: slug ?? name,
      slugorfilename: slug ?? name,
      contentbasename: name,
      filename: name,
    }),
  );
  const plain =
    pattern === undefined
      ? `/${[...segments.slice(0, -1), slug ?? name].join("/")}/`
      : pattern.replace(/:([a-z]+)/g, (whole, key: string) => values.get(key) ?? whole);
  const lower = urlized(`${inLanguage}/${plain}`, config).replace(/\/{2,}/g, "/");
  const isUgly = /^true$/i.test(textOf(config, "uglyURLs", "uglyurls") ?? "");
  return isUgly ? `${lower.replace(/\/$/, "")}.html` : lower.replace(/\/?$/, "/");
}

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** `permalinks: {posts: …}`, since Hugo 0.122 also `permalinks: {page: {posts: …}}`. */
function patternFor(section: string, config: Front): string | undefined {
  const all = config.permalinks;
  if (typeof all !== "object" || all === null) return undefined;
  const { page } = all as { readonly page?: unknown };
  const inside = typeof page === "object" && page !== null ? textOf(page as Front, section, "/") : undefined;
  return inside ?? textOf(all as Front, section, "/");
}

/** As Hugo makes an address of words: letters of all scripts stay. */
function urlized(text: string, config: Front): string {
  const plain = isTrue(config, "removePathAccents") ? text.normalize("NFD").replace(/\p{Mn}+/gu, "") : text;
  const cased = isTrue(config, "disablePathToLower") ? plain : plain.toLowerCase();
  return cased
    .normalize("NFC")
    .replace(/\s+/g, "-")
    .replace(/[^\p{L}\p{M}\p{N}._/~+-]+/gu, "");
}
