import type { Server } from "node:http";
import { join, resolve } from "node:path";
import { openArticleCache } from "../cache/article-cache.ts";
import { openIndexParts } from "../cache/index-parts.ts";
import { openRecordCache } from "../cache/record-cache.ts";
import type { OpenCache } from "../content/read-content.ts";
import type { KeptRecords } from "../content/read-records.ts";
import type { Effects } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { type GitHistory, historyReader, historyState, type ReadHistory } from "../read/git-history.ts";
import type { DevServer } from "../vite/dev-server.ts";
import { liveSite } from "../vite/live-site.ts";
import { createStandIn } from "../vite/stand-in.ts";
import { liveEdition } from "./live-edition.ts";
import { interruption, listen, readPort } from "./loopback.ts";
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
  await dev.ready;
  await interruption();
  await dev.close();
  return 0;
}

export interface Dev {
  readonly url: string;
  /** The site has been read. Until then what was built last is shown, and all else waits. Where it rejects, nothing listens any more. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Is listening at once. @throws {Refusal} where there is no site (2), or the port is taken (3). */
export async function startDev(
  { root, port }: { readonly root: string; readonly port?: number },
  effects: Effects,
): Promise<Dev> {
  if (effects.disk.stat(join(root, "content"))?.kind !== "folder") {
    throw new Refusal(`there is no content/ folder in ${root}`, "Go to the site's folder, or name it with --root", 2);
  }
  const { http, giveWay } = createStandIn(root, effects.disk);
  const url = `http://127.0.0.1:${await listen(http, port, FIRST_PORT)}/`;
  const starting = startLive(root, http, effects);
  const ready = starting.then(
    ({ answer }) => giveWay(answer),
    (error: unknown) => {
      // Who waits for an answer keeps the process alive.
      http.close();
      http.closeAllConnections();
      throw error;
    },
  );
  // Who does not wait for it closes it.
  ready.catch(() => {});
  return {
    url,
    ready,
    close: async () => {
      const live = await starting.catch(() => undefined);
      await live?.close();
    },
  };
}

async function startLive(root: string, http: Server, effects: Effects): Promise<DevServer> {
  // Vite and the rooms take a second to load: only once it is sure that they are needed.
  const { createDevServer } = await import("../vite/dev-server.ts");
  const edition = await import("../edition.ts");
  const { renewSchemas } = await import("./schemas.ts");
  renewSchemas(root, effects);
  const cacheFolder = join(root, ".dateline", "cache");
  const openCache = oneAtATime((setup) => openArticleCache(join(cacheFolder, "articles"), setup, effects));
  const recordsNow = () => openRecordCache<KeptRecords>(join(cacheFolder, "records"), effects);
  const history = historyOf(root, effects);
  const compose: typeof edition.composeEdition = (options, ...rest) =>
    edition.composeEdition({ ...options, readHistory: history, records: recordsNow() }, ...rest);
  // Not that of `build`, which knows no drafts: each would throw away what the other keeps.
  const parts = openIndexParts(join(cacheFolder, "search-live"), effects.disk);
  const site = await liveSite(root, () => liveEdition(root, compose, openCache, parts, effects), effects);
  const { answer, close } = await createDevServer({ root, cacheFolder, site, http }, effects);
  return {
    answer,
    close: async () => {
      await close();
      parts.close();
    },
  };
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
