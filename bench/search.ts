import { appendFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openSearch } from "../tests/support/search.ts";
import { type KnownItem, knownItems } from "./search/known-items.ts";
import { askPagefind, buildPagefind } from "./search/pagefind.ts";

/**
 * Compares the search of a site that is built (`--site OUT`) with Pagefind over the same articles:
 * `node bench/run.mjs search --site /tmp/site --items 100`. Known-item search: three content words of an article's text
 * are asked for; the article should be among the first ten results.
 */
const { values } = parseArgs({
  options: {
    site: { type: "string" },
    items: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    work: { type: "string", default: "/tmp/dateline-bench-pagefind" },
    results: { type: "string", default: "" },
    name: { type: "string", default: "" },
  },
});
if (values.site === undefined) throw new Error("--site OUT is missing: the output of a build");
const site = resolve(values.site);

const searcher = await openSearch(site);
const addresses = await searcher.index.addresses(0, Number.MAX_SAFE_INTEGER);
const articles = await Promise.all(
  addresses.map(async (address) => {
    const { meta, text } = await searcher.index.record(address);
    return { ...meta, text: (await text()).map(([, words]) => words).join("\n") };
  }),
);
const items = knownItems(articles, Number(values.items), Number(values.seed));
searcher.fetched();

const bytes: number[] = [];
let ours = 0;
let slowest = 0;
for (const { words, url } of items) {
  const from = performance.now();
  const result = await searcher.search(`q=${encodeURIComponent(words)}`);
  const metas = await searcher.metas(result, 10);
  slowest = Math.max(slowest, performance.now() - from);
  if (metas.some((meta) => meta.url === url)) ours++;
  bytes.push(searcher.fetched().reduce((sum, [, length]) => sum + length, 0));
}
bytes.sort((a, b) => a - b);

rmSync(values.work, { recursive: true, force: true });
const from = performance.now();
await buildPagefind(articles, values.work);
const seconds = (performance.now() - from) / 1000;
const theirs = await askPagefind(values.work, items);

const rows = [
  ["", "Dateline", "Pagefind 1.5.2"],
  ["known items in the first ten", share(ours, items), share(theirs.found, items)],
  ["files", String(countFiles(join(site, "search"))), String(countFiles(values.work))],
  ["bytes of the index", size(sizeOf(join(site, "search"))), size(sizeOf(values.work))],
  ["bytes a query, median", size(bytes[bytes.length >> 1] ?? 0), size(theirs.medianBytes)],
  ["bytes a query, most", size(bytes.at(-1) ?? 0), size(theirs.mostBytes)],
  ["indexing by itself", "part of the build", `${seconds.toFixed(1)} s`],
];
const table = rows.map((row, n) => `| ${row.join(" | ")} |${n === 0 ? "\n| --- | --- | --- |" : ""}`).join("\n");
console.log(
  `${articles.length} articles, ${items.length} questions; slowest answer of ours ${slowest.toFixed(0)} ms\n\n${table}`,
);
if (values.results !== "") {
  const title = `## Search: ${values.name}, ${articles.length.toLocaleString("en")} articles, ${items.length} known items`;
  appendFileSync(resolve(values.results), `\n${title}\n\n${table}\n`);
}

function share(found: number, of: readonly KnownItem[]): string {
  return `${((100 * found) / of.length).toFixed(0)}%`;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath, entry.name));
}

function countFiles(folder: string): number {
  return filesIn(folder).length;
}

function sizeOf(folder: string): number {
  return filesIn(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}

function size(length: number): string {
  return length < 1_000_000 ? `${(length / 1000).toFixed(0)} kB` : `${(length / 1_000_000).toFixed(1)} MB`;
}
