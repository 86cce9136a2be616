import { describe, expect, it } from "vitest";
import { changedInGit } from "../../../src/annotate/changed-in-git.ts";
import { createArticleKeeper } from "../../../src/content/kept-article.ts";
import { createArticleStore } from "../../../src/content/stored-article.ts";
import type { Article } from "../../../src/model/article.ts";
import type { DateValue } from "../../../src/model/date.ts";
import { parseDate } from "../../../src/model/parse-date.ts";
import type { Permalink } from "../../../src/model/permalink.ts";
import type { Slug } from "../../../src/model/slug.ts";
import { made } from "../../support/made-archive.ts";

const DATES = [
  "2018-06-12",
  "2018-06",
  "2018",
  "2018~",
  "2018-06?",
  "2018-21",
  "193X",
  "19XX",
  "2018/2019",
  "2018/..",
  "{2018,2019-05}",
  "[2018-06-12,2018-06-14]",
  "unknown",
  "2018-06-12T23:30:00+00:00",
  "2018-06-12T09:30",
];

describe("an article that was kept", () => {
  it.each(DATES)("is what it was, with the date %s", (text) => {
    // Not the zone in which plain dates are read back: an instant keeps the day that it had at home.
    const date = dateOf(text, "Asia/Seoul");
    for (const article of [plain(date), full(date)]) expect(plainData(keptOf(article))).toEqual(article);
  });

  it("still reads its sentences when git has dated it", () => {
    const article = keptOf({ ...plain(dateOf("2001", "UTC")), opening: "Kim came." });
    const [dated] = changedInGit([article], new Map([[article.file, 1.7e9]]), "UTC");
    expect(dated).not.toBe(article);
    expect([dated?.updated?.kind, dated?.opening]).toEqual(["day", "Kim came."]);
  });

  it("shares its dates and tags with the others", () => {
    const { store, keep, proofs } = tools();
    const [one, other] = ["a.md", "b.md"].map((file) => {
      const stored = store({ ...full(dateOf("2018-06-12", "UTC")), file });
      proofs.set(file, stored.proofs);
      return keep(JSON.parse(JSON.stringify(stored.facts)));
    });
    expect(one?.published).toBe(other?.published);
    expect(one?.tags[0]).toBe(other?.tags[0]);
    expect(one?.namings[1]?.date).toBe(one?.published);
  });

  it("reads its sentences when they are asked for, however many others were asked between", () => {
    const { store, keep, proofs, asked } = tools();
    const date = dateOf("2018", "UTC");
    const articles = Array.from({ length: 20_000 }, (_, n) => {
      const stored = store({ ...full(date), file: `${n}.md`, opening: `Opening ${n}` });
      proofs.set(`${n}.md`, stored.proofs);
      return keep(stored.facts);
    });
    expect(asked).toEqual([]);
    for (const [n, { opening }] of articles.entries()) expect(opening).toBe(`Opening ${n}`);
    expect(articles[0]?.opening).toBe("Opening 0");
    expect(articles[19_999]?.namings[0]?.evidence.sentence).toBe("Kim came.");
    expect(asked.length).toBe(20_001);
  });
});

function tools() {
  const proofs = new Map<string, string>();
  const asked: string[] = [];
  const keep = createArticleKeeper((file) => {
    asked.push(file);
    return Buffer.from(proofs.get(file) ?? "");
  });
  return { store: createArticleStore(), keep, proofs, asked };
}

function keptOf(article: Article): Article {
  const { store, keep, proofs } = tools();
  const stored = store(article);
  proofs.set(article.file, stored.proofs);
  return keep(JSON.parse(JSON.stringify(stored.facts)));
}

/** What is read when it is asked for stands on the prototypes. */
function plainData(article: Article): Article {
  const namings = article.namings.map(({ kind, entity, date, sent, count, forms, evidence, said }) => {
    return { kind, entity, date, ...(sent && { sent }), count, forms, evidence, said };
  });
  return { ...article, summary: article.summary, opening: article.opening, namings };
}

function dateOf(text: string, zone: string): DateValue {
  const reading = parseDate(text, zone);
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
}

function plain(published: DateValue): Article {
  const article = made({ slug: "a", date: "2018" });
  return { ...article, published, id: article.permalink };
}

function full(date: DateValue): Article {
  const evidence = { paragraph: "p-1", sentence: "Kim came.", start: 0, end: 3 };
  const naming = { count: 2, forms: [["Kim", 2]] as const, evidence, said: 9 };
  return {
    ...plain(date),
    id: "urn:x:1",
    updated: date,
    modified: "2018-06-12" as Article["modified"],
    summary: "Short.",
    dateline: "SEOUL",
    source: { name: "Wire", detail: ", 2 May", href: null, isPublication: true, page: "4" },
    image: { source: "/a.png" as Permalink, alt: "", width: 1, height: 1, widths: [], caption: null, credit: "x" },
    corrections: [{ date, text: "Wrong." }],
    happened: [{ date, label: null }],
    tags: [{ taxonomy: "topics", name: "Ideas", record: null }],
    namings: [
      { kind: "person", entity: "kim" as Slug, date: null, ...naming },
      { kind: "date", entity: null, date, ...naming },
      { kind: "date", entity: null, date, sent: true, ...naming },
      { kind: "place", entity: "seoul" as Slug, date: null, ...naming },
    ],
    visibility: { draft: true, from: 1, until: null },
    withdrawn: { reason: "Untrue.", date: null },
    aliases: ["/old/" as Permalink],
    oldQueries: ["/?p=1"],
    translationOf: "b",
    opening: "Kim came.",
    notes: 2,
    links: [{ to: "path", target: "/x/", fragment: "", place: { line: 1, column: 1 } as never }],
    media: [{ file: "a.png", permalink: "/a.png" as Permalink, kind: "image", widths: [320] }],
  };
}
