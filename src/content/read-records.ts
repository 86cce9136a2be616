import { hash } from "node:crypto";
import { join } from "node:path";
import { createTextAnnotator } from "../annotate/annotate-text.ts";
import { authorityOf } from "../annotate/authority.ts";
import { setupOf } from "../annotate/setup.ts";
import type { States } from "../cache/packed-states.ts";
import type { RecordCache } from "../cache/record-cache.ts";
import type { Annotated, RecordIntroduction, SitePage } from "../model/article.ts";
import type { Authority } from "../model/authority.ts";
import type { Effects } from "../model/effects.ts";
import type { PageFrontMatter, PersonFrontMatter, PlaceFrontMatter } from "../model/front-matter.ts";
import { GENERATOR } from "../model/generator.ts";
import type { Problem } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";
import type { FoundFile } from "../read/find-files.ts";
import { readFile } from "../read/read-file.ts";
import { type Asked, noting } from "./asked.ts";
import { createContentParser } from "./content-parser.ts";
import { hashOf, isStillTold, stateReader } from "./file-states.ts";

/** What a site's records and its own pages say: all that is no article. Plain data. */
export interface Records {
  readonly authority: Authority;
  readonly pages: readonly SitePage[];
  /** By the record's file. */
  readonly introductions: ReadonlyMap<string, RecordIntroduction>;
  readonly problems: readonly Problem[];
}

/** With what each file asked about files beside it, and was told. */
export interface KeptRecords extends Records {
  readonly asked: readonly (readonly [file: string, answers: readonly Asked[]])[];
}

interface Site {
  /** Absolute, native. */
  readonly root: string;
  readonly settings: Settings;
  readonly base: string;
  readonly looked?: States | undefined;
}

/**
 * All records and pages: as the last build read them, where none has changed; else all anew, since each is read in the light of
 * all records.
 * @param found in their order; articles among them are passed over.
 * @param cache where they are kept from build to build, if they are.
 */
export function readRecords(
  found: readonly FoundFile[],
  site: Site,
  cache: RecordCache<KeptRecords> | undefined,
  effects: Effects,
): Records {
  const files = found.filter(({ kind }) => kind !== "article");
  const version = hash("sha1", JSON.stringify([GENERATOR, site.base, site.settings]));
  const stateOf = stateReader(site.root, site.looked, effects);
  const looked = files.map(({ file }) => ({ file, stat: stateOf(file) }));
  const kept = cache?.find(version, looked, (file) => hashOf(join(site.root, file), effects));
  if (kept?.asked.every(([file, asked]) => isStillTold(asked, site.root, file, effects))) return kept;
  const { read, hashes } = readAll(files, site, effects);
  // What kept a file from being read (a lock, permissions) may pass without a trace in its state.
  if (cache !== undefined && hashes.every((one) => one !== "")) {
    cache.keep(
      version,
      looked.map((one, n) => ({ ...one, hash: hashes[n] ?? "" })),
      read,
    );
  }
  return read;
}

/** Records first, because pages are read in their light. */
function readAll(files: readonly FoundFile[], { root, settings, base }: Site, effects: Effects) {
  const parser = createContentParser(settings);
  const noted = files.map((found) => noting(readFile(root, found, effects)));
  const parsed = noted.map(([source]) => parser(source));
  // The kind of a file decides by which schema its front matter is read.
  const of = <F>(kind: FoundFile["kind"]) =>
    parsed.filter(({ source }) => source.kind === kind) as unknown as readonly ParsedFile<F>[];
  const [people, places] = [of<PersonFrontMatter>("people"), of<PlaceFrontMatter>("places")];
  const { authority, problems: inRecords } = authorityOf({ people, places }, settings.timeZone);
  const annotate = createTextAnnotator(setupOf(authority, settings, base));
  const introductions = [...people, ...places].map(
    (record) => [record.source.file, annotate.introduction(record)] as const,
  );
  const pages = of<PageFrontMatter>("page").map(annotate.page);
  const read: KeptRecords = {
    authority,
    pages: pages.flatMap(({ value }) => value ?? []),
    introductions: new Map(
      introductions.flatMap(([file, { value }]) => (value === null ? [] : [[file, value] as const])),
    ),
    problems: [
      ...inRecords,
      ...problemsOf(introductions.map(([, introduction]) => introduction)),
      ...problemsOf(pages),
    ],
    // Asked when all is annotated: until then there may be questions.
    asked: noted.map(([{ file }, asked]) => [file, asked()] as const).filter(([, asked]) => asked.length > 0),
  };
  return { read, hashes: parsed.map(({ source }) => source.hash) };
}

function problemsOf(annotated: readonly Annotated<unknown>[]): readonly Problem[] {
  return annotated.flatMap(({ problems }) => problems);
}
