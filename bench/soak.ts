import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createMemoryCache } from "../src/cache/memory-cache.ts";
import { startDev } from "../src/commands/dev.ts";
import { composeEdition } from "../src/edition.ts";
import { machineEffects } from "../src/effects.ts";
import { createStopwatch } from "../src/stopwatch.ts";
import { EDITS } from "../tests/support/random-edits.ts";
import { filesOf, type RandomSite, randomSite } from "../tests/support/random-site.ts";

/**
 * `node bench/run.mjs soak [--edits N] [--articles N] [--seed S]`: what a long day of editing does to `dateline dev`. Prints
 * what is in memory and how many files are open every fifty edits, and in the end compares every page with that of a
 * server that has just been started on the same files.
 */
const { values } = parseArgs({
  options: {
    edits: { type: "string", default: "1000" },
    articles: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
  },
});
const EDITS_IN_ALL = Number(values.edits);
const PRINTED_EVERY = 50;
const SENTINEL = "content/pages/soak.md";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const { site, random } = randomSite(Number(values.seed), Number(values.articles));
const root = realpathSync.native(mkdtempSync(join(tmpdir(), "dateline-soak-")));
const effects = { ...machineEffects(), tell: () => {}, clock: () => site.now };
let there = new Map<string, Buffer>();
save(site, 0);
const dev = await startDev({ root }, effects);
try {
  await seen(dev.url, 0);
  // The clock stays where it is: a server that was started later would have to know the same time.
  const names = Object.keys(EDITS).filter((name) => !/time|base/.test(name));
  for (let edit = 1; edit <= EDITS_IN_ALL; edit++) {
    EDITS[random.pick(names)]?.(site, random);
    save(site, edit);
    await seen(dev.url, edit);
    if (edit % PRINTED_EVERY === 0) print(edit);
  }
  await compareWithFresh(dev.url);
} finally {
  await dev.close();
  rmSync(root, { recursive: true, force: true });
}

/** Writes what differs, and last a page that tells the number of the edit. */
function save(state: RandomSite, edit: number): void {
  const files = new Map(filesOf(state));
  for (const path of there.keys()) if (!files.has(path)) rmSync(join(root, path), { force: true });
  files.set(SENTINEL, Buffer.from(`---\ntitle: Soak\n---\n\nThis is edit ${edit}.\n`));
  for (const [path, bytes] of files) {
    if (there.get(path)?.equals(bytes)) continue;
    put(root, path, bytes);
  }
  there = files;
}

function put(folder: string, path: string, bytes: Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

async function seen(url: string, edit: number): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    const text = await (await fetch(`${url}soak/`)).text();
    if (text.includes(`This is edit ${edit}.`)) return;
    if (Date.now() > end) throw new Error(`edit ${edit} was not seen within a minute`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function print(edit: number): void {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  const open = process.platform === "linux" ? readdirSync("/proc/self/fd").length : 0;
  const [heap, outside, resident] = [heapUsed, external, rss].map((bytes) => Math.round(bytes / 1e6));
  console.log(`${edit} edits: heap ${heap} MB, external ${outside} MB, resident ${resident} MB, ${open} files open`);
}

async function compareWithFresh(url: string): Promise<void> {
  const options = { root, base: "/", now: site.now, drafts: true };
  const assets = { styles: [], scripts: [], fonts: [], files: [] };
  const watch = createStopwatch(() => 0);
  const { pages } = await composeEdition(options, assets, createMemoryCache, machineEffects(), watch);
  const copy = `${root}-fresh`;
  for (const [path, bytes] of there) put(copy, path, bytes);
  const fresh = await startDev({ root: copy }, effects);
  try {
    const differing: string[] = [];
    for (const permalink of pages.keys()) {
      const [ours, theirs] = await Promise.all([url, fresh.url].map((base) => textAt(base, permalink)));
      if (ours !== theirs) differing.push(permalink);
      if (ours !== theirs && differing.length === 1) console.log(firstDifference(ours ?? "", theirs ?? ""));
    }
    const some = differing.slice(0, 20).join(" ");
    const told = some === "" ? "all as a fresh server shows them" : `${differing.length} differ: ${some}`;
    console.log(`${pages.size} pages, ${told}`);
    process.exitCode = differing.length === 0 ? 0 : 1;
  } finally {
    await fresh.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (a[at] === b[at] && at < a.length) at++;
  return [a, b].map((text) => text.slice(Math.max(0, at - 60), at + 120)).join("\n---\n");
}

/** Without what names the server itself, and what it makes anew for every answer. */
async function textAt(base: string, permalink: string): Promise<string> {
  const answer = await fetch(new URL(permalink.slice(1), base));
  const text = (await answer.text()).replaceAll(new URL(base).host, "HOST").replaceAll(`${root}-fresh`, root);
  return `${answer.status} ${text.replace(/nonce(?:-|=")[\w+/=]+/g, "NONCE").replace(/(?<=data-edits=")\d+/, "COUNT")}`;
}
