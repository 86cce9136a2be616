import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openArticleCache } from "../src/cache/article-cache.ts";
import { composeEdition } from "../src/edition.ts";
import { machineEffects } from "../src/effects.ts";
import { packProps } from "../src/render/packed-props.ts";
import { createStopwatch } from "../src/stopwatch.ts";
import { loadTheme } from "../src/vite/theme.ts";

/**
 * What a page costs, by kind, in µs of one thread: `node bench/run.mjs pages --root DIR`. Props are
 * made and packed for every page, in every build; pages are drawn where these have changed.
 */
const { values } = parseArgs({ options: { root: { type: "string" }, rounds: { type: "string", default: "3" } } });
if (values.root === undefined) throw new Error("--root DIR is missing");
const root = resolve(values.root);
const cacheFolder = mkdtempSync(join(tmpdir(), "dateline-bench-pages-"));
const effects = machineEffects();
const theme = await loadTheme({ root, cacheFolder }, effects);
const watch = createStopwatch(() => performance.now());
const edition = await composeEdition(
  { root, now: Date.now(), drafts: false },
  theme,
  (setup) => openArticleCache(join(cacheFolder, "articles"), setup, effects),
  effects,
  watch,
);
for (const [stage, ms] of Object.entries(watch.stages())) console.log(`${stage.padEnd(12)} ${ms} ms`);

interface Cost {
  pages: number;
  props: number;
  pack: number;
  draw: number;
  kilobytes: number;
}

for (let round = 1; round <= Number(values.rounds); round++) {
  const costs = new Map<string, Cost>();
  for (const { kind, props: propsOf } of edition.pages.values()) {
    const start = performance.now();
    const props = propsOf();
    const made = performance.now();
    const { json } = packProps(props);
    const packed = performance.now();
    theme.draw(kind, props);
    const drawn = performance.now();
    const cost = costs.get(kind) ?? { pages: 0, props: 0, pack: 0, draw: 0, kilobytes: 0 };
    costs.set(kind, cost);
    cost.pages += 1;
    cost.props += made - start;
    cost.pack += packed - made;
    cost.draw += drawn - packed;
    cost.kilobytes += json.length / 1000;
  }
  console.log(`\nround ${round}: kind, pages, µs a page for props, pack, draw; kB of props`);
  for (const [kind, { pages, ...sums }] of costs) {
    const each = Object.values(sums).map((sum, n) =>
      n < 3 ? Math.round((sum / pages) * 1000) : (sum / pages).toFixed(1),
    );
    console.log([kind.padEnd(12), pages, ...each].join("\t"));
  }
}
rmSync(cacheFolder, { recursive: true });
