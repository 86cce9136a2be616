import { describe, expect, test } from "vitest";
import type { Block } from "../../../../src/annotate/block.ts";
import { createNameFinder, type NamedArticle } from "../../../../src/annotate/names/name-finder.ts";
import type { Tag } from "../../../../src/model/article.ts";
import type { Slug } from "../../../../src/model/slug.ts";
import { authorityOf, type PersonFacts, type PlaceFacts } from "../../../support/authority.ts";
import { PEOPLE, PLACES } from "./records.ts";

interface Reading extends Partial<NamedArticle> {
  readonly people?: readonly PersonFacts[];
  readonly places?: readonly PlaceFacts[];
  readonly blocks?: readonly Partial<Block>[];
}

function find(text: string | readonly string[], reading: Reading = {}) {
  const finder = createNameFinder(authorityOf(reading.people ?? PEOPLE, reading.places ?? PLACES), {
    people: true,
    places: true,
  });
  const texts = typeof text === "string" ? [text] : text;
  const blocks = texts.map((one, n) => ({
    id: `p-${n}`,
    text: one,
    silent: [],
    linked: [],
    section: 0,
    ...reading.blocks?.[n],
  }));
  const { tags = [], notHere = [], language = "en" } = reading;
  const { hits, problems } = finder.find(blocks, { tags, notHere, language });
  const links = hits.map((hit) => `${texts[hit.block]?.slice(hit.start, hit.end)}>${hit.entity}`);
  return { hits, problems, links };
}

function tag(taxonomy: "people" | "places", record: string): Tag {
  return { taxonomy, name: record, record: record as Slug };
}

describe("what the editor says", () => {
  test("front matter settles a tie of family names", () => {
    const text = "Kim Jong-un met Kim Yo-jong. Kim spoke.";
    expect(find(text).links).toEqual(["Kim Jong-un>kim-jong-un", "Kim Yo-jong>kim-yo-jong"]);
    expect(find(text, { tags: [tag("people", "kim-yo-jong")] }).links.at(-1)).toBe("Kim>kim-yo-jong");
  });

  test("front matter settles a tie of records that share a name, and silences nothing else", () => {
    const text = "Goseong County was flooded, said Andrei Rudenko.";
    expect(find(text).links).toEqual(["Andrei Rudenko>andrei-rudenko"]);
    expect(find(text, { tags: [tag("places", "goseong-south")] }).links).toEqual([
      "Goseong County>goseong-south",
      "Andrei Rudenko>andrei-rudenko",
    ]);
  });

  test("a tag does not stand for the full name in the text", () => {
    expect(find("Rudenko spoke.", { tags: [tag("people", "andrei-rudenko")] }).links).toEqual([]);
  });

  test.each([
    ["a surface form", "Moscow", "en", "Moscow is cold. Seoul is not."],
    ["a slug", "moscow", "en", "Moscow is cold. Seoul is not."],
    ["the name of an inflected form", "Москва", "ru", "В Москве холодно. В Сеуле нет."],
  ])("mentions.not silences by %s", (_, not, language, text) => {
    expect(find(text, { language, notHere: [not] }).links.map((link) => link.split(">")[1])).toEqual(["seoul"]);
  });

  test("a tie is reported with both records, in alphabetical order", () => {
    expect(find("Goseong County was flooded.").problems).toEqual([
      { kind: "tie", surface: "Goseong County", block: 0, start: 0, records: ["goseong-north", "goseong-south"] },
    ]);
  });

  test("records of another kind are found no more when they are switched off, and still keep others from matching", () => {
    const finder = createNameFinder(authorityOf([{ name: "Paris Hilton" }], PLACES), { people: false, places: true });
    const block = { id: "p", text: "Paris Hilton flew to Paris.", silent: [], linked: [], section: 0 };
    const { hits } = finder.find([block], { tags: [], notHere: [], language: "en" });
    expect(hits.map(({ start }) => start)).toEqual([21]);
  });
});

describe("match rules of a record", () => {
  const places: readonly PlaceFacts[] = [
    { name: "Mobile", kind: "city", match: { context: ["Alabama", "Gulf Coast"] } },
    { name: "Orange", kind: "town", match: { not: ["Orange County", "telecoms"] } },
    { name: "ISLAND", slug: "island", match: { case: "exact" } },
  ];

  test("context words must stand in the article", () => {
    expect(find("He lives in Mobile.", { places }).links).toEqual([]);
    expect(find(["He lives in Mobile.", "It is on the gulf coast."], { places }).links).toEqual(["Mobile>mobile"]);
  });

  test("a phrase of `not` vetoes where it holds the name, a word of it in the whole paragraph", () => {
    const text = ["From Orange County to Orange.", "Shares of Orange fell, as did all telecoms."];
    expect(find(text, { places }).links).toEqual(["Orange>orange"]);
  });

  test("a phrase of `not` that holds the short form vetoes there only", () => {
    const people: readonly PersonFacts[] = [
      { name: "Donald Trump", family: "Trump", bare: ["Trump"], match: { not: ["Trump Tower"] } },
    ];
    expect(find("Trump was at Trump Tower.", { people }).hits.map(({ start }) => start)).toEqual([0]);
  });

  test("case: exact takes the name only as it is written", () => {
    expect(find("The ISLAND and the Island.", { places }).links).toEqual(["ISLAND>island"]);
  });
});

describe("retired records", () => {
  const people: readonly PersonFacts[] = [
    { name: "Andrei Rudenko", family: "Rudenko" },
    { name: "Andrey Yuryevich Rudenko", family: "Rudenko", mergedInto: "andrei-rudenko" },
  ];

  test("match for the record that took their place, and are no rivals of it", () => {
    expect(find("Andrey Yuryevich Rudenko came. Rudenko spoke.", { people }).links).toEqual([
      "Andrey Yuryevich Rudenko>andrei-rudenko",
      "Rudenko>andrei-rudenko",
    ]);
  });
});

describe("blocks", () => {
  test("nothing is found in code, nor across its border", () => {
    const text = "Seoul, `Seoul`, Andrei `Rudenko`";
    const start = text.indexOf("`");
    const silent = [
      { start, end: start + 7 },
      { start: text.lastIndexOf("`") - 8, end: text.length },
    ];
    expect(find(text, { blocks: [{ silent }] }).hits.map(({ start }) => start)).toEqual([0]);
  });

  test("links are read like other text", () => {
    expect(find("See Seoul.", { blocks: [{ linked: [{ start: 4, end: 9 }] }] }).links).toEqual(["Seoul>seoul"]);
  });

  test("the full name may stand in an earlier paragraph", () => {
    expect(find(["Rudenko came.", "Andrei Rudenko spoke.", "Rudenko left."]).hits.map(({ block }) => block)).toEqual([
      1, 2,
    ]);
  });

  test("evidence is looked for in the sentence, then in the paragraph, then in the article", () => {
    const sentence = "In Atlanta, the governor spoke. In Tbilisi, Georgia was named.";
    expect(find(sentence).links.at(-1)).toBe("Georgia>georgia");
    expect(find(["Georgia was named. Tbilisi is far.", "The governor came."]).links).toEqual(["Georgia>georgia"]);
    expect(find(["Georgia was named.", "The governor came."]).links).toEqual(["Georgia>georgia-us"]);
    expect(find(["Georgia was named.", "The governor came.", "Tbilisi is far."]).links).toEqual([]);
  });
});

describe("the order of records", () => {
  test("changes nothing", () => {
    const text =
      "Kim Jong-un met Moon Jae-in in Goseong County, South Korea. Georgia and Jordan were named by Kim. Tbilisi!";
    const reversed = { people: [...PEOPLE].reverse(), places: [...PLACES].reverse() };
    expect(find(text, reversed).hits).toEqual(find(text).hits);
    expect(find(text).hits.length).toBeGreaterThan(4);
  });
});

describe("records that are odd", () => {
  test.each([
    ["empty aliases, punctuation and single letters", [{ name: "X", aliases: ["", " ", "-", "…", "A", "7"] }]],
    [
      "a circle of mergers",
      [
        { name: "Aaa", mergedInto: "bbb" },
        { name: "Bbb", mergedInto: "aaa" },
      ],
    ],
    ["names of the runtime", [{ name: "constructor" }, { name: "__proto__", slug: "proto" }, { name: "toString" }]],
  ])("%s match nothing and break nothing", (_, people) => {
    expect(find("X - … A 7 Aaa Bbb", { people, places: [] }).links).toEqual([]);
  });

  test("places that contain each other", () => {
    const places = [
      { name: "Aaland", partOf: ["beeland"] },
      { name: "Beeland", partOf: ["aaland"] },
    ];
    expect(find("In Aaland, Beeland.", { places }).links).toEqual(["Aaland>aaland", "Beeland>beeland"]);
  });
});

describe("places that share a name", () => {
  const places: readonly PlaceFacts[] = [
    { name: "United States", kind: "country", aliases: ["U.S.", "US"] },
    { name: "Texas", kind: "state", partOf: ["united-states"] },
    { name: "France", kind: "country" },
    { name: "Paris", kind: "city", partOf: ["france"] },
    { name: "Paris", slug: "paris-texas", kind: "city", partOf: ["texas"] },
    { name: "Washington", slug: "washington-dc", kind: "city", aliases: ["Washington, D.C."] },
    { name: "Washington", slug: "washington-state", kind: "state", partOf: ["united-states"] },
    { name: "Rome", kind: "city" },
  ];

  test("are not told apart by a country's abbreviation, which any report may hold", () => {
    const { links, problems } = find("The U.S. envoy spoke. He will fly to Paris.", { places, people: [] });
    expect(links).toEqual(["U.S.>united-states"]);
    expect(problems.map(({ surface }) => surface)).toEqual(["Paris"]);
    expect(find("He left Texas. He will fly to Paris.", { places, people: [] }).links).toEqual([
      "Texas>texas",
      "Paris>paris-texas",
    ]);
  });

  test("are a state and no city in the east of it", () => {
    const { links } = find("Washington, D.C., is far from Eastern Washington.", { places, people: [] });
    expect(links).toEqual(["Washington, D.C.>washington-dc", "Washington>washington-state"]);
  });

  test("are known by four capitals in the line that opens a report, and nowhere else", () => {
    expect(find("ROME, Oct 1 (ANSA) - ROME fell.", { places, people: [] }).links).toEqual(["ROME>rome"]);
  });
});
