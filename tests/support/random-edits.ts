import type { Random } from "./random.ts";
import {
  aboutPage,
  anyFile,
  BESIDE,
  newFile,
  ownTemplate,
  PEOPLE,
  PLACES,
  PUBLIC,
  type RandomArticle,
  type RandomRecord,
  type RandomSite,
  randomArticle,
  randomDate,
  randomParagraph,
  TOPICS,
} from "./random-site.ts";

type Edit = (site: RandomSite, random: Random) => void;

/** What editors, designers and time do to a site, by name. */
export const EDITS: Readonly<Record<string, Edit>> = {
  "rewrite a paragraph": (site, random) => {
    const { paragraphs } = anyArticle(site, random);
    paragraphs[random.below(paragraphs.length)] = randomParagraph(site, random);
  },
  "add a heading, or take it away": (site, random) => {
    const article = anyArticle(site, random);
    const others = article.paragraphs.filter((text) => !text.startsWith("## "));
    article.paragraphs = others.length < article.paragraphs.length ? others : ["## The vote\n\nThey voted.", ...others];
  },
  "add a paragraph": (site, random) => {
    anyArticle(site, random).paragraphs.unshift(randomParagraph(site, random));
  },
  "drop a paragraph": (site, random) => {
    anyArticle(site, random).paragraphs.shift();
  },
  "correct a letter": (site, random) => {
    const article = anyArticle(site, random);
    article.paragraphs = article.paragraphs.map((text) => text.replace("nothing", "NOTHING").replace("voted", "vexed"));
  },
  "change a headline": (site, random) =>
    set(anyArticle(site, random), "title", `"Another headline, number ${random.below(1000)}"`),
  "change a date": (site, random) => set(anyArticle(site, random), "date", randomDate(random)),
  "tag people": (site, random) => set(anyArticle(site, random), "people", list(random.some(PEOPLE.flat(), 3))),
  "tag places": (site, random) => set(anyArticle(site, random), "places", list(random.some(PLACES.flat(), 3))),
  "tag topics": (site, random) => set(anyArticle(site, random), "topics", list(random.some(TOPICS, 2))),
  "state a date": (site, random) => set(anyArticle(site, random), "dates", list([randomDate(random)])),
  "draft or publish": (site, random) => toggle(anyArticle(site, random), "draft", "true"),
  "publish later": (site, random) =>
    set(anyArticle(site, random), "publishAt", `2024-12-${10 + random.below(20)}T12:00:00Z`),
  expire: (site, random) => set(anyArticle(site, random), "expires", `2024-12-${10 + random.below(20)}T12:00:00Z`),
  "withdraw or bring back": (site, random) =>
    toggle(
      anyArticle(site, random),
      "withdrawn",
      random.pick(["It was not so.", "{ reason: It was not so, date: 2024-11-03 }"]),
    ),
  "keep an old path": (site, random) => toggle(anyArticle(site, random), "aliases", `[/old/${random.below(5)}.html]`),
  "set a slug": (site, random) => toggle(anyArticle(site, random), "slug", random.pick(["the-story", "other", "07"])),
  "write in Korean": (site, random) => toggle(anyArticle(site, random), "language", "ko"),
  "show a picture": (site, random) =>
    toggle(anyArticle(site, random), "image", random.pick(["harbour.png", "/logo.png", "/chart.png"])),
  summarise: (site, random) => toggle(anyArticle(site, random), "summary", `Summary ${random.below(100)}.`),
  "correct in public": (site, random) =>
    toggle(anyArticle(site, random), "corrections", "[{ date: 2024-11-02, text: It was the other one. }]"),
  translate: (site, random) =>
    toggle(anyArticle(site, random), "translationOf", random.pick([...site.articles.keys()]).replace(/^.*\//, "")),
  "veto a mention": (site, random) =>
    toggle(anyArticle(site, random), "mentions", `{ not: [${random.pick(PEOPLE)[2]}] }`),
  "break front matter": (site, random) => toggle(anyArticle(site, random), "date", "the other day"),
  "add an article": (site, random) => {
    site.articles.set(newFile(random.below(1000), random), randomArticle(site, random));
  },
  "delete an article": (site, random) => {
    site.articles.delete(random.pick([...site.articles.keys()]));
  },
  "rename an article": (site, random) => {
    const file = random.pick([...site.articles.keys()]);
    const article = site.articles.get(file);
    site.articles.delete(file);
    if (article) site.articles.set(newFile(random.below(1000), random), article);
  },
  "copy an article over another": (site, random) => {
    const { front, paragraphs } = anyArticle(site, random);
    site.articles.set(random.pick([...site.articles.keys()]), { front: new Map(front), paragraphs: [...paragraphs] });
  },
  "change a file beside": (site, random) => {
    site.files.set(`${folderOf(random.pick([...site.articles.keys()]))}/${random.pick(BESIDE)}`, random.below(12));
  },
  "remove a file": (site, random) => {
    if (site.files.size > 0) site.files.delete(random.pick([...site.files.keys()]));
  },
  "change a public file": (site, random) => {
    site.files.set(random.pick(PUBLIC), random.below(12));
  },
  "add an alias": (site, random) => set(anyRecord(site, random), "aliases", list([anyAlias(random)])),
  "remove aliases": (site, random) => void anyRecord(site, random).front.delete("aliases"),
  "rename a record": (site, random) => set(anyRecord(site, random), "name", `${random.pick(PEOPLE)[1]} II`),
  "take a person down": (site, random) => toggle(anyPerson(site, random), "noindex", "true"),
  "merge people": (site, random) => toggle(anyPerson(site, random), "mergedInto", random.pick([...site.people.keys()])),
  "merge places": (site, random) => toggle(anyPlace(site, random), "mergedInto", random.pick([...site.places.keys()])),
  "place a place": (site, random) => toggle(anyPlace(site, random), "partOf", random.pick([...site.places.keys()])),
  "locate a place": (site, random) =>
    toggle(
      anyPlace(site, random),
      "coordinates",
      `{ lat: ${random.below(170) - 85}, lon: ${random.below(360) - 180} }`,
    ),
  "veto by a record": (site, random) => toggle(anyRecord(site, random), "match", "{ not: [The Big Harbourtown] }"),
  "say more of a record": (site, random) => {
    toggle(anyRecord(site, random), "summary", `Known for ${random.below(100)} things.`);
    toggle(anyRecord(site, random), "sameAs", `[https://www.wikidata.org/wiki/Q${random.below(100)}]`);
    toggle(anyRecord(site, random), "differentFrom", `[${random.pick([...site.people.keys()])}]`);
    toggle(anyPerson(site, random), "roles", `[{ title: Mayor, from: ${1990 + random.below(30)} }]`);
    toggle(anyPerson(site, random), "born", `${1930 + random.below(50)}`);
  },
  "picture a record": (site, random) =>
    toggle(anyRecord(site, random), "image", random.pick(["harbour.png", "/logo.png"])),
  "change a portrait": (site, random) => {
    site.files.set(`content/${random.pick(["people", "places"])}/harbour.png`, random.below(12));
  },
  "remember an old path": (site, random) => toggle(anyRecord(site, random), "formerly", "[/tag/old-tag/]"),
  introduce: (site, random) => {
    anyRecord(site, random).body = randomParagraph(site, random);
  },
  "delete a record": (site, random) => {
    const records = random.pick([site.people, site.places]);
    if (records.size > 2) records.delete(random.pick([...records.keys()]));
  },
  "restore a record": (site, random) => {
    const [slug, name] = random.pick(PEOPLE);
    site.people.set(slug, { front: new Map([["name", name]]), body: "" });
  },
  "edit the page about": (site, random) => {
    if (random.once(3)) site.pages.delete("content/pages/about.md");
    else site.pages.set("content/pages/about.md", aboutPage(`version ${random.below(10)}`));
  },
  "change the settings": (site, random) => {
    const [key, ...values] = random.pick(SETTINGS);
    const value = random.pick([...values, undefined]);
    if (value === undefined) site.settings.delete(key);
    else site.settings.set(key, value);
  },
  "move the base": (site, random) => {
    site.base = random.pick([undefined, "/", "/archive/"]);
  },
  "let time pass": (site, random) => {
    site.now = Date.UTC(2024, 11, 1 + random.below(31), 10);
  },
  "look at drafts": (site) => {
    site.drafts = !site.drafts;
  },
};

/** Compiling takes a second, so it is done once a sequence. */
export const editTemplate: Edit = (site, random) => {
  site.templates.set("templates/moved.tsx", ownTemplate(random.below(1000)));
};

const SETTINGS = [
  ["title", "The Random Wire", "Another Wire"],
  ["url", "https://wire.example/", "https://example.org/archive/"],
  ["language", "en", "ko", "ru", "ar"],
  ["timeZone", "Asia/Seoul", "America/New_York"],
  ["numericDates", "mdy", "dmy"],
  ["recognition", "{ people: off }", "{ places: off, dates: off }"],
  ["tags", "{ unknown: allow }", "{ unknown: error }"],
  ["nav", "[{ label: Courts, to: /topics/courts/ }]"],
  ["strings", "{ words.people: Figures }", "{ words.undated: Some day, words.placeKinds.city: Stadt }"],
  ["rights", "All rights reserved"],
  ["logo", "/logo.png"],
  [
    "features",
    "{ mentions: off }",
    "{ maps: off, charts: off }",
    "{ calendars: off, timeline: off }",
    "{ imageSizes: off }",
    "{ cards: on }",
    "{ onThisDay: off, related: off }",
    "{ intersections: off }",
  ],
  ["rules", "{ dead-link: error }", "{ missing-image: off }"],
] as const;

function anyArticle(site: RandomSite, random: Random): RandomArticle {
  return site.articles.get(anyFile(site, random)) ?? random.pick([...site.articles.values()]);
}

function anyPerson(site: RandomSite, random: Random): RandomRecord {
  return random.pick([...site.people.values()]);
}

function anyPlace(site: RandomSite, random: Random): RandomRecord {
  return random.pick([...site.places.values()]);
}

function anyRecord(site: RandomSite, random: Random): RandomRecord {
  return random.pick([anyPerson, anyPlace])(site, random);
}

function anyAlias(random: Random): string {
  const family = random.pick(PEOPLE)[2];
  return random.pick(["The Chief", `Big ${family}`, `Old ${random.pick(PLACES)[1]}`, family]);
}

function set({ front }: { readonly front: Map<string, string> }, key: string, value: string): void {
  front.set(key, value);
}

function toggle({ front }: { readonly front: Map<string, string> }, key: string, value: string): void {
  if (front.has(key) && key !== "date") front.delete(key);
  else front.set(key, value);
}

function list(items: readonly string[]): string {
  return `[${items.map((item) => `"${item}"`).join(", ")}]`;
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}
