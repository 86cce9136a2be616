import { join, resolve } from "node:path";
import { openArticleCache } from "../cache/article-cache.ts";
import { type IndexParts, openIndexParts } from "../cache/index-parts.ts";
import { openRecordCache } from "../cache/record-cache.ts";
import type { OpenCache } from "../content/read-content.ts";
import type { KeptRecords } from "../content/read-records.ts";
import type { composeEdition } from "../edition.ts";
import type { Effects } from "../model/effects.ts";
import type { Permalink } from "../model/permalink.ts";
import type { Problem } from "../model/problem.ts";
import { Refusal } from "../model/refusal.ts";
import { renditionsOf } from "../model/renditions.ts";
import { type GitHistory, historyReader, historyState, type ReadHistory } from "../read/git-history.ts";
import type { DataFile } from "../render/data-file.ts";
import { createStopwatch } from "../stopwatch.ts";
import { type LiveEdition, liveSite } from "../vite/live-site.ts";
import { interruption, listen, readPort } from "./loopback.ts";
import { printProblems } from "./print-problems.ts";
import { readArguments, type Usage } from "./usage.ts";

export const usage = {
  command: "dev",
  summary: "Shows the site live, drafts as well: an edit at once, a mistake with its line and its fix",
  flags: {
    root: { type: "string", value: "DIR", help: "the site's folder, which holds content/ (default: here)" },
    port: { type: "string", value: "N", help: "port (default: 5173, or the next free one)" },
  },
} as const satisfies Usage;

/** Serves until Ctrl-C. @throws {Refusal} where there is no site (2), or the port is taken (3). */
export async function run(args: string[], effects: Effects): Promise<number> {
  const { values } = readArguments(args, usage);
  const port = values.port === undefined ? undefined : readPort(values.port);
  const dev = await startDev({ root: resolve(values.root ?? "."), ...(port !== undefined && { port }) }, effects);
  effects.tell(`The site is live at ${dev.url}\nPress Ctrl-C to stop.`);
  await interruption();
  await dev.close();
  return 0;
}

export interface Dev {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @throws {Refusal} where there is no site (2), or the port is taken (3). */
export async function startDev(
  { root, port }: { readonly root: string; readonly port?: number },
  effects: Effects,
): Promise<Dev> {
  if (effects.disk.stat(join(root, "content"))?.kind !== "folder") {
    throw new Refusal(`there is no content/ folder in ${root}`, "Go to the site's folder, or name it with --root", 2);
  }
  // Vite and the rooms take a second to load: only once it is sure that they are needed.
  const { createDevServer } = await import("../vite/dev-server.ts");
  const edition = await import("../edition.ts");
  const { renewSchemas } = await import("./schemas.ts");
  renewSchemas(root, effects);
  const cacheFolder = join(root, ".dateline", "cache");
  const openCache = oneAtATime((setup) => openArticleCache(join(cacheFolder, "articles"), setup.version, effects));
  const recordsNow = () => openRecordCache<KeptRecords>(join(cacheFolder, "records"), effects);
  const history = historyOf(root, effects);
  const compose: typeof edition.composeEdition = (options, ...rest) =>
    edition.composeEdition({ ...options, readHistory: history, records: recordsNow() }, ...rest);
  // Not that of `build`, which knows no drafts: each would throw away what the other keeps.
  const parts = openIndexParts(join(cacheFolder, "search-live"), effects.disk);
  const site = await liveSite(root, () => liveEdition(root, compose, openCache, parts, effects), effects);
  const { http, close } = await createDevServer({ root, cacheFolder, site }, effects);
  try {
    const stop = async () => {
      await close();
      parts.close();
    };
    return { url: `http://127.0.0.1:${await listen(http, port, FIRST_PORT)}/`, close: stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Each edit opens the cache anew: without closing the last one, a day's work would use up the files that may be open. */
function oneAtATime(open: OpenCache): OpenCache {
  let last: ReturnType<OpenCache> | undefined;
  return (setup) => {
    last?.close();
    last = open(setup);
    return last;
  };
}

/** An edit makes no commit: git is asked anew where there is one, or where the settings changed. */
function historyOf(root: string, effects: Effects): ReadHistory {
  let last: { readonly asked: string; readonly history: GitHistory } | undefined;
  const read = historyReader(root, effects);
  return (settings) => {
    if (!settings.history.updated) return read(settings);
    const asked = JSON.stringify([settings.history, historyState(root, effects)]);
    if (last?.asked !== asked) last = { asked, history: read(settings) };
    return last.history;
  };
}

const FIRST_PORT = 5173;

/** Drafts are shown, because they are what an editor is at work on; nothing leaves this machine. */
async function liveEdition(
  root: string,
  compose: typeof composeEdition,
  openCache: OpenCache,
  parts: IndexParts,
  effects: Effects,
): Promise<LiveEdition> {
  const options = { root, base: "/", now: effects.clock(), drafts: true };
  const noAssets = { styles: [], scripts: [], fonts: [], files: [] };
  const { pages, media, publicFiles, problems, searchIndex } = await compose(
    options,
    noAssets,
    openCache,
    effects,
    createStopwatch(() => performance.now()),
  );
  tellErrors(problems, effects);
  const files = new Map<Permalink, string>();
  for (const { permalink, path } of publicFiles) files.set(permalink, path);
  for (const { permalink, file, widths } of media) {
    files.set(permalink, join(root, file));
    // The original will do, whatever the name says: browsers look at the bytes.
    for (const rendition of renditionsOf(permalink, widths)) files.set(rendition.permalink, join(root, file));
  }
  return { pages, files, searched: lookUp(() => searchIndex(parts)), problems };
}

/** Files of the search index, which is made for the first question and not for every edit. */
function lookUp(index: () => Promise<readonly DataFile[]>): LiveEdition["searched"] {
  let made: Promise<ReadonlyMap<Permalink, DataFile>> | undefined;
  return async (permalink) => {
    made ??= index().then((files) => new Map(files.map((file) => [file.permalink, file])));
    return (await made).get(permalink)?.bytes();
  };
}

/** Warnings wait for `build`: with every keystroke they would drown what stops the site. */
function tellErrors(problems: readonly Problem[], { tell }: Effects): void {
  printProblems(
    problems.filter(({ severity }) => severity === "error"),
    tell,
  );
}
