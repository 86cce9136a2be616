import { readFileSync } from "node:fs";
import { Cite } from "@citation-js/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import "@citation-js/plugin-csl";
import { check as checkGeoJson } from "@placemarkio/check-geojson";
import { parse } from "csv-parse/sync";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import type { FeatureCollection, Point } from "geojson";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AnyPage, PageProps } from "../../../src/render/routes.ts";
import { type Composed, compose } from "../../support/composed.ts";
import { createHostileArchive, type HostileArchive } from "../../support/hostile-archive.ts";

type Row = Readonly<Record<string, string>>;

let hostile: HostileArchive;
const sites: Record<string, Composed> = {};

beforeAll(async () => {
  hostile = createHostileArchive();
  sites.hostile = await compose(hostile.root);
  sites.sample = await compose(".");
});
afterAll(() => hostile.remove());

describe.each(["hostile", "sample"])("in the %s archive", (name) => {
  const site = () => {
    const composed = sites[name];
    if (composed === undefined) throw new Error(name);
    return composed;
  };
  const table = (file: string): readonly Row[] =>
    parse(site().text(file), { columns: true, record_delimiter: "\r\n" }) as Row[];
  const lines = (file: string) =>
    site()
      .text(file)
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  const pagesOf = <K extends AnyPage["kind"]>(kind: K) =>
    [...site().edition.pages.values()].flatMap((page) =>
      page.kind === kind && /^\/[^/]+\/[^/]+\/$/.test(page.permalink)
        ? [{ permalink: page.permalink, props: page.props() as PageProps[K] }]
        : [],
    );

  it.each([
    ["person", "/data/people.csv"],
    ["place", "/data/places.csv"],
    ["term", "/data/terms.csv"],
  ] as const)("the page of every %s has the numbers of its feed, its lists, the table and the index", (kind, file) => {
    const rows = new Map(table(file).map((row) => [new URL(row.url ?? "").pathname, row]));
    const { edition, text } = site();
    for (const { permalink, props } of pagesOf(kind)) {
      const { articles, mentions } = props as PageProps["term"];
      const list = JSON.parse(text(`${permalink}articles.json`));
      const cells = table(`${permalink}articles.csv`);
      expect(list.entries.length, permalink).toBe(articles);
      expect({ articles: list.articles, mentions: list.mentions }, permalink).toEqual({ articles, mentions });
      expect(cells.length, permalink).toBe(articles);
      expect(
        cells.map(({ id }) => id),
        permalink,
      ).toEqual(list.entries.map(({ id }: Row) => id));
      expect(sum(cells.map((cell) => Number(cell.mentions))), permalink).toBe(mentions);
      const most = Math.min(articles, edition.settings.feeds.entries);
      expect(parseAtomFeed(text(`${permalink}feed.atom`)).entries?.length ?? 0, permalink).toBe(most);
      expect(parseJsonFeed(text(`${permalink}feed.json`)).items?.length ?? 0, permalink).toBe(most);
      if (articles === 0) continue;
      const row = rows.get(new URL(edition.site.absolute(permalink)).pathname);
      expect([Number(row?.articles), Number(row?.mentions)], permalink).toEqual([articles, mentions]);
      expect(new Cite(JSON.parse(text(`${permalink}articles.csl.json`))).data.length).toBe(articles);
    }
    const listed = pagesOf(kind).filter(({ props }) => (props as PageProps["term"]).articles > 0);
    expect(rows.size).toBe(listed.length);
  });

  it("the indexes count as the pages do", () => {
    const counts = new Map([...pagesOf("person"), ...pagesOf("term")].map(({ props }) => [props.href, props.articles]));
    const indexes = [...site().edition.pages.values()].flatMap((page) =>
      page.kind === "term-index" ? [page.props()] : [],
    );
    const terms = indexes.flatMap(({ letters }) => letters.flatMap((letter) => letter.terms));
    expect(terms.length).toBeGreaterThan(3);
    for (const { href, count } of terms) expect(count, href).toBe(counts.get(href));
  });

  it("the mentions add up to the numbers of people and places", () => {
    const mentions = lines("/data/mentions.jsonl").filter(({ paragraph }) => paragraph !== null);
    for (const [kind, file] of [
      ["person", "/data/people.csv"],
      ["place", "/data/places.csv"],
    ] as const) {
      for (const row of table(file)) {
        const own = mentions.filter((mention) => mention.kind === kind && mention.entity === row.slug);
        expect(own.length, row.slug).toBe(Number(row.mentions));
      }
    }
  });

  it("articles.jsonl has every article once, as its page has it", () => {
    const articles = lines("/data/articles.jsonl");
    const pages = [...site().edition.pages.values()].flatMap((page) => (page.kind === "article" ? [page.props()] : []));
    expect(articles.map(({ title }) => title)).toEqual(pages.map(({ headline }) => headline.text));
    expect(articles.map(({ url }) => url)).toEqual(pages.map(({ canonical }) => canonical));
    expect(articles.map(({ people }) => people.length)).toEqual(pages.map(({ people }) => people.length));
    expect(new Set(articles.map(({ id }) => id)).size).toBe(pages.length);
  });

  it("dates.csv counts as the calendar does", () => {
    const rows = new Map(table("/data/dates.csv").map((row) => [row.url, row]));
    const pages = [...site().edition.pages.values()].flatMap((page) =>
      page.kind === "calendar" ? [page.props()] : [],
    );
    for (const { canonical, articles, published, happened } of pages) {
      const row = rows.get(canonical ?? "");
      expect([row?.articles, row?.published, row?.happened].map(Number), String(canonical)).toEqual([
        articles,
        published.total,
        happened.total,
      ]);
    }
    expect(rows.size).toBe(pages.length);
  });

  it("pairs.csv counts whom and where as the pages do", () => {
    const rows = table("/data/pairs.csv");
    const together = new Map<string, string | undefined>(
      rows.flatMap(
        (row) =>
          [
            [`${row.a_taxonomy}/${row.a} ${row.b_taxonomy}/${row.b}`, row.together],
            [`${row.b_taxonomy}/${row.b} ${row.a_taxonomy}/${row.a}`, row.together],
          ] as const,
      ),
    );
    const home = site().edition.site.view.home;
    const path = (href: string) => decodeURIComponent(href.slice(home.length)).replace(/\/$/, "");
    for (const { props } of pagesOf("person")) {
      for (const { href, count } of [...props.withPeople, ...props.withPlaces])
        expect(Number(together.get(`${path(props.href)} ${path(href)}`)), href).toBe(count);
    }
    expect(together.size).toBe(rows.length * 2);
  });

  it("the page of data counts the rows of every table", () => {
    const [props] = [...site().edition.pages.values()].flatMap((page) => (page.kind === "data" ? [page.props()] : []));
    const counted = (props?.tables ?? []).map(({ name: of, rows }) => [of, rows]);
    expect(Object.fromEntries(counted)).toEqual({
      articles: lines("/data/articles.jsonl").length,
      mentions: lines("/data/mentions.jsonl").length,
      people: table("/data/people.csv").length,
      places: table("/data/places.csv").length,
      geojson: JSON.parse(site().text("/data/places.geojson")).features.length,
      terms: table("/data/terms.csv").length,
      dates: table("/data/dates.csv").length,
      pairs: table("/data/pairs.csv").length,
      bibliography: JSON.parse(site().text("/data/articles.csl.json")).length,
    });
  });

  it("datapackage.json is valid, and every table is as it says", () => {
    const datapackage = JSON.parse(site().text("/data/datapackage.json"));
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync("tests/schemas/datapackage.json", "utf8")),
    );
    validate(datapackage);
    expect(validate.errors).toBeNull();
    for (const { path, format, schema, rows } of datapackage.resources) {
      if (schema === undefined) continue;
      const found = format === "csv" ? table(`/data/${path}`) : lines(`/data/${path}`);
      expect(found.length, path).toBe(rows);
      for (const row of found) {
        expect(Object.keys(row), path).toEqual(schema.fields.map((field: Row) => field.name));
        for (const { name: field, type } of schema.fields)
          expect(isOfType(row[field], type), `${path}: ${field}: ${row[field]}`).toBe(true);
      }
    }
  });

  it("places.geojson is as RFC 7946 has it, with the places of the table that have coordinates", () => {
    const { type, features } = checkGeoJson(site().text("/data/places.geojson")) as FeatureCollection<Point>;
    expect(type).toBe("FeatureCollection");
    const located = table("/data/places.csv").filter(({ latitude }) => latitude !== "");
    expect(features.map(({ id, geometry }) => [id, geometry.type, ...geometry.coordinates])).toEqual(
      located.map(({ slug, longitude, latitude }) => [slug, "Point", Number(longitude), Number(latitude)]),
    );
    expect(features.length).toBeGreaterThan(0);
  });
});

/** By Frictionless Table Schema; what is missing is of every type. */
function isOfType(value: unknown, type: string): boolean {
  if (value === null || value === "") return true;
  if (type === "integer") return /^-?\d+$/.test(String(value));
  if (type === "number") return Number.isFinite(Number(value));
  if (type === "boolean") return ["true", "false", true, false].includes(value as boolean);
  if (type === "date") return /^\d{4}-\d\d-\d\d$/.test(String(value)) && !Number.isNaN(Date.parse(String(value)));
  return type === "array" ? Array.isArray(value) : type === "string" && typeof value === "string";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
