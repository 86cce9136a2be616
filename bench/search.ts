import { appendFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openSearch } from "../tests/support/search.ts";
import { searchInBrowser } from "./search/in-browser.ts";
import { type KnownItem, knownItems } from "./search/known-items.ts";
import { askPagefind, buildPagefind } from "./search/pagefind.ts";
import { questionsOf } from "./search/questions.ts";

/**
 * Measures the search of a site that is built, and compares it with Pagefind over the same articles:
 * `node bench/run.mjs search --site /tmp/site --items 100`. Known-item search: three content words of an article's text
 * are asked for; the article should be among the first ten results. Bytes of a question are counted as those of the
 * second one that a reader asks: of what came before it only the head of the index is kept.
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    site: { type: "string" },
    items: { type: "string", default: "100" },
    each: { type: "string", default: "20" },
    pagefind: { type: "boolean", default: true },
    seed: { type: "string", default: "1" },
    work: { type: "string", default: "/tmp/dateline-bench-pagefind" },
    results: { type: "string", default: "" },
    name: { type: "string", default: "" },
  },
});
if (values.site === undefined) throw new Error("--site OUT is missing: the output of a build");
const site = resolve(values.site);

const searcher = await openSearch(site);
const addresses = [...(await searcher.index.all())];
const articles = await Promise.all(
  addresses.map(async (address) => {
    const { meta, text } = await searcher.index.record(address);
    return { ...meta, text: (await text()).map(([, words]) => words).join("\n") };
  }),
);
const items = knownItems(articles, Number(values.items), Number(values.seed));
searcher.fetched();

let ours = 0;
const questions = questionsOf(articles, items, Number(values.each), Number(values.seed));
for (const { words, url } of items) {
  if ((await ask(`q=${encodeURIComponent(words)}`)).includes(url)) ours++;
}
const { first, further } = await searchInBrowser(
  site,
  questions.filter(({ typing }) => !typing),
);
const inBrowser = [...new Set(further.map(({ kind }) => kind))].map((kind) => {
  const rows = further.filter((row) => row.kind === kind);
  const of = (fact: "bytes" | "requests" | "answer" | "busy") => spread(rows.map((row) => row[fact]));
  return [
    kind,
    ...of("bytes").map(size),
    String(of("requests")[1]),
    ...of("answer").map((ms) => `${ms.toFixed(0)} ms`),
    `${of("busy")[0].toFixed(0)} ms`,
  ];
});
const wire = spread(further.map(({ bytes }) => bytes));
const answers = spread(further.map(({ answer }) => answer));

const rows: (readonly string[])[] = [
  ["known items in the first ten", share(ours, items)],
  ["files", String(countFiles(join(site, "search")))],
  ["bytes of the index", size(sizeOf(join(site, "search")))],
  ["first search, all that comes over the wire", `${size(first.bytes)} in ${first.requests} requests`],
  ["… of this fonts", size(first.fonts)],
  ["a further question, median of all kinds", size(wire[0])],
  ["a further question, most", size(wire[1])],
  [
    "work of the page's thread in all, 6× slowed, median",
    `${spread(further.map(({ busy }) => busy))[0].toFixed(0)} ms`,
  ],
  ["answer after the last byte, 6× slowed, median", `${answers[0].toFixed(0)} ms`],
  ["answer after the last byte, 6× slowed, most", `${answers[1].toFixed(0)} ms`],
];
if (values.pagefind) {
  rmSync(values.work, { recursive: true, force: true });
  const from = performance.now();
  await buildPagefind(articles, values.work);
  const seconds = (performance.now() - from) / 1000;
  const theirs = await askPagefind(values.work, items);
  const columns = [
    share(theirs.found, items),
    String(countFiles(values.work)),
    size(sizeOf(values.work)),
    "",
    "",
    size(theirs.medianBytes),
    `${size(theirs.mostBytes)}; indexing by itself takes ${seconds.toFixed(0)} s`,
  ];
  for (const [n, column] of columns.entries()) rows[n] = [...(rows[n] as readonly string[]), column];
}
const report = [
  tableOf(["", "Dateline", ...(values.pagefind ? ["Pagefind 1.5.2, of the known items"] : [])], rows),
  tableOf(
    [
      "a further question, in the browser",
      "median",
      "most",
      "requests, most",
      "answer, median",
      "most",
      "work, median",
    ],
    inBrowser,
  ),
].join("\n\n");
console.log(`${articles.length} articles, ${items.length} known items, ${questions.length} questions\n\n${report}`);
if (values.results !== "") {
  const title = `## Search: ${values.name}, ${articles.length.toLocaleString("en")} articles, ${items.length} known items`;
  appendFileSync(resolve(values.results), `\n${title}\n\n${report}\n`);
}

/** @returns addresses of the first ten results. */
async function ask(query: string): Promise<readonly string[]> {
  return (await searcher.metas(await searcher.search(query), 10)).map(({ url }) => url);
}

function spread(numbers: readonly number[]): readonly [median: number, most: number] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return [sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map((row) => line(head.map((_, n) => row[n] ?? "")))].join(
    "\n",
  );
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
