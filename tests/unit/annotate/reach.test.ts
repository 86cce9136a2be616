import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Reach, reachOf } from "../../../src/annotate/reach.ts";
import { type Setup, setupOf } from "../../../src/annotate/setup.ts";
import { type ArticleFacts, createArticleReader } from "../../../src/content/article-reader.ts";
import { createArticleKeeper } from "../../../src/content/kept-article.ts";
import { machineEffects } from "../../../src/effects.ts";
import type { Authority, PlaceKind } from "../../../src/model/authority.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { authorityOf, type PersonFacts, type PlaceFacts } from "../../support/authority.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { put } from "../../support/site-folder.ts";

/**
 * What has to be read anew where records change. Of random articles in six languages and random changes of records, each
 * article that says anything else is one that is said to be reached.
 */
const SEEDS = Number(process.env.DATELINE_SEQUENCES ?? 3);
const FIRST_SEED = Number(process.env.DATELINE_SEED ?? 1);
const ARTICLES = 40;
const STEPS = 12;

const FILE = "content/articles/one.md";
const settings = settingsSchema.parse({});
let root: string;
beforeAll(() => {
  root = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-reach-")));
});
afterAll(() => fs.rmSync(root, { recursive: true }));

describe("no article that says something else is passed over", () => {
  it.each(Array.from({ length: SEEDS }, (_, n) => FIRST_SEED + n))("seed %i", (seed) => {
    const random = createRandom(seed);
    const files = Array.from({ length: ARTICLES }, (_, n) => `content/articles/${seed}-${n}.md`);
    for (const file of files) put(join(root, file), randomArticle(random));
    let records = randomRecords(random);
    let before = readAll(files, records);
    for (let step = 1; step <= STEPS; step++) {
      const changed = structuredClone(records);
      const done = Array.from({ length: 1 + random.below(2) }, () => change(changed, random));
      const now = readAll(files, changed);
      const reach = reachOf(before.setup.authority, now.setup);
      const story = `seed ${seed}, step ${step}: ${done.join("; ")}\n${JSON.stringify(records)}\n${JSON.stringify(changed)}`;
      for (const file of files) {
        const [was, is] = [before.kept.get(file) ?? "", now.kept.get(file) ?? ""];
        if (was !== is) expect(isReached(reach, was), `${file}, ${story}`).toBe(true);
      }
      records = changed;
      before = now;
    }
  });
});

describe("an article is passed over", () => {
  const people = [{ name: "Anna Lindqvist", family: "Lindqvist" }, { name: "Bo Berg" }];
  const places = [{ name: "Harbourtown" }, { name: "Norland", kind: "country" as const }];
  const say = (text: string, front = "") => `---\ntitle: T\ndate: 2024-01-02\n${front}---\n\n${text}\n`;
  const reachedBy = (text: string, now: Partial<Records>, front = "") => {
    put(join(root, FILE), say(text, front));
    const before = readAll([FILE], { people, places });
    return isReached(reachOf(before.setup.authority, setupBy({ people, places, ...now })), before.kept.get(FILE));
  };
  const named = (...aliases: string[]) => ({
    people: [{ name: "Anna Lindqvist", family: "Lindqvist", aliases }, { name: "Bo Berg" }],
  });

  it.each([
    ["that names the person, and not by the new name", "Anna Lindqvist spoke. Lindqvist left.", "The Iron Baker"],
    ["that holds the words of the name apart", "The baker bent the iron. The Iron Lady.", "The Iron Baker"],
    ["that holds the name within a word", "The Bakersfield paper.", "Baker"],
  ])("%s", (_, text, alias) => {
    expect(reachedBy(text, named(alias))).toBe(false);
  });

  it.each([
    ["that holds it", "Then the Iron Baker came.", "Iron Baker"],
    ["that holds it with marks between", "Then **Iron**\n_Baker_'s day.", "Iron Baker"],
    ["that holds it in capitals", "THE IRON BAKER CAME.", "Iron Baker"],
    ["that declines it", "Говорили с Железным Пекарем вчера.", "Железный Пекарь"],
    ["that puts a particle behind it", "안나가 말했다.", "안나"],
    ["that writes it solid with other words", "昨天安娜林说话。", "安娜林"],
    ["that puts a preposition before it", "قال لمحمود أمس.", "محمود"],
  ])("but not one %s", (_, text, alias) => {
    expect(reachedBy(text, named(alias))).toBe(true);
    expect(reachedBy("Nothing of the kind.", named(alias))).toBe(false);
  });

  it("but not one whose tag a new name makes another's, or that a new name would mend", () => {
    const tagged = "people: [Iron Baker]\n";
    expect(reachedBy("Nothing.", named("Iron Baker"), tagged)).toBe(true);
    expect(reachedBy("Nothing.", named("Iron Bakers"), tagged)).toBe(true);
    expect(reachedBy("Nothing.", named("The Poet"), tagged)).toBe(false);
  });

  it("but not one whose source was taken for a newspaper, and is a person's name now", () => {
    expect(reachedBy("Nothing.", named("Iron Baker"), "source: Iron Baker\n")).toBe(true);
    expect(reachedBy("Nothing.", named("Iron Baker"), "source: Springfield Leader\n")).toBe(false);
  });

  it("but not one with a link of the editor's that a new name makes doubtful, or that meant nobody", () => {
    expect(reachedBy("So [he](person:Bo_Berg) said.".replace("_", "%20"), named("Bo Berg"))).toBe(true);
    expect(reachedBy("So [he](person:baker) said.", named("The Poet"))).toBe(true);
    expect(reachedBy("So [he](person:bo-berg) said.", named("The Poet"))).toBe(false);
  });

  it("but not one in the language in which a country is known by its new name", () => {
    const country = {
      places: [{ name: "Harbourtown" }, { name: "Norland", kind: "country" as const, aliases: ["Denmark"] }],
    };
    expect(reachedBy("In Harbourtown, Sweden.", country)).toBe(true);
  });

  it("but not one in which a veto of the record's is none any longer, since it holds one of its names", () => {
    const vetoed = (aliases: readonly string[]) => ({
      people: [{ name: "Anna Lindqvist", aliases, match: { not: ["Iron Bakery"] } }],
      places,
    });
    put(join(root, FILE), say("Anna Lindqvist at the Iron Bakery."));
    const before = readAll([FILE], vetoed([]));
    const now = readAll([FILE], vetoed(["Iron Baker"]));
    expect(now.kept).not.toEqual(before.kept);
    expect(isReached(reachOf(before.setup.authority, now.setup), before.kept.get(FILE))).toBe(true);
  });

  it("but not one that means a person, by whatever words, who is taken down", () => {
    put(join(root, FILE), say("[She](person:bo-berg) spoke."));
    const before = readAll([FILE], { people, places });
    const { authority } = before.setup;
    const down = new Map([...authority.people].map(([slug, person]) => [slug, { ...person, noindex: true }]));
    const now = setupOf({ ...authority, people: down }, settings, "/");
    expect(isReached(reachOf(authority, now), before.kept.get(FILE))).toBe(true);
  });

  it("only where what a place lies in is what it was", () => {
    const lying = (kind: PlaceKind) => ({
      places: [
        { name: "Harbourtown", partOf: ["norland"] },
        { name: "Norland", kind },
      ],
    });
    const [country, region] = [lying("country"), lying("region")].map((some) => setupBy({ people, ...some }).authority);
    expect(reachOf(country as Authority, setupBy({ people, ...lying("region") }))).toBeNull();
    expect(reachOf(region as Authority, setupBy({ people, ...lying("region") }))).not.toBeNull();
  });

  it("only where no place lies elsewhere than before, and nobody was merged", () => {
    expect(
      reachedBy("Nothing.", { places: [{ name: "Harbourtown", partOf: ["norland"] }, places[1] as PlaceFacts] }),
    ).toBe(true);
    expect(
      reachedBy("Nothing.", { people: [{ name: "Anna Lindqvist", mergedInto: "bo-berg" }, { name: "Bo Berg" }] }),
    ).toBe(true);
  });
});

interface Records {
  readonly people: readonly PersonFacts[];
  readonly places: readonly PlaceFacts[];
}

function setupBy({ people, places }: Records): Setup {
  return setupOf(authorityOf(people, places), settings, "/");
}

function readAll(files: readonly string[], records: Records) {
  const setup = setupBy(records);
  const read = createArticleReader(root, setup, machineEffects());
  const kept = new Map(
    files.map((file) => {
      const { facts, proofs, html, mentions, words } = read({ file, kind: "article" });
      const pieces = [facts, proofs, html, mentions, words].map((piece) => Buffer.from(piece ?? []).toString("latin1"));
      return [file, JSON.stringify(pieces)] as const;
    }),
  );
  return { setup, kept };
}

const keep = createArticleKeeper(() => new Uint8Array());

function isReached(reach: Reach | null, kept = ""): boolean {
  if (reach === null) return true;
  const [facts = "", , html = ""] = (JSON.parse(kept) as string[]).map((piece) =>
    Buffer.from(piece, "latin1").toString(),
  );
  const { article, problems } = JSON.parse(facts) as ArticleFacts;
  return article === null || reach({ article: keep(article), problems, html: () => html });
}

/** Names that share words, families, forms and scripts, so that nearly every change bears on another. */
const GIVEN = ["Anna", "Bo", "Kim", "Jordan", "the Elder", "el", "Washington", "Victoria", "May"];
const FAMILY = [
  "Lindqvist",
  "Berg",
  "Kim",
  "Jordan",
  "Washington",
  "Sisi",
  "May",
  "Trump",
  "Путин",
  "김정은",
  "金正恩",
  "محمود",
  "Bakers",
];
const WHOLE = [
  "St. Petersburg",
  "The Hague",
  "Paris",
  "New York",
  "U.S.",
  "Москва",
  "서울",
  "首尔",
  "Сеул",
  "Korea",
  "Harbourtown",
  "Norland",
  "Denmark",
  "Путин Иванов",
  "Владимир Путин",
  "김 정은",
  "O'Brien",
  "Müller",
  "Muller",
  "Kim Jong-un",
  "Kim Jong Un",
];
const KINDS: readonly (PlaceKind | undefined)[] = ["country", "state", "city", "town", undefined, undefined];
const CONTEXT = ["harbour", "Bo Berg", "mayor", "Paris", "Москва"];

function randomName(random: Random): string {
  return random.once(2)
    ? random.pick(WHOLE)
    : random.once(4)
      ? random.pick(FAMILY)
      : `${random.pick(GIVEN)} ${random.pick(FAMILY)}`;
}

function randomPerson(random: Random, n: number): PersonFacts {
  const name = randomName(random);
  return {
    name,
    slug: `p${n}`,
    ...(random.once(2) && { family: name.split(" ").at(-1) ?? name }),
    ...(random.once(3) && { bare: [random.pick(FAMILY)] }),
    ...(random.once(3) && { aliases: [randomName(random)] }),
    ...(random.once(5) && { names: { ru: random.pick(["Владимир Путин", "Анна Берг"]), ko: "김정은" } }),
    ...(random.once(6) && { match: randomMatch(random) }),
  };
}

function randomPlace(random: Random, n: number): PlaceFacts {
  const kind = random.pick(KINDS);
  return {
    name: random.pick(WHOLE),
    slug: `l${n}`,
    ...(kind && { kind }),
    ...(random.once(3) && { aliases: [random.pick([...WHOLE, ...FAMILY])] }),
    ...(random.once(6) && { match: randomMatch(random) }),
    ...(n > 0 && random.once(3) && { partOf: [`l${random.below(n)}`] }),
  };
}

function randomMatch(random: Random): NonNullable<PersonFacts["match"]> {
  return random.pick([
    { context: [random.pick(CONTEXT)] },
    { not: [`${random.pick(FAMILY)} Street`, random.pick(CONTEXT)] },
    { case: "exact" as const },
  ]);
}

function randomRecords(random: Random): Records {
  return {
    people: Array.from({ length: 6 }, (_, n) => randomPerson(random, n)),
    places: Array.from({ length: 6 }, (_, n) => randomPlace(random, n)),
  };
}

type Draft = { -readonly [K in keyof Records]: Records[K][number][] };

function change(records: Records, random: Random): string {
  const draft = records as Draft;
  const isPerson = random.once(2);
  const list = (isPerson ? draft.people : draft.places) as PersonFacts[];
  const n = random.below(list.length);
  const record = list[n] as PersonFacts;
  const fresh = (isPerson ? randomPerson(random, n) : randomPlace(random, n)) as PersonFacts;
  const key = random.pick([
    "aliases",
    "aliases",
    "aliases",
    "bare",
    "names",
    "match",
    "family",
    "name",
    "kind",
    "all",
    "add",
    "drop",
  ]);
  if (key === "aliases")
    list[n] = { ...record, aliases: [...random.some(record.aliases ?? [], 2), randomName(random)] };
  else if (key === "all") list[n] = fresh;
  else if (key === "add") list.push({ ...fresh, slug: `${isPerson ? "p" : "l"}${list.length + random.below(3)}` });
  else if (key === "drop" && list.length > 3) list.splice(n, 1);
  else list[n] = { ...record, [key]: fresh[key as keyof PersonFacts] };
  return `${key} of ${record.slug}`;
}

const AROUND = [
  (name: string) => `Then ${name} spoke.`,
  (name: string) => `${name}'s **day** in ${name}.`,
  (name: string) => `In ${name}, Denmark, the mayor of ${name} (Norland) met Bo Berg.`,
  (name: string) => `${name.toUpperCase()} AND THE HARBOUR`,
  (name: string) => `Mr. ${name.split(" ").at(-1)} left ${name} Street for ${name} state.`,
  (name: string) => `Вчера ${name}ом и ${name}а говорили. Путина и Москвой.`,
  (name: string) => `${name}은 말했다. 서울에서 ${name}대통령은.`,
  (name: string) => `昨天${name}说话。金正恩在首尔。`,
  (name: string) => `قال ${name} ولمحمود.`,
  (name: string) => `Das war ${name}s Rede[^1].\n\n[^1]: Of ${name}.`,
  (name: string) => `See [him](person:${encodeURIComponent(name)}) and [it](place:l1), [her](person:p2).`,
  (name: string) => `*${name.replace(" ", "* *")}* and \`${name}\`, <b>${name.slice(0, 2)}</b>${name.slice(2)}.`,
];

function randomArticle(random: Random): string {
  const tags = random.some([...WHOLE, ...FAMILY, "p1", "l2"], 2);
  const front = [
    "title: A report",
    "date: 2024-01-02",
    ...(tags.length > 0 ? [`${random.pick(["people", "places"])}: ${JSON.stringify(tags)}`] : []),
    ...(random.once(3) ? [`source: ${JSON.stringify(random.pick([...WHOLE, ...FAMILY]))}`] : []),
    ...(random.once(3) ? [`language: ${random.pick(["ru", "ko", "zh", "ar", "de"])}`] : []),
    ...(random.once(6) ? [`mentions: { not: [${JSON.stringify(randomName(random))}, p1] }`] : []),
  ];
  const paragraphs = Array.from({ length: 1 + random.below(3) }, () => random.pick(AROUND)(randomName(random)));
  return `---\n${front.join("\n")}\n---\n\n${paragraphs.join("\n\n")}\n`;
}
