import { join } from "node:path";
import type { Effects } from "../model/effects.ts";
import { errorAt, type Problem, warningAt } from "../model/problem.ts";
import type { KnownRecords } from "../suggest/known-records.ts";
import type { Draft, OldSite } from "./draft.ts";
import type { Imported, ImportSource } from "./imported.ts";
import { isoDate } from "./iso-date.ts";
import { jekyllAddress } from "./jekyll-address.ts";
import { withoutLiquid } from "./liquid.ts";
import { placeDrafts } from "./place-drafts.ts";
import { readConfig, readSource } from "./source-text.ts";
import { isTrue, listOf, othersOf, textOf } from "./values.ts";
import { servedFrom, type WalkedFile, walk } from "./walk.ts";

/** Makes articles of the posts and drafts of a Jekyll site, and pages of its pages. @param sources folders with `_posts`. */
export async function importJekyll(
  sources: readonly ImportSource[],
  { settings }: KnownRecords,
  effects: Effects,
): Promise<readonly Imported[]> {
  return sources.map((source) => {
    const { disk } = effects;
    if (disk.stat(source.path)?.kind !== "folder") return { articles: [], problems: [noFolder(source.shown)] };
    const config = readConfig(join(source.path, "_config.yml"), `${source.shown}/_config.yml`, effects);
    const people = readConfig(join(source.path, "_data", "authors.yml"), `${source.shown}/_data/authors.yml`, effects);
    const files = walk(source.path, disk, (folder) => !PASSED_OVER.test(folder));
    const problems: Problem[] = [...config.problems, ...people.problems, ...otherCollections(source, files)];
    const texts = files.flatMap((file) => {
      const shown = `${source.shown}/${file.path}`;
      if (!/\.(?:md|markdown|mkdn?|mkd)$/i.test(file.path)) return [];
      const text = readSource(file.native, shown, effects);
      problems.push(...text.problems);
      return text.front === null || kindOf(file) === null ? [] : [{ file, shown, text, front: text.front }];
    });
    const posts = texts.map((text) => ({ ...text, oldUrls: addresses(text, config.data) }));
    const byName = new Map(
      posts.flatMap(({ file, oldUrls: [first] }) =>
        first === undefined
          ? []
          : ([
              [nameOf(file), first],
              [file.path, first],
            ] as const),
      ),
    );
    const drafts = posts.map(({ file, shown, text, front, oldUrls }): Draft => {
      const liquid = withoutLiquid(text.body, shown, text.line, {
        addressOf: (name) => byName.get(name.replace(/^\//, "")) ?? null,
      });
      problems.push(...liquid.problems);
      return { ...draftOf(file, shown, front, people.data), body: liquid.body, line: text.line, oldUrls };
    });
    const old: OldSite = {
      url:
        textOf(config.data, "url") === undefined
          ? null
          : `${textOf(config.data, "url")}${textOf(config.data, "baseurl") ?? ""}/`,
      file: servedFrom([source.path], disk),
    };
    const placed = placeDrafts(drafts, old, settings);
    return { ...placed, problems: [...problems, ...placed.problems] };
  });
}

const PASSED_OVER = /^(?:_site|_layouts|_includes|_sass|_plugins|_data|vendor|node_modules)$/;

type Front = Readonly<Record<string, unknown>>;

/** `null` for what is neither: an index, a feed, a collection. */
function kindOf({ path }: WalkedFile): "post" | "draft" | "page" | null {
  if (/(?:^|\/)_posts\/(?:.*\/)?\d{4}-\d{1,2}-\d{1,2}-[^/]+$/.test(path)) return "post";
  if (/(?:^|\/)_drafts\//.test(path)) return "draft";
  if (path.includes("_") && /(?:^|\/)_/.test(path)) return null;
  return /(?:^|\/)(?:index|404|readme|license|changelog|contributing)\.\w+$/i.test(path) ? null : "page";
}

function nameOf({ path }: WalkedFile): string {
  return path.replace(/^.*\//, "").replace(/\.\w+$/, "");
}

const DATED = /^(\d{4})-(\d{1,2})-(\d{1,2})-/;

function addresses(
  { file, front }: { readonly file: WalkedFile; readonly front: Front },
  config: Front,
): readonly string[] {
  const kind = kindOf(file);
  const own = kind === "draft" ? [] : [jekyllAddress(file.path, front, dateOf(file, front), config)];
  return [...own, ...listOf(front, "redirect_from")];
}

function dateOf(file: WalkedFile, front: Front): string | null {
  const stated = textOf(front, "date");
  const [, year, month = "", day = ""] = DATED.exec(nameOf(file)) ?? [];
  const named = year === undefined ? null : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return (stated === undefined ? null : isoDate(stated)) ?? named;
}

function draftOf(
  file: WalkedFile,
  shown: string,
  front: Front,
  people: Front,
): Omit<Draft, "body" | "line" | "oldUrls"> {
  const kind = kindOf(file);
  const name = textOf(front, "slug") ?? nameOf(file).replace(DATED, "");
  const shared = {
    shown,
    path: file.path,
    beside: new Map<string, string>(),
    name,
    title: textOf(front, "title") ?? name.replace(/[-_]+/g, " ").replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
  };
  const summary = textOf(front, "description", "excerpt", "subtitle");
  const language = textOf(front, "lang", "language");
  if (kind === "page") return { ...shared, kind: "page", date: null, front: { summary, language } };
  const updated = textOf(front, "last_modified_at", "updated");
  return {
    ...shared,
    kind: "article",
    date: dateOf(file, front),
    front: {
      authors: listOf(front, "author", "authors").map((author) => authorName(author, people)),
      topics: [...new Set([...wordsOf(front, "category", "categories"), ...wordsOf(front, "tag", "tags")])],
      summary,
      image: pictureOf(front.image),
      updated: updated === undefined ? undefined : (isoDate(updated) ?? updated),
      language,
      draft:
        kind === "draft" || /^false$/i.test(textOf(front, "published") ?? "") || isTrue(front, "draft")
          ? true
          : undefined,
      ...othersOf(front, KNOWN),
    },
  };
}

/** What is said otherwise in an article, or only concerns Jekyll's layouts. */
const KNOWN = new Set(
  "title date slug layout permalink published draft category categories tag tags author authors description excerpt subtitle image lang language updated last_modified_at redirect_from comments toc".split(
    " ",
  ),
);

/** A text of categories or tags is words: https://jekyllrb.com/docs/posts/#categories */
function wordsOf(front: Front, one: string, many: string): readonly string[] {
  const words = front[many];
  return [
    ...listOf(front, one),
    ...(typeof words === "string" ? words.split(/\s*,\s*|\s+/).filter(Boolean) : listOf(front, many)),
  ];
}

function authorName(author: string, people: Front): string {
  const known = people[author];
  return typeof known === "object" && known !== null ? (textOf(known as Front, "name") ?? author) : author;
}

function pictureOf(image: unknown): unknown {
  if (typeof image !== "object" || image === null) return typeof image === "string" ? image : undefined;
  const src = textOf(image as Front, "path", "src", "url");
  const alt = textOf(image as Front, "alt");
  return src === undefined ? undefined : { src, ...(alt !== undefined && { alt }), ...captionOf(image as Front) };
}

function captionOf(image: Front): Front {
  const caption = textOf(image, "caption");
  return caption === undefined ? {} : { caption };
}

function otherCollections({ shown }: ImportSource, files: readonly WalkedFile[]): readonly Problem[] {
  const names = new Set(files.flatMap(({ path }) => /^_(?!posts|drafts)[^/]+(?=\/)/.exec(path)?.[0] ?? []));
  return [...names].map((name) =>
    warningAt({
      rule: "import-left-out",
      file: `${shown}/${name}`,
      message: "a collection is left out: only posts, drafts and pages are taken",
      advice: "Copy what is wanted of it into _posts, and import again",
    }),
  );
}

export function noFolder(file: string): Problem {
  return errorAt({
    rule: "import-empty",
    file,
    message: "there is no such folder",
    advice: "Name the old site's folder",
  });
}
