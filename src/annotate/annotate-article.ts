import { hash } from "node:crypto";
import type { Annotated, AnnotatedArticle, Unversioned, Visibility } from "../model/article.ts";
import type { DateValue } from "../model/date.ts";
import { certainPath } from "../model/date-units.ts";
import { decoded } from "../model/decoded.ts";
import type { ArticleFrontMatter } from "../model/front-matter.ts";
import { dateParser } from "../model/parse-date.ts";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import { asWarning, type Problem, warningAt } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import { type Slug, slugify } from "../model/slug.ts";
import { wireLineOf } from "../model/wire-line.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";
import type { BlockInTree } from "./blocks.ts";
import { bodyOf, openingOf } from "./body.ts";
import { crowdedMentions } from "./crowded-mentions.ts";
import { leadImage } from "./lead-image.ts";
import { modifiedDay } from "./modified.ts";
import { createNameIndex } from "./name-index.ts";
import { namingsOf } from "./namings.ts";
import { oldPath, oldQueries, oldQuery } from "./old-path.ts";
import { createProseReader } from "./prose.ts";
import { createDateReader, type DateReader } from "./read-date.ts";
import { readable } from "./readable.ts";
import type { Setup } from "./setup.ts";
import { placeNotes } from "./side-notes.ts";
import { sourceOf, sourceProblems } from "./source.ts";
import { createTagReader } from "./tags.ts";

export type ArticleAnnotator = (file: ParsedFile<ArticleFrontMatter>) => Annotated<AnnotatedArticle>;

/**
 * Finds out what one article says about people, places and dates. Set up once for a site; the
 * function it gives depends on nothing but its argument, so it can run in any worker.
 */
export function createArticleAnnotator({ authority, settings, base }: Setup): ArticleAnnotator {
  const names = createNameIndex(authority);
  const parse = dateParser(settings.timeZone);
  const readTags = createTagReader(names, settings.tags.unknown);
  const readProse = createProseReader(authority, names, settings, base);

  return (parsed) => {
    const { frontMatter: front, source } = parsed;
    if (front === null) return { value: null, problems: [...source.problems, ...parsed.problems] };
    const dates = createDateReader(source.file, parse, parsed.placeOf);
    const published = dates.read(front.date, ["date"]);
    const tagged = readTags(front, source.file, parsed.placeOf);
    const facts = datedFacts(front, dates);
    const language = front.language ?? settings.language;
    const prose = readProse(parsed.tree, source, {
      language,
      published,
      tags: tagged.tags,
      notHere: front.mentions.not,
    });
    const image = leadImage(front, parsed, settings);
    const notes = placeNotes(parsed.tree);
    const problems = [
      ...source.problems,
      ...parsed.problems,
      ...dates.problems,
      ...tagged.problems,
      ...prose.problems,
      ...crowdedMentions(prose.mentions, facts.happened, source.file),
      ...image.problems,
      ...aliasProblems(front, parsed, settings.hosts),
      ...sourceProblems(front, parsed),
    ];
    if (published === null || problems.some(({ severity }) => severity === "error"))
      return { value: null, problems: front.draft ? problems.map(asWarning) : problems };

    const media = [...image.media, ...prose.media];
    const permalink = articlePermalink(source.file, front.slug, published);
    const aliases = front.aliases.map(oldPath).filter((path): path is Permalink => path !== null && path !== permalink);
    const said = {
      file: source.file,
      permalink,
      id: front.id ?? aliases[0] ?? permalink,
      title: front.title,
      language,
      published,
      summary: front.summary ?? null,
      source: sourceOf(front, names),
      image: image.value,
      tags: tagged.tags,
      namings: namingsOf(prose),
      aliases,
      oldQueries: oldQueries(front.aliases),
      translationOf: front.translationOf ?? null,
      ...beginning(prose.blocks, front),
      notes,
      media,
      ...facts,
    };
    const article: Unversioned = { ...digested(said), links: prose.gaps };
    const { mentions, passages } = prose;
    const body = bodyOf(parsed.tree, prose.blocks, prose.gaps);
    const text = { body, mentions, passages, blocks: [...readable(parsed.tree.children, prose.blocks)] };
    return { value: { article, text }, problems };
  };
}

function beginning(
  blocks: readonly BlockInTree[],
  { summary, dateline }: ArticleFrontMatter,
): Pick<Unversioned, "dateline" | "opening" | "told"> {
  const text = openingOf(blocks);
  // What an agency sent says itself where it comes from, and need not say it twice.
  const line = wireLineOf(text);
  const opening = line?.rest ?? text;
  return {
    dateline: dateline ?? line?.place ?? null,
    opening,
    told: Buffer.byteLength(summary ?? opening.slice(0, MOST_TOLD)),
  };
}

/** Of an opening; in UTF-16 units. */
const MOST_TOLD = 300;

/** With what names all that is said, so that equal ones are known without a look at it. */
function digested(said: Omit<Unversioned, "digest" | "modified" | "links">): Omit<Unversioned, "links"> {
  return { ...said, digest: hash("sha1", JSON.stringify(said), "base64"), modified: modifiedDay(said) };
}

/**
 * `/2024/10/15/slug/`; a partial date goes as far as it is certain, else `/undated/slug/`.
 * The slug comes from front matter or the file's name, never from the title: a new headline
 * does not move an article.
 */
function articlePermalink(file: string, slug: string | undefined, published: DateValue): Permalink {
  const path = certainPath(published);
  return pagePermalink(...(path.length === 0 ? ["undated"] : path), slug ? slugify(decoded(slug)) : fileSlug(file));
}

/** `2018-06-12-singapore-summit.md` → `singapore-summit`; `flood/index.md` → `flood`. */
function fileSlug(file: string): Slug {
  const parts = file.split("/");
  const stem = (parts.at(-1) ?? "").replace(/\.[^.]*$/, "");
  const name = stem === "index" && parts.length > 3 ? (parts.at(-2) ?? stem) : stem;
  return slugify(name.replace(/^\d{4}(-\d{2}){0,2}[-_ ](?=.)/, ""));
}

function datedFacts(front: ArticleFrontMatter, dates: DateReader) {
  const visibility: Visibility = {
    draft: front.draft,
    from: dates.instant(front.publishAt, ["publishAt"]),
    until: dates.instant(front.expires, ["expires"]),
  };
  return {
    visibility,
    withdrawn:
      front.withdrawn === undefined
        ? null
        : { reason: front.withdrawn.reason, date: dates.read(front.withdrawn.date, ["withdrawn", "date"]) },
    updated: dates.read(front.updated, ["updated"]),
    corrections: front.corrections.flatMap(({ date, text }, index) => {
      const value = dates.read(date, ["corrections", index, "date"]);
      return value === null ? [] : [{ date: value, text }];
    }),
    happened: front.dates.flatMap(({ date, label }, index) => {
      const value = dates.read(date, ["dates", index]);
      return value === null ? [] : [{ date: value, label }];
    }),
  };
}

/** An old URL with a query is for the rules of a server, which not every host has: said once for all of them. */
function aliasProblems(
  front: ArticleFrontMatter,
  { source, placeOf }: ParsedFile,
  hosts: Settings["hosts"],
): readonly Problem[] {
  const answered = hosts.includes("nginx") || hosts.includes("netlify");
  return front.aliases.flatMap((alias, index) => {
    const isQuery = oldQuery(alias) !== null;
    if (oldPath(alias) !== null || (isQuery && answered)) return [];
    const details = { rule: "alias", file: source.file, place: placeOf(["aliases", index]), found: alias };
    const problem = isQuery
      ? {
          message: "a static site cannot answer this old URL by itself, because of its query",
          advice: "Publish on Netlify or nginx and say so under hosts in site.yaml; deploy-files makes rules of them",
          group: "query",
        }
      : { message: "a static site cannot answer this old URL", expected: "a path such as /2011/story.html" };
    return [warningAt({ ...details, ...problem })];
  });
}
