import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Name, names, slugOf } from "./corpus/names.ts";
import { type Prose, paragraph, plainProse, sentence, wireProse } from "./corpus/prose.ts";
import { createRandom, type Random } from "./corpus/random.ts";

/**
 * Writes a synthetic archive: `node bench/run.mjs corpus --articles 20000 --out DIR`.
 * The same seed gives the same bytes. Prose names people and places by full name and by family
 * name, holds dates of several forms, and is as long as newswire: about 3 kB an article.
 */
const { values } = parseArgs({
  options: {
    out: { type: "string" },
    articles: { type: "string", default: "1000" },
    people: { type: "string" },
    places: { type: "string" },
    days: { type: "string", default: "3650" },
    words: { type: "string" },
    vocabulary: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
interface Size {
  readonly articles: number;
  readonly people: number;
  readonly places: number;
  /** The archive spans so many days, up to the end of 2024. */
  readonly days: number;
  /** Words an article: on average, or with a vocabulary the median. */
  readonly words: number;
  /** Forms; 0 for the few of `WORDS`. */
  readonly vocabulary: number;
  readonly seed: number;
}

function writeCorpus(root: string, size: Size): void {
  const random = createRandom(size.seed);
  const prose =
    size.vocabulary === 0 ? plainProse(size.words, random) : wireProse(size.words, size.vocabulary, size.seed);
  const people = names(size.people, random, true);
  const places = names(size.places, random, false);
  write(root, "content/site.yaml", "title: The Synthetic Wire\nurl: https://wire.example/\n");
  for (const { slug, name, short } of people) {
    write(
      root,
      `content/people/${slug}.md`,
      `---\nname: ${name}\nfamily: ${short}\nsort: ${short}, ${name.split(" ")[0]}\n---\n`,
    );
  }
  for (const [index, { slug, name }] of places.entries()) {
    const around = index % 10 === 0 ? undefined : places[index - (index % 10)];
    const partOf = around === undefined ? "kind: country\n" : `kind: city\npartOf: ${around.slug}\n`;
    write(root, `content/places/${slug}.md`, `---\nname: ${name}\n${partOf}---\n`);
  }
  for (let n = 0; n < size.articles; n++) writeArticle(root, n, size, { people, places, prose }, random);
}

function writeArticle(
  root: string,
  n: number,
  { days }: Size,
  {
    people,
    places,
    prose,
  }: { readonly people: readonly Name[]; readonly places: readonly Name[]; readonly prose: Prose },
  random: Random,
): void {
  const { words, paragraphs: count } = prose.begin();
  const day = new Date(Date.UTC(2024, 11, 31) - random.skewed(days) * 86_400_000);
  const iso = day.toISOString().slice(0, 10);
  const who = Array.from({ length: 1 + random.below(3) }, () => people[random.skewed(people.length)]).filter(
    (name) => name !== undefined,
  );
  const where = Array.from({ length: 1 + random.below(2) }, () => places[random.skewed(places.length)]).filter(
    (name) => name !== undefined,
  );
  const title = sentence(prose, 6).replace(/\.$/, "");
  const paragraphs = Array.from({ length: count }, () => paragraph(words / count, { who, where, day }, prose, random));
  write(
    root,
    `content/articles/${iso.slice(0, 4)}/${iso}-${slugOf(title)}-${n}.md`,
    `---
title: "${title}"
date: ${iso}
people: [${[...new Set(who.map(({ name }) => name))].join(", ")}]
places: [${[...new Set(where.map(({ name }) => name))].join(", ")}]
topics: [${TOPICS[random.below(TOPICS.length)]}]
dateline: ${where[0]?.name.toUpperCase()}
summary: ${sentence(prose, 14)}
---

${paragraphs.join("\n\n")}
`,
  );
}

function write(root: string, file: string, text: string): void {
  const path = join(root, file);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}

const TOPICS = [
  "Trade",
  "Elections",
  "Courts",
  "Energy",
  "Health",
  "Sport",
  "Transport",
  "Schools",
  "Weather",
  "Defence",
];
if (values.out === undefined) throw new Error("--out DIR is missing");
writeCorpus(resolve(values.out), {
  articles: Number(values.articles),
  people: Number(values.people ?? Math.max(50, Math.round(Number(values.articles) / 20))),
  places: Number(values.places ?? Math.max(30, Math.round(Number(values.articles) / 50))),
  days: Number(values.days),
  words: Number(values.words ?? (values.vocabulary === undefined ? 450 : 340)),
  vocabulary: Number(values.vocabulary ?? 0),
  seed: Number(values.seed),
});
