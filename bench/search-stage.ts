import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openArticleCache } from "../src/cache/article-cache.ts";
import { openIndexParts } from "../src/cache/index-parts.ts";
import { composeEdition } from "../src/edition.ts";
import { machineEffects } from "../src/effects.ts";
import { wholeOf } from "../src/model/file-content.ts";
import { createStopwatch } from "../src/stopwatch.ts";

/**
 * What the search index of an archive costs by itself: time, memory, files and bytes, without a page being drawn.
 * `node bench/run.mjs search-stage --root SITE --cache DIR --out DIR`. A second run over the same cache and output measures
 * what was edited in between. The index that it writes may replace that of a site that was built.
 */
const { values } = parseArgs({
  options: { root: { type: "string" }, cache: { type: "string" }, out: { type: "string" } },
});
if (!values.root || !values.cache || !values.out) throw new Error("--root SITE --cache DIR --out DIR are missing");
const [root, cache, out] = [resolve(values.root), resolve(values.cache), resolve(values.out)];
const effects = machineEffects();
const watch = createStopwatch(() => performance.now());
const edition = await composeEdition(
  { root, now: Date.now(), drafts: false },
  { styles: [], scripts: [], fonts: [], files: [] },
  (setup) => openArticleCache(join(cache, "articles"), setup, effects),
  effects,
  watch,
);
const noted = join(cache, "keys.json");
const keys = new Map<string, string>(existsSync(noted) ? JSON.parse(readFileSync(noted, "utf8")) : []);
const cpuBefore = process.cpuUsage();
const parts = openIndexParts(join(cache, "search"), effects.disk);
const index = await watch.timeAsync("search, until files are made", () => edition.searchIndex(parts));
const changed = index.filter(({ permalink, key }) => keys.get(permalink) !== key);
let bytes = 0;
watch.time("search, files", () => {
  for (const file of changed) {
    const path = join(out, file.permalink);
    const content = wholeOf(file.bytes());
    bytes += content.length;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
});
parts.close();
const { user, system } = process.cpuUsage(cpuBefore);
writeFileSync(noted, JSON.stringify(index.map(({ permalink, key }) => [permalink, key])));
for (const [stage, ms] of Object.entries(watch.stages())) console.log(`${String(ms).padStart(8)} ms  ${stage}`);
console.log(`${((user + system) / 1e6).toFixed(2).padStart(8)} s   of CPU time of the search, all threads`);
console.log(
  `${edition.archive.articles.length} articles; ${index.length} files, ${changed.length} of them written anew`,
);
console.log(
  `${(bytes / 1e6).toFixed(2)} MB written; memory at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);
