import { join } from "node:path";
import type { Effects } from "../model/effects.ts";
import { errorAt, type Problem } from "../model/problem.ts";
import type { KnownRecords } from "../suggest/known-records.ts";
import type { Draft, OldSite } from "./draft.ts";
import { htmlToMarkdown } from "./html-markdown.ts";
import type { Imported, ImportSource } from "./imported.ts";
import { isoDate } from "./iso-date.ts";
import { datedName, jekyllAddresses, nameOf } from "./jekyll-address.ts";
import { type JekyllText, jekyllTexts } from "./jekyll-texts.ts";
import { withoutLiquid } from "./liquid.ts";
import { lostHtml } from "./lost-html.ts";
import { placeDrafts } from "./place-drafts.ts";
import { readConfig } from "./source-text.ts";
import { isTrue, listOf, othersOf, othersThan, pictureOf, textOf } from "./values.ts";
import { servedFrom } from "./walk.ts";

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
    const found = jekyllTexts(source, config.data, effects);
    const problems: Problem[] = [...config.problems, ...people.problems, ...found.problems];
    const posts = found.texts.map((text) => ({ ...text, oldUrls: addresses(text, config.data) }));
    const byName = new Map<string, string>();
    for (const { path, oldUrls } of posts) {
      const [first] = oldUrls;
      if (first !== undefined) byName.set(nameOf(path), first).set(path, first);
    }
    const addressOf = (name: string) => byName.get(name.replace(/^\//, "")) ?? null;
    const drafts = posts.map((post): Draft => {
      const liquid = withoutLiquid(post.body, post.shown, post.line, { addressOf });
      problems.push(...liquid.problems);
      if (post.isHtml) problems.push(...lostHtml(post.body, post.shown, post.line));
      const body = post.isHtml ? htmlToMarkdown(liquid.body) : liquid.body;
      return { ...draftOf(post, people.data), body, line: post.line, isRewritten: post.isHtml, oldUrls: post.oldUrls };
    });
    const url = textOf(config.data, "url");
    const old: OldSite = {
      url: url === undefined ? null : `${url}${baseOf(config.data)}/`,
      file: servedFrom([source.path], disk),
    };
    const placed = placeDrafts(drafts, old, settings);
    return { ...placed, problems: [...problems, ...placed.problems] };
  });
}

type Front = Readonly<Record<string, unknown>>;

/** Below which path of its host it lived: "", or `/blog`. */
function baseOf(config: Front): string {
  const base = (textOf(config, "baseurl") ?? "")
    .split("/")
    .filter((part) => part !== "")
    .join("/");
  return base === "" ? "" : `/${base}`;
}

function addresses({ path, kind, front }: JekyllText, config: Front): readonly string[] {
  const own =
    kind === "draft" ? [] : jekyllAddresses(path, front, kind === "page" ? null : dateOf(path, front), config);
  const all = [...own, ...listOf(front, "redirect_from")];
  return all.map((url) => (/^https?:/.test(url) ? url : `${baseOf(config)}/${url.replace(/^\/+/, "")}`));
}

function dateOf(path: string, front: Front): string | null {
  const stated = textOf(front, "date");
  return (stated === undefined ? null : isoDate(stated)) ?? datedName(path)?.date ?? null;
}

function draftOf(
  { path, kind, shown, front }: JekyllText,
  people: Front,
): Omit<Draft, "body" | "line" | "isRewritten" | "oldUrls"> {
  const own = datedName(path)?.name ?? nameOf(path);
  const name = textOf(front, "slug") ?? (own === "index" ? (path.split("/").at(-2) ?? own) : own);
  const shared = {
    shown,
    path,
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
    date: dateOf(path, front),
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
      ...othersThan(front, "description", "excerpt", "subtitle"),
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

export function noFolder(file: string): Problem {
  return errorAt({
    rule: "import-empty",
    file,
    message: "there is no such folder",
    advice: "Name the old site's folder",
  });
}
