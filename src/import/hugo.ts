import { join, posix } from "node:path";
import type { Effects } from "../model/effects.ts";
import { type Problem, warningAt } from "../model/problem.ts";
import type { KnownRecords } from "../suggest/known-records.ts";
import type { Draft, OldSite } from "./draft.ts";
import { hugoAddress } from "./hugo-address.ts";
import type { Imported, ImportSource } from "./imported.ts";
import { isoDate } from "./iso-date.ts";
import { noFolder } from "./jekyll.ts";
import { placeDrafts } from "./place-drafts.ts";
import { withoutShortcodes } from "./shortcodes.ts";
import { readConfig, readSource } from "./source-text.ts";
import { isTrue, listOf, othersOf, textOf } from "./values.ts";
import { servedFrom, type WalkedFile, walk } from "./walk.ts";

type Front = Readonly<Record<string, unknown>>;

/** Makes articles of the dated pages of a Hugo site, and pages of those at its top. @param sources folders with `content`. */
export async function importHugo(
  sources: readonly ImportSource[],
  { settings }: KnownRecords,
  effects: Effects,
): Promise<readonly Imported[]> {
  return sources.map((source) => {
    const { disk } = effects;
    const content = join(source.path, "content");
    if (disk.stat(content)?.kind !== "folder") return { articles: [], problems: [noFolder(`${source.shown}/content`)] };
    const config = configOf(source, effects);
    const problems: Problem[] = [...config.problems];
    const files = walk(content, disk);
    const texts = files.filter(isText).flatMap((file) => {
      const shown = `${source.shown}/content/${file.path}`;
      const text = readSource(file.native, shown, effects);
      problems.push(...text.problems);
      return text.front === null ? [] : [{ shown, text, front: text.front, ...placeOf(file) }];
    });
    const first = textOf(config.data, "defaultContentLanguage") ?? "en";
    const originals = new Set(
      texts.filter(({ language }) => language === null || language === first).map(({ path }) => path),
    );
    const pages = texts.map((text) => {
      const title = textOf(text.front, "title") ?? titleOf(text.path);
      const stated = textOf(text.front, "date", "publishDate", "pubdate", "published");
      const date = stated === undefined ? null : isoDate(stated);
      const own = hugoAddress({ path: text.path, language: text.language, title, date }, text.front, config.data);
      const isTranslation = text.language !== null && text.language !== first && originals.has(text.path);
      return {
        ...text,
        title,
        date,
        isTranslation,
        oldUrls: [
          ...(own === null ? [] : [own]),
          ...listOf(text.front, "aliases").map((alias) => posix.join("/", alias)),
        ],
      };
    });
    const addressOf = createAddresses(pages);
    const drafts = pages.map((page): Draft => {
      const short = withoutShortcodes(page.text.body, page.shown, page.text.line, {
        addressOf: (name) => addressOf(name, page.path),
      });
      problems.push(...short.problems);
      const beside = page.isBundle ? besideOf(page.file, files) : new Map<string, string>();
      return { ...draftOf(page), body: short.body, line: page.text.line, oldUrls: page.oldUrls, beside };
    });
    const old: OldSite = {
      url: textOf(config.data, "baseURL", "baseurl") ?? null,
      file: servedFrom([join(source.path, "static"), content, join(source.path, "assets")], disk),
    };
    const placed = placeDrafts(drafts, old, settings);
    return { ...placed, problems: [...problems, ...placed.problems, ...notTaken(source, files, texts.length)] };
  });
}

function configOf({ path, shown }: ImportSource, effects: Effects) {
  const names = ["hugo", "config", "config/_default/hugo", "config/_default/config"].flatMap((name) =>
    ["toml", "yaml", "yml", "json"].map((extension) => `${name}.${extension}`),
  );
  const name = names.find((file) => effects.disk.stat(join(path, file))?.kind === "file") ?? "hugo.toml";
  return readConfig(join(path, name), `${shown}/${name}`, effects);
}

/** Not the pages of sections, which list what Dateline lists itself. */
function isText({ path }: WalkedFile): boolean {
  return /\.(?:md|markdown|mdown)$/i.test(path) && !/(?:^|\/)_index(?:\.[\w-]+)?\.\w+$/.test(path);
}

/** `posts/flood/index.ko.md` is the page `posts/flood`, in Korean, a bundle with the files beside it. */
function placeOf(file: WalkedFile) {
  const bare = file.path.replace(/\.\w+$/, "");
  const language = /\.([a-z]{2,3}(?:-[a-z]{2,4})?)$/i.exec(bare)?.[1] ?? null;
  const stem = language === null ? bare : bare.slice(0, -language.length - 1);
  const isBundle = /\/index$/.test(stem);
  return { file, language, isBundle, path: isBundle ? stem.replace(/\/index$/, "") : stem };
}

function titleOf(path: string): string {
  const words = path
    .replace(/^.*\//, "")
    .replace(/^\d{4}-\d\d-\d\d-/, "")
    .replace(/[-_]+/g, " ");
  return words.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

interface Found {
  readonly shown: string;
  readonly file: WalkedFile;
  readonly path: string;
  readonly language: string | null;
  readonly isBundle: boolean;
  /** Of a page of the same name in the site's first language. */
  readonly isTranslation: boolean;
  readonly front: Front;
  readonly title: string;
  readonly date: string | null;
}

function draftOf(page: Found): Omit<Draft, "body" | "line" | "oldUrls" | "beside"> {
  const { front, title, date, language, path, shown } = page;
  const own = textOf(front, "slug") ?? path.replace(/^.*\//, "").replace(/^\d{4}-\d\d-\d\d-/, "");
  // Hugo tells languages apart by a folder of the address, which a date has no place for.
  const shared = { shown, title, name: page.isTranslation ? `${own}-${language}` : own, path: page.file.path };
  const summary = textOf(front, "description", "summary");
  if (date === null && !path.includes("/")) return { ...shared, kind: "page", date, front: { summary, language } };
  const updated = textOf(front, "lastmod", "updated", "modified");
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
      image: listOf(front, "featured_image", "featuredImage", "image", "images", "cover")[0],
      updated: updated === undefined ? undefined : (isoDate(updated) ?? updated),
      translationOf: page.isTranslation ? own : undefined,
      publishAt: dateTime(front, "publishDate"),
      expires: dateTime(front, "expiryDate"),
      language,
      draft: isTrue(front, "draft") ? true : undefined,
      ...othersOf(front, KNOWN),
    },
  };
}

function dateTime(front: Front, key: string): string | undefined {
  const text = textOf(front, key);
  return text === undefined ? undefined : (isoDate(text) ?? text);
}

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
  const inside = files.filter((file) => file.path.startsWith(folder) && !isText(file) && !/\.md$/.test(file.path));
  return new Map(inside.map((file) => [file.path.slice(folder.length), file.native]));
}

function notTaken({ shown }: ImportSource, files: readonly WalkedFile[], taken: number): readonly Problem[] {
  const others = files.filter(({ path }) => /\.(?:html?|adoc|org|rst|pandoc)$/i.test(path));
  if (others.length === 0) return [];
  return [
    warningAt({
      rule: "import-left-out",
      file: `${shown}/content/${others[0]?.path}`,
      message: `${others.length} of ${taken + others.length} texts are not Markdown, and are left out`,
      found: others
        .slice(0, 3)
        .map(({ path }) => path)
        .join(", "),
      advice: "Convert them to Markdown, and import again",
    }),
  ];
}
