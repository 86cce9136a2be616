import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BuildReport } from "../../src/build.ts";
import { buildAgain } from "../../src/build-again.ts";
import { withOldFiles } from "../support/old-files.ts";
import type { Random } from "../support/random.ts";
import {
  filesOf,
  newFile,
  PEOPLE,
  PLACES,
  type RandomArticle,
  type RandomSite,
  randomArticle,
  randomSite,
} from "../support/random-site.ts";
import { layTheme } from "../support/shared-theme.ts";
import { readTree } from "../support/site-folder.ts";

/**
 * Words are changed at random in paragraphs that name people, places and dates, and that lists quote: what is drawn from kept props must be
 * what a clean build draws. `DATELINE_SEED=7 DATELINE_SEQUENCES=1` runs one seed again.
 */
const FIRST_SEED = Number(process.env.DATELINE_SEED ?? 1);
const SEQUENCES = Number(process.env.DATELINE_SEQUENCES ?? 3);
const STEPS = Number(process.env.DATELINE_STEPS ?? 6);
const NOW = Date.UTC(2024, 11, 1);

const seeds = Array.from({ length: SEQUENCES }, (_, n) => FIRST_SEED + n);

describe("after words were changed that lists quote, the output is that of a clean build", () => {
  it.each(seeds)("seed %i", { timeout: 20_000 + STEPS * 30_000 }, async (seed) => {
    // Else nothing was tried.
    expect(await inFolder((root) => runSequence(seed, root))).toBeGreaterThan(0);
  });
});

it("tells what words alone have changed", () =>
  inFolder(async (root) => {
    const { site, random } = randomSite(FIRST_SEED, 0);
    site.settings.set("features", "{ termExports: off, feeds: off }");
    const [one, led] = [crowded(site, random), crowded(site, random)];
    one.paragraphs = ["Mara Lindqvist met Tomas Okafor in Harbourtown on 3 May 2024.", "Nobody slept."];
    led.front.set("aliases", "[/old.html]");
    site.articles.set("content/articles/one.md", one).set("content/articles/led.md", led);
    for (let n = 0; n < 4; n++) site.articles.set(`content/articles/story-${n}.md`, crowded(site, random));
    write(site, root);
    await layTheme(root);
    await build(site, root);
    const edits: readonly (readonly [made: "words" | "all", act: () => void])[] = [
      ["words", () => one.front.set("title", "A headline")],
      ["words", () => one.front.set("summary", "A summary, and more of it.")],
      // As the one looks that was edited last, if a build followed at once: it may have changed again.
      ["words", () => touch(root, "content/articles/led.md") ?? one.front.set("title", "A headline again")],
      ["words", () => one.paragraphs.splice(0, 1, "Mara Lindqvist saw Tomas Okafor in Harbourtown on 3 May 2024.")],
      ["words", () => one.paragraphs.splice(1, 1, "Everybody slept.")],
      ["all", () => one.paragraphs.splice(0, 1, "Mara Lindqvist saw Tomas Okafor. In Harbourtown it was 3 May 2024.")],
      ["all", () => one.front.delete("summary")],
      ["all", () => led.front.set("title", "What an old address leads to")],
      ["all", () => one.front.set("title", "One of two") && led.front.set("summary", "The other")],
      ["all", () => site.settings.set("features", "{ termExports: off }")],
      ["all", () => one.front.set("title", "What feeds tell of")],
      ["words", () => one.paragraphs.splice(1, 1, "Nobody slept.")],
    ];
    for (const [made, act] of edits) {
      act();
      write(site, root);
      const { stages } = await build(site, root);
      expect("archive" in stages ? "all" : "words", String(act)).toBe(made);
      expect(differing(readTree(join(root, "dist")), await cleanTree(site, root)), String(act)).toEqual([]);
    }
  }));

it("believes no list that was kept and is damaged", () =>
  inFolder(async (root) => {
    const { site, random } = randomSite(FIRST_SEED, 0);
    site.settings.set("features", "{ termExports: off }");
    for (let n = 0; n < 4; n++) site.articles.set(`content/articles/story-${n}.md`, crowded(site, random));
    const [article = crowded(site, random)] = site.articles.values();
    article.paragraphs = ["Mara Lindqvist met Tomas Okafor in Harbourtown."];
    write(site, root);
    await layTheme(root);
    await build(site, root);
    const props = join(root, ".dateline", "cache", "props");
    const list = join(props, random.pick(fs.readdirSync(props).filter((name) => name.startsWith("lists-"))));
    const bytes = fs.readFileSync(list);
    bytes.writeUInt8((bytes.at(-3) ?? 0) ^ 1, bytes.length - 3);
    fs.writeFileSync(list, bytes);
    article.paragraphs = ["Mara Lindqvist saw Tomas Okafor in Harbourtown."];
    write(site, root);
    const { stages } = await build(site, root);
    expect("archive" in stages).toBe(true);
    expect(readTree(join(root, "dist"))).toEqual(await cleanTree(site, root));
  }));

async function inFolder<T>(act: (root: string) => Promise<T>): Promise<T> {
  const root = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-quotes-")));
  try {
    return await act(root);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** @returns how many builds drew no more than what quotes the words that were changed. */
async function runSequence(seed: number, root: string): Promise<number> {
  const { site, random } = randomSite(seed, 0);
  const features = random.pick(["", ", related: off", ", timeline: off", ", mentions: off", ", maps: off"]);
  // Four hundred pages of days, half of each output: in the first sequence alone.
  const common = `termExports: off${features}${seed === FIRST_SEED ? "" : ", onThisDay: off"}`;
  site.settings.set("features", `{ ${common} }`);
  if (random.once(3)) site.base = "/archive/";
  // Feeds tell of the newest, which are all here.
  if (random.once(2)) site.settings.delete("url");
  else site.settings.set("features", `{ ${common}, feeds: off }`);
  // A page with a link into an article would have the whole looked at.
  site.pages.clear();
  for (let n = 0; n < 24; n++) site.articles.set(newFile(n, random), crowded(site, random));
  write(site, root);
  await layTheme(root);
  await build(site, root);
  let requoted = 0;
  for (let step = 1; step <= STEPS; step++) {
    const files = Array.from({ length: 1 + random.below(2) }, () => random.pick([...site.articles.keys()]));
    const before = readTree(join(root, "dist"));
    for (const file of files) random.pick([rephrase, rephrase, retitle])(site, file, random);
    write(site, root);
    const warm = await build(site, root);
    const story = `seed ${seed}, step ${step}: ${files.join(", ")}`;
    const after = readTree(join(root, "dist"));
    expect(differing(after, await cleanTree(site, root)), story).toEqual([]);
    if (!("archive" in warm.stages) && differing(after, before).some((path) => isList(path))) requoted++;
  }
  return requoted;
}

/** Paths, since the trees are too large to be shown. */
function differing(one: Record<string, string>, other: Record<string, string>): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]);
}

function isList(path: string): boolean {
  return /^(?:people|places|topics|on-this-day)\/.*index\.html$/.test(path);
}

/** An article that names many at once, and of which nothing is told to its editor. */
function crowded(site: RandomSite, random: Random): RandomArticle {
  const { front, paragraphs } = randomArticle(site, random);
  for (const key of ["draft", "publishAt", "expires"]) front.delete(key);
  front.set("summary", "What was said, and where.");
  // Of a name that is not known something would be told.
  front.set("people", `[${random.some(PEOPLE, 3).map(([, name]) => name)}]`);
  front.set("places", `[${random.some(PLACES, 2).map(([, name]) => name)}]`);
  const opening = [
    "Mara Lindqvist met Tomas Okafor in Harbourtown on 3 May 2024, and Norland was told.",
    "In Grenford Anna Petrova and Kim Min-ji spoke on 4 May 2024. Lindqvist waited in Sundale with Okafor.",
    "On 5 May 2024 Carvalho and Demir met in Eastmark; Okafor was elected in Old Harbourtown.",
  ];
  return {
    front,
    paragraphs: [...random.some(opening, 3), ...paragraphs.filter((text) => !/[[!]/.test(text))],
  };
}

/** Other words between the names, more of them or fewer. */
function rephrase(site: RandomSite, file: string, random: Random): void {
  const article = site.articles.get(file);
  if (article === undefined) return;
  const at = random.below(article.paragraphs.length);
  const words = (article.paragraphs[at] ?? "").split(" ");
  const place = 1 + random.below(words.length);
  const neutral = random.pick([
    "quietly",
    '"so"',
    "<em>indeed</em>",
    "& then",
    "it rained. Then",
    "größer",
    "한국어로",
  ]);
  const plain = /^(?:said|was|elected|nothing|happened|they|voted|met|and|spoke|waited|told|quietly|is|back)$/;
  const one = words.findIndex((word) => plain.test(word));
  if (random.once(2) && one >= 0) words[one] = neutral;
  else words.splice(place, random.once(8) ? 1 : 0, neutral);
  article.paragraphs[at] = words.join(" ");
}

function retitle(site: RandomSite, file: string, random: Random): void {
  const front = site.articles.get(file)?.front;
  const words = random.pick(["Größer & besser", "A <b>new</b> day", 'Two: "more"', "Кто", "a\u2028b"]);
  const text = JSON.stringify(`${words} ${random.below(99)}`);
  if (random.once(2)) front?.set("title", text);
  else if (random.once(4)) front?.delete("summary");
  else front?.set("summary", text);
}

/** Says the same as before, and is to be read to know it. */
function touch(root: string, file: string): void {
  fs.utimesSync(join(root, file), 1.7e9, 1.7e9);
}

function write(site: RandomSite, root: string): void {
  for (const [file, bytes] of filesOf(site)) {
    const path = join(root, file);
    if (fs.existsSync(path) && fs.readFileSync(path).equals(bytes)) continue;
    fs.mkdirSync(dirname(path), { recursive: true });
    fs.writeFileSync(path, bytes);
  }
}

async function cleanTree(site: RandomSite, root: string): Promise<ReturnType<typeof readTree>> {
  const [out, cacheFolder] = [join(root, "clean"), join(root, "clean-cache")];
  for (const folder of [out, cacheFolder]) fs.rmSync(folder, { recursive: true, force: true });
  const kept = join(root, ".dateline", "cache");
  for (const name of fs.readdirSync(kept).filter((entry) => entry.startsWith("theme-")))
    fs.cpSync(join(kept, name), join(cacheFolder, "cache", name), { recursive: true });
  await build(site, root, { out, cacheFolder, clean: true });
  return readTree(out);
}

function build(site: RandomSite, root: string, how: object = {}): Promise<BuildReport> {
  const target = { out: join(root, "dist"), cacheFolder: join(root, ".dateline"), clean: false };
  const base = site.base === undefined ? {} : { base: site.base };
  const options = { root, now: NOW, drafts: false, strict: false, keepGoing: true, ...base, ...target, ...how };
  return buildAgain(options, { ...withOldFiles(root), tell: () => {} });
}
