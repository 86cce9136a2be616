import { hash } from "node:crypto";
import type { Source } from "../../model/article.ts";
import { foldName } from "../../model/fold.ts";

/** What has to be known of an article to cite it, whatever the style. */
export interface Citation {
  /** Letters, digits and hyphens: names the entry in a bibliography. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly Author[];
  /** `null` where nothing is known of it. */
  readonly issued: Issued | null;
  /** In what it was published: a newspaper, an agency; else the archive. */
  readonly container: string;
  /** The archive that holds it, where that is another; so citations name the two of them. */
  readonly archive: string | null;
  /** Of the container, as it is counted there: "4", "A4", "4-5". */
  readonly page: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly abstract: string | null;
}

/** What a text stood in first is its container, where that is a publication: it is the archive's by way of that. */
export function containerOf(source: Source | null, archive: string): Pick<Citation, "container" | "archive" | "page"> {
  if (source === null || !source.isPublication) return { container: archive, archive: null, page: null };
  const { name } = source;
  const page = source.page?.replace(/\s*[-–—]+\s*/gu, "-") ?? null;
  return { container: name, archive: foldName(name) === foldName(archive) ? null : archive, page };
}

/** A name is parted only where a record says how it is filed: every parser inverts Kim Jong-un. */
export type Author = { readonly literal: string } | { readonly family: string; readonly given: string };

/** The date of publication as bibliographies know dates. */
export interface Issued {
  readonly edtf: string;
  /** One date, or the first and the last of a span; none where there are only words for it. */
  readonly parts: readonly DateParts[];
  /** "about", "perhaps", "within the decade". */
  readonly circa: boolean;
  /** 1 to 4, spring to winter. */
  readonly season: number | null;
  /** In words, of the interface. */
  readonly text: string;
}

export type DateParts = readonly [year: number, month?: number, day?: number];

/** `Lindqvist, Hanna` is family and given name; a name that is filed as it is read stays whole. */
export function authorOf(name: string, sort: string | undefined): Author {
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(sort ?? "") ?? [];
  return family === undefined || given === undefined ? { literal: name } : { family, given };
}

/** @param edtf canonical, or an instant. @param text the same in words. */
export function issuedOf(edtf: string, text: string): Issued | null {
  if (edtf === "unknown") return null;
  const circa = /[~?%X]/.test(edtf);
  const plain = edtf.replace(/[~?%]/g, "").replace(/^\[(.*)\.\.(.*)\]$/, "$1/$2");
  const season = /^\d{4}-2([1-4])$/.exec(plain)?.[1];
  const ends = /^\d+X+$/.test(plain) ? [plain.replaceAll("X", "0"), plain.replaceAll("X", "9")] : plain.split("/");
  const parts = ends.map(partsOf);
  const whole = parts.length <= 2 && parts.every((part) => part !== null);
  return { edtf, parts: whole ? parts : [], circa, season: season === undefined ? null : Number(season), text };
}

/** Its parts say all of it: it is a plain year, month or day. */
export function isPlain({ edtf, parts: [date, ...others] }: Issued): boolean {
  return others.length === 0 && date?.map(padded).join("-") === edtf.replace(/T.*/, "");
}

/** Of a year four digits, of what follows it two. */
export function padded(n: number | undefined, index: number): string {
  return String(n).padStart(index === 0 ? 4 : 2, "0");
}

/** The first and the last of its pages, where they are one stretch; else they are told as they stand. */
export function pagesOf({ page }: Citation): readonly string[] {
  const [, first, last] = /^([^-,]+)-([^-,]+)$/.exec(page ?? "") ?? [];
  if (first !== undefined && last !== undefined) return [first, last];
  return page === null ? [] : [page];
}

/** Seasons and quarters have their year. */
function partsOf(end: string): DateParts | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\S+)?)?)?$/.exec(end) ?? [];
  if (year === undefined) return null;
  if (month === undefined || Number(month) > 12) return [Number(year)];
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)];
}

/** Of the path, which is the article's alone: `/2018/06/12/summit/` → `summit-2018-06-12`. Letters of other scripts are told by a hash. */
export function citationKey(path: string): string {
  const segments = path.split("/").filter((segment) => segment !== "");
  const slug = segments.pop() ?? "";
  const plain = /^[A-Za-z0-9-]+$/.test(slug) ? slug : `article-${hash("sha1", slug).slice(0, 8)}`;
  return [plain, ...segments].join("-");
}
