import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { createArticleAnnotator } from "../src/annotate/annotate-article.ts";
import { authorityOf } from "../src/annotate/authority.ts";
import { type Setup, setupOf } from "../src/annotate/setup.ts";
import { createArticleReader } from "../src/content/article-reader.ts";
import { createContentParser } from "../src/content/content-parser.ts";
import { machineEffects } from "../src/effects.ts";
import type { ArticleFrontMatter, PersonFrontMatter, PlaceFrontMatter } from "../src/model/front-matter.ts";
import { readFrontMatter } from "../src/parse/front-matter.ts";
import type { ParsedFile } from "../src/parse/parsed-file.ts";
import { type FoundFile, findFiles } from "../src/read/find-files.ts";
import { readFile } from "../src/read/read-file.ts";
import { readSettings } from "../src/read/settings.ts";

/**
 * What an article costs until it is annotated, in microseconds of CPU time on one thread, by stage.
 * Run: node bench/run.mjs parse --root SITE [--articles 2000] [--rounds 5] [--base /]
 */
const { values } = parseArgs({
  options: {
    root: { type: "string", default: "." },
    articles: { type: "string", default: "2000" },
    rounds: { type: "string", default: "5" },
    base: { type: "string", default: "/" },
  },
});

const BATCH = 100;
const effects = machineEffects();
const root = resolve(values.root);
const found = findFiles(root, effects).files;
const articles = found.filter(({ kind }) => kind === "article").slice(0, Number(values.articles));
const setup = setupFor(found);
const rounds = Array.from({ length: Number(values.rounds) }, () => ({ ...byStage(setup), whole: whole(setup) }));
const [first] = rounds;
// The first rounds warm up the compiler: the best is what a long build comes to.
for (const stage of Object.keys(first ?? {}) as (keyof typeof first)[]) {
  const best = Math.min(...rounds.map((round) => round[stage]));
  console.log(`${String(stage).padEnd(14)} ${best.toFixed(0).padStart(5)} µs`);
}

function setupFor(files: readonly FoundFile[]): Setup {
  const { settings } = readSettings(root, effects);
  const parse = createContentParser(settings);
  const records = <F>(kind: FoundFile["kind"]) =>
    files.filter((file) => file.kind === kind).map((file) => parse(readFile(root, file, effects)) as ParsedFile<F>);
  const people = records<PersonFrontMatter>("people");
  const places = records<PlaceFrontMatter>("places");
  return setupOf(authorityOf({ people, places }, settings.timeZone).authority, settings, values.base);
}

/** Stage by stage in batches, so that no more trees are alive than in a build. */
function byStage(setup: Setup) {
  const parse = createContentParser(setup.settings);
  const annotate = createArticleAnnotator(setup);
  const times = { read: 0, "front matter": 0, body: 0, annotate: 0, serialise: 0 };
  for (let start = 0; start < articles.length; start += BATCH) {
    const batch = articles.slice(start, start + BATCH);
    const read = timed(() => batch.map((file) => readFile(root, file, effects)));
    const heads = timed(() => read.value.map(readFrontMatter));
    const parsed = timed(() => read.value.map((source) => parse(source) as ParsedFile<ArticleFrontMatter>));
    const annotated = timed(() => parsed.value.map(annotate));
    const texts = timed(() => annotated.value.map(({ value }) => JSON.stringify(value?.text)));
    times.read += read.time;
    times["front matter"] += heads.time;
    times.body += parsed.time - heads.time;
    times.annotate += annotated.time;
    times.serialise += texts.time;
  }
  return times;
}

function whole(setup: Setup): number {
  const read = createArticleReader(root, setup, effects);
  return timed(() => {
    for (const file of articles) read(file);
  }).time;
}

function timed<T>(work: () => T): { readonly value: T; readonly time: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, time: (user + system) / articles.length };
}
