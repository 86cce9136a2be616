import { performance } from "node:perf_hooks";
import type { Block } from "../src/annotate/block.ts";
import { createNameFinder, type NameFinder } from "../src/annotate/names/name-finder.ts";
import type { Authority } from "../src/model/authority.ts";
import { authorityOf } from "../tests/support/authority.ts";

/**
 * What recognising names costs: 50,000 names in articles of 3 kB, an authority of 100,000, and
 * long texts, whose time must grow with their length. Prints milliseconds and megabytes.
 * Run: node bench/run.mjs names
 */
const SYLLABLES = "an bel cor dan el far gor han il jor kal lem mar nor os pel ran sol tar ul var wen yor zan".split(
  " ",
);
const FILLERS =
  "The delegation said on Monday that the talks would go on for another week although nobody in the capital expected a result before the end of the year because the two sides still differ over the wording of the third paragraph".split(
    " ",
  );

const half = authorityOfSize(50_000);
const finder = built(half, "50,000 names");
built(authorityOfSize(100_000), "100,000 names");
timeArticles(finder, "of newswire: seven names, again and again", { every: 16, distinct: 7 });
timeArticles(finder, "that is a list: every name another", { every: 12, distinct: 10_000 });
timeLongTexts(finder);

function built(authority: Authority, label: string): NameFinder {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const one = createNameFinder(authority, { people: true, places: true });
  const time = performance.now() - start;
  globalThis.gc?.();
  const size = (process.memoryUsage().heapUsed - before) / 1e6;
  console.log(`building ${label}: ${time.toFixed(0)} ms, ${size.toFixed(0)} MB of heap`);
  return one;
}

function timeArticles(one: NameFinder, kind: string, density: Density): void {
  const articles = Array.from({ length: 200 }, (_, n) => blocksOf(prose(3000, n * 7919, density)));
  let hits = 0;
  const times: number[] = [];
  const cpu = process.cpuUsage();
  for (let round = 0; round < 30; round++) {
    for (const blocks of articles) {
      const start = performance.now();
      hits += one.find(blocks, { tags: [], notHere: [], language: "en" }).hits.length;
      if (round >= 10) times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1] ?? 0;
  const used = process.cpuUsage(cpu).user / 1000 / articles.length / 30;
  console.log(
    `3 kB ${kind}: ${median.toFixed(3)} ms (median), ${used.toFixed(3)} ms of CPU (mean), ${(hits / articles.length / 30).toFixed(1)} names found`,
  );
}

function timeLongTexts(one: NameFinder): void {
  for (const length of [250_000, 500_000, 1_000_000]) {
    const block = blocksOf(prose(length, 1, { every: 12, distinct: 10_000 }).replaceAll("\n", " "));
    const start = performance.now();
    const { hits } = one.find(block, { tags: [], notHere: [], language: "en" });
    console.log(
      `one paragraph of ${length / 1000} kB: ${(performance.now() - start).toFixed(0)} ms, ${hits.length} names`,
    );
  }
}

function authorityOfSize(size: number): Authority {
  const people = Array.from({ length: size * 0.4 }, (_, n) => {
    return { name: personName(n), family: word(n % 5000, 3), slug: `p-${n}` };
  });
  // One in a hundred shares its name with another.
  const places = Array.from({ length: size * 0.2 }, (_, n) => ({
    name: placeName(n - (n % 100 === 1 ? 1 : 0)),
    slug: `l-${n}`,
    partOf: n > 100 ? [`l-${n % 100}`] : [],
  }));
  return authorityOf(people, places);
}

interface Density {
  /** One name in so many words. */
  readonly every: number;
  /** Of so many people and places. */
  readonly distinct: number;
}

/** Paragraphs of plain words and names. */
function prose(length: number, seed: number, { every, distinct }: Density): string {
  const words: string[] = [];
  for (let n = seed, size = 0; size < length; n++) {
    const filler = FILLERS[n % FILLERS.length] ?? "";
    const pick = (seed + ((n * 13) % distinct)) % 10_000;
    const name = n % (2 * every) === 0 ? personName(pick) : placeName(pick);
    const next =
      n % every === 0 ? name : n % 37 === 0 ? `${filler}.\n`.repeat(n % 4 === 0 ? 1 : 0) || `${filler}.` : filler;
    words.push(next);
    size += next.length + 1;
  }
  return words.join(" ");
}

function personName(n: number): string {
  return `${word(n * 31 + 7, 2)} ${word(n % 5000, 3)}`;
}

function placeName(n: number): string {
  return word(n * 17 + 3, 4);
}

function word(n: number, syllables: number): string {
  let rest = n;
  let text = "";
  for (let at = 0; at < syllables; at++) {
    text += SYLLABLES[rest % SYLLABLES.length] ?? "";
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function blocksOf(text: string): readonly Block[] {
  return text.split("\n").map((line, n) => ({ id: `p-${n}`, text: line, silent: [], linked: [], section: 0 }));
}
