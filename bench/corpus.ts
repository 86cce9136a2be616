import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

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
    words: { type: "string", default: "450" },
    seed: { type: "string", default: "1" },
  },
});
interface Size {
  readonly articles: number;
  readonly people: number;
  readonly places: number;
  /** The archive spans so many days, up to the end of 2024. */
  readonly days: number;
  /** Words an article, on average. */
  readonly words: number;
  readonly seed: number;
}

interface Name {
  readonly slug: string;
  readonly name: string;
  readonly short: string;
}

function writeCorpus(root: string, size: Size): void {
  const random = createRandom(size.seed);
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
  for (let n = 0; n < size.articles; n++) writeArticle(root, n, size, people, places, random);
}

function writeArticle(
  root: string,
  n: number,
  size: Size,
  people: readonly Name[],
  places: readonly Name[],
  random: Random,
): void {
  const day = new Date(Date.UTC(2024, 11, 31) - random.skewed(size.days) * 86_400_000);
  const iso = day.toISOString().slice(0, 10);
  const who = Array.from({ length: 1 + random.below(3) }, () => people[random.skewed(people.length)]).filter(
    (name) => name !== undefined,
  );
  const where = Array.from({ length: 1 + random.below(2) }, () => places[random.skewed(places.length)]).filter(
    (name) => name !== undefined,
  );
  const title = sentence(random, 6).replace(/\.$/, "");
  const paragraphs = Array.from({ length: 6 }, () => paragraph(size.words / 6, who, where, day, random));
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
summary: ${sentence(random, 14)}
---

${paragraphs.join("\n\n")}
`,
  );
}

function paragraph(words: number, who: readonly Name[], where: readonly Name[], day: Date, random: Random): string {
  const sentences: string[] = [];
  let count = 0;
  while (count < words) {
    const person = who[random.below(who.length)];
    const place = where[random.below(where.length)];
    const kind = random.below(6);
    const said = sentence(random, 8 + random.below(14));
    const text =
      kind === 0 && person
        ? `${person.name} said that ${lower(said)}`
        : kind === 1 && person
          ? `According to ${person.short}, ${lower(said)}`
          : kind === 2 && place
            ? `In ${place.name}, ${lower(said)}`
            : kind === 3
              ? `On ${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}, ${lower(said)}`
              : kind === 4
                ? `Since ${1990 + random.below(34)} ${lower(said)}`
                : said;
    sentences.push(text);
    count += text.split(" ").length;
  }
  return sentences.join(" ");
}

function sentence(random: Random, words: number): string {
  const text = Array.from({ length: words }, () => WORDS[random.skewed(WORDS.length)]).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Names made of syllables, so that they are no words of the language; each once. */
function names(count: number, random: Random, person: boolean): readonly Name[] {
  const found = new Map<string, Name>();
  while (found.size < count) {
    const short = syllables(2 + random.below(2), random);
    const name = person ? `${syllables(2, random)} ${short}` : short;
    const slug = slugOf(name);
    if (!found.has(slug)) found.set(slug, { slug, name, short });
  }
  return [...found.values()];
}

function syllables(count: number, random: Random): string {
  const text = Array.from({ length: count }, () => SYLLABLES[random.below(SYLLABLES.length)]).join("");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function write(root: string, file: string, text: string): void {
  const path = join(root, file);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}

interface Random {
  /** A whole number from 0 up to, not including, `n`. */
  readonly below: (n: number) => number;
  /** The same, small ones far more often, as names and words are distributed. */
  readonly skewed: (n: number) => number;
}

/** Mulberry32: small, fast, the same on every machine. */
function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { below: (n) => Math.floor(next() * n), skewed: (n) => Math.floor(next() ** 2 * n) };
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
const MONTHS = "January February March April May June July August September October November December".split(" ");
const SYLLABLES =
  "ba ke ri mo tu san lor vel dan pir gos hal nem jur kol tash wen yar zel fos mir ond rak sul tev".split(" ");
const WORDS =
  "the of to and a in that for was on is with by as at from it had an be were which have their not this has its would been after they who more said also but new two over into other one about when first could up out than some time all year government officials report plan market percent group country talks state work public agreement meeting members company court law prices oil water power road city school health service security border trade party leader president minister election vote budget tax bank money growth industry workers union strike police fire storm flood harvest grain ship port railway bridge airport army navy troops treaty peace war attack bomb victims hospital doctor study science space rocket satellite computer network film music sport team match season record winner prize".split(
    " ",
  );

if (values.out === undefined) throw new Error("--out DIR is missing");
writeCorpus(resolve(values.out), {
  articles: Number(values.articles),
  people: Number(values.people ?? Math.max(50, Math.round(Number(values.articles) / 20))),
  places: Number(values.places ?? Math.max(30, Math.round(Number(values.articles) / 50))),
  days: Number(values.days),
  words: Number(values.words),
  seed: Number(values.seed),
});
