import { join, relative, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { IndexParts } from "../cache/index-parts.ts";
import { inputStates } from "../cache/input-states.ts";
import type { OpenCache } from "../content/read-content.ts";
import type { composeEdition } from "../edition.ts";
import type { Effects } from "../model/effects.ts";
import { wholeOf } from "../model/file-content.ts";
import type { Permalink } from "../model/permalink.ts";
import type { Problem } from "../model/problem.ts";
import { renditionsOf } from "../model/renditions.ts";
import { NO_ASSETS } from "../no-assets.ts";
import type { DataFile } from "../render/data-file.ts";
import { SEARCH } from "../render/service-pages.ts";
import { createLiveTexts } from "../reword/live-texts.ts";
import { createStopwatch } from "../stopwatch.ts";
import type { LiveEdition } from "../vite/live-site.ts";
import { printProblems } from "./print-problems.ts";

/** Drafts are shown, because they are what an editor is at work on; nothing leaves this machine. */
export async function liveEdition(
  root: string,
  compose: typeof composeEdition,
  openCache: OpenCache,
  parts: IndexParts,
  effects: Effects,
): Promise<LiveEdition> {
  const options = {
    root,
    base: "/",
    now: effects.clock(),
    drafts: true,
    dataLater: true,
    pause: () => setTimeout(PAUSE),
  };
  const texts = createLiveTexts(root, openCache, effects);
  const watch = createStopwatch(() => performance.now());
  const there = inputStates(root, ["content", "public"], effects.disk)?.stats().keys();
  const edition = await compose(options, NO_ASSETS, texts.openCache, effects, watch);
  const { pages, media, publicFiles, problems, data, searchIndex, aimedAt } = edition;
  tellErrors(problems, effects);
  const files = new Map<Permalink, string>();
  for (const { permalink, path } of publicFiles) files.set(permalink, path);
  for (const { permalink, file, widths } of media) {
    files.set(permalink, join(root, file));
    // The original will do, whatever the name says: browsers look at the bytes.
    for (const rendition of renditionsOf(permalink, widths)) files.set(rendition.permalink, join(root, file));
  }
  const told = new Set(problems.map(({ file }) => file));
  const known = there && new Set(there);
  const search = lookUp(() => searchIndex(parts));
  const others = lookUp(async () => data());
  let later: Promise<LiveEdition> | undefined;
  let isReworded = false;
  return {
    pages,
    files,
    problems,
    dataFile: async (permalink) => {
      if (!isReworded) return (permalink.startsWith(SEARCH) ? search : others)(permalink);
      later ??= liveEdition(root, compose, openCache, parts, effects);
      return (await later).dataFile(permalink);
    },
    reword: (paths) => {
      const files = paths.map((path) => relative(root, path).split(sep).join("/"));
      const changed = files.filter((file) => !isPassing(file, root, known, effects));
      if (changed.length === 0) return true;
      if (!texts.reword(changed, { aimedAt, told })) return false;
      isReworded = true;
      later = undefined;
      return true;
    },
  };
}

/**
 * What an editor's program writes beside a file while it is open, or for a moment: hidden in `content/`, where nothing reads
 * it, or gone again, and not there when the edition was composed.
 * @param known all files of that time; `undefined` where they could not be told.
 */
function isPassing(
  file: string,
  root: string,
  known: ReadonlySet<string> | undefined,
  { disk }: Pick<Effects, "disk">,
): boolean {
  if (/^content\/(?:.*\/)?\./.test(file)) return true;
  if (known === undefined || known.has(file) || disk.stat(join(root, file)) !== undefined) return false;
  // A folder that has gone takes its files along.
  for (const one of known) if (one.startsWith(`${file}/`)) return false;
  return true;
}

/** In milliseconds: for a page to be asked for and sent. */
const PAUSE = 10;

/** Files that are made for the first who asks, and not for every edit. */
function lookUp(make: () => Promise<readonly DataFile[]>): LiveEdition["dataFile"] {
  let made: Promise<ReadonlyMap<Permalink, DataFile>> | undefined;
  return async (permalink) => {
    made ??= make().then((files) => new Map(files.map((file) => [file.permalink, file])));
    const file = (await made).get(permalink);
    return file && wholeOf(file.bytes());
  };
}

/** Warnings wait for `build`: with every keystroke they would drown what stops the site. */
function tellErrors(problems: readonly Problem[], { tell }: Effects): void {
  printProblems(
    problems.filter(({ severity }) => severity === "error"),
    tell,
  );
}
