import { join, posix } from "node:path";
import type { Effects } from "../model/effects.ts";
import type { Problem } from "../model/problem.ts";
import type { KnownRecords } from "../suggest/known-records.ts";
import type { Draft, OldSite } from "./draft.ts";
import { hugoAddress } from "./hugo-address.ts";
import { readHugoConfig } from "./hugo-config.ts";
import { type HugoText, hugoTexts } from "./hugo-texts.ts";
import type { Imported, ImportSource } from "./imported.ts";
import { isoDate } from "./iso-date.ts";
import { noFolder } from "./jekyll.ts";
import { placeDrafts } from "./place-drafts.ts";
import { withoutShortcodes } from "./shortcodes.ts";
import { isTrue, listOf, othersOf, othersThan, pictureOf, textOf } from "./values.ts";
import { servedFrom, type WalkedFile } from "./walk.ts";

type Front = Readonly<Record<string, unknown>>;

/** Makes articles of the dated pages of a Hugo site, and pages of those at its top. @param sources folders with `content`. */
export async function importHugo(
  sources: readonly ImportSource[],
  { settings }: KnownRecords,
  effects: Effects,
): Promise<readonly Imported[]> {
  return sources.map((source) => {
    const { disk } = effects;
    const config = readHugoConfig(source, effects);
    const content = config.folders.map(({ path }) => join(source.path, ...path.split("/")));
    if (!content.some((folder) => disk.stat(folder)?.kind === "folder"))
      return { articles: [], problems: [noFolder(`${source.shown}/content`)] };
    const { texts, files, problems: inTexts } = hugoTexts(source, config, effects);
    const problems: Problem[] = [...config.problems, ...inTexts];
    const originals = new Set(
      texts.filter(({ language }) => language === null || language === config.firstLanguage).map(({ path }) => path),
    );
    const url = textOf(config.data, "baseURL", "baseurl") ?? null;
    const base = url !== null && URL.canParse(url) ? new URL(url).pathname.replace(/\/$/, "") : "";
    const pages = texts.map((text) => {
      const { front, path, language } = text;
      const title = textOf(front, "title") ?? titleOf(path);
      const stated = textOf(front, "date", "publishDate", "pubdate", "published", "lastmod", "modified");
      const date = stated === undefined ? null : isoDate(stated);
      const own = hugoAddress({ path, language, title, date }, front, config.data);
      const isTranslation = language !== null && language !== config.firstLanguage && originals.has(path);
      const aliases = listOf(front, "aliases").map((alias) =>
        // From the folder that the page itself stands in: https://gohugo.io/content-management/urls/#aliases
        posix.join("/", alias.startsWith("/") ? "" : posix.dirname((own ?? "/").replace(/\/$/, "")), alias),
      );
      return {
        ...text,
        title,
        date,
        isTranslation,
        oldUrls: [...(own === null ? [] : [own]), ...aliases].map((address) => base + address),
      };
    });
    const addressOf = createAddresses(pages);
    const drafts = pages.map((page): Draft => {
      const short = withoutShortcodes(page.body, page.shown, page.line, {
        addressOf: (name) => addressOf(name, page.path),
      });
      problems.push(...short.problems);
      const beside = page.isBundle ? besideOf(page.file, files) : new Map<string, string>();
      return { ...draftOf(page), body: short.body, line: page.line, isRewritten: false, oldUrls: page.oldUrls, beside };
    });
    const old: OldSite = {
      url,
      file: servedFrom([join(source.path, "static"), ...content, join(source.path, "assets")], disk),
    };
    const placed = placeDrafts(drafts, old, settings);
    return { ...placed, problems: [...problems, ...placed.problems] };
  });
}

function titleOf(path: string): string {
  const words = path
    .replace(/^.*\//, "")
    .replace(/^\d{4}-\d\d-\d\d-/, "")
    .replace(/[-_]+/g, " ");
  return words.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

interface Found extends HugoText {
  /** Of a page of the same name in the site's first language. */
  readonly isTranslation: boolean;
  readonly title: string;
  readonly date: string | null;
}

function draftOf(page: Found): Omit<Draft, "body" | "line" | "isRewritten" | "oldUrls" | "beside"> {
  const { front, title, date, language, path, shown } = page;
  const own = textOf(front, "slug") ?? path.replace(/^.*\//, "").replace(/^\d{4}-\d\d-\d\d-/, "");
  // Hugo tells languages apart by a folder of the address, which a date has no place for.
  const shared = { shown, title, name: page.isTranslation ? `${own}-${language}` : own, path: page.file.path };
  const summary = textOf(front, "summary", "description");
  if (date === null && !path.includes("/")) return { ...shared, kind: "page", date, front: { summary, language } };
  const updated = textOf(front, "lastmod", "updated", "modified");
  const pictures = [...new Set(PICTURES.flatMap((key) => front[key] ?? []).flatMap((one) => pictureOf(one) ?? []))];
  const taxonomies = front.taxonomies;
  const inTaxonomies = typeof taxonomies === "object" && taxonomies !== null ? (taxonomies as Front) : {};
  return {
    ...shared,
    kind: "article",
    date,
    front: {
      authors: listOf(front, "author", "authors"),
      topics: [
        ...new Set([...listOf(front, "categories", "category", "tags"), ...listOf(inTaxonomies, "categories", "tags")]),
      ],
      summary,
      image: pictures[0],
      updated: updated === undefined ? undefined : (isoDate(updated) ?? updated),
      translationOf: page.isTranslation ? own : undefined,
      publishAt: dateTime(front, "publishDate"),
      expires: dateTime(front, "expiryDate"),
      language,
      draft: isTrue(front, "draft") ? true : undefined,
      // Hugo shows one at the head; the others are for those who link to it, or the theme's own.
      images: pictures.length > 1 ? pictures.slice(1) : undefined,
      ...othersThan(front, "summary", "description"),
      ...othersOf(front, KNOWN),
    },
  };
}

function dateTime(front: Front, key: string): string | undefined {
  const text = textOf(front, key);
  return text === undefined ? undefined : (isoDate(text) ?? text);
}

const PICTURES = ["featured_image", "featuredImage", "image", "images", "cover"];

const KNOWN = new Set(
  "title date slug url aliases draft lastmod updated modified publishDate pubdate published expiryDate author authors categories category tags taxonomies description summary featured_image featuredImage image images cover layout type weight menu toc comments language".split(
    " ",
  ),
);

/** By the name that `ref` uses: from `content/`, from the page's own folder, or the file's alone. */
function createAddresses(pages: readonly (Found & { readonly oldUrls: readonly string[] })[]) {
  const byName = new Map<string, string>();
  for (const { path, oldUrls } of pages) {
    const [own] = oldUrls;
    if (own === undefined) continue;
    const last = path.replace(/^.*\//, "");
    if (!byName.has(last)) byName.set(last, own);
    byName.set(path, own);
  }
  return (name: string, from: string): string | null => {
    const bare = name
      .replace(/\.\w+$/, "")
      .replace(/\/(?:_?index)?$/, "")
      .replace(/^\//, "");
    return (
      byName.get(bare) ??
      byName.get(posix.join(posix.dirname(from), bare)) ??
      byName.get(bare.replace(/^.*\//, "")) ??
      null
    );
  };
}

function besideOf({ path }: WalkedFile, files: readonly WalkedFile[]): ReadonlyMap<string, string> {
  const folder = `${posix.dirname(path)}/`;
  const inside = files.filter((file) => file.path.startsWith(folder) && !/\.(?:md|markdown|mdown)$/i.test(file.path));
  return new Map(inside.map((file) => [file.path.slice(folder.length), file.native]));
}
