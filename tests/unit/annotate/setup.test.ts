import { expect, it } from "vitest";
import { setupOf } from "../../../src/annotate/setup.ts";
import type { Authority, Person, PlaceRecord } from "../../../src/model/authority.ts";
import type { Permalink } from "../../../src/model/permalink.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import type { Slug } from "../../../src/model/slug.ts";
import { authorityOf } from "../../support/authority.ts";

const SETTINGS = settingsSchema.parse({});
const AUTHORITY = authorityOf([{ name: "Anna Lindqvist" }], [{ name: "Harbourtown" }]);
const versionOf = (authority: Authority) => setupOf(authority, SETTINGS, "/").version;

const withPerson = (changes: Partial<Person>): Authority => ({
  ...AUTHORITY,
  people: new Map([...AUTHORITY.people].map(([slug, person]) => [slug, { ...person, ...changes }])),
});
const withPlace = (changes: Partial<PlaceRecord>): Authority => ({
  ...AUTHORITY,
  places: new Map([...AUTHORITY.places].map(([slug, place]) => [slug, { ...place, ...changes }])),
});

it.each<[string, Authority]>([
  ["a summary", withPerson({ summary: "A poet." })],
  ["where else she is described", withPerson({ sameAs: ["https://www.wikidata.org/wiki/Q1"] })],
  ["an office", withPerson({ roles: [{ title: "Mayor", from: null, to: null }] })],
  ["an old path", withPerson({ formerly: ["/tag/anna/" as Permalink] })],
  ["whom she is not", withPerson({ differentFrom: ["anna-lindquist"] })],
  ["coordinates", withPlace({ coordinates: { lat: 1, lon: 2 } })],
])("knows of %s nothing, so that no article is annotated anew for it", (_, authority) => {
  expect(setupOf(authority, SETTINGS, "/")).toEqual(setupOf(AUTHORITY, SETTINGS, "/"));
});

it.each<[string, Authority]>([
  ["a name", withPerson({ name: "Anna Berg" })],
  ["an alias", withPerson({ aliases: ["A. L."] })],
  ["a name in Korean", withPerson({ names: { ko: "안나" } })],
  ["a short form", withPerson({ bare: ["Lindqvist"] })],
  ["a family name", withPerson({ family: "Lindqvist" })],
  ["how she is filed, which may tell the family name", withPerson({ sort: "Lindqvist, Anna" })],
  ["a veto", withPerson({ match: { case: "normal", context: [], not: ["Lindqvist Street"] } })],
  ["who took her place", withPerson({ mergedInto: "anna-berg" as Slug })],
  ["that she was taken down", withPerson({ noindex: true })],
  ["what a place is", withPlace({ placeKind: "country" })],
  ["where a place lies", withPlace({ partOf: ["norland" as Slug] })],
])("has another version with %s", (_, authority) => {
  expect(versionOf(authority)).not.toBe(versionOf(AUTHORITY));
});

const withSettings = (settings: unknown) => setupOf(AUTHORITY, settingsSchema.parse(settings), "/");

it.each([
  [{ title: "The Wire", description: "News.", nav: [], footer: "Made here.", rights: "All." }],
  [{ features: { charts: "off", maps: "off", feeds: "off" }, feeds: { content: "full" } }],
  [{ rules: { "dead-link": "error" }, redirects: { "/old/": "/new/" }, strings: { search: "Find" } }],
])("knows nothing of settings for pages: %j", (settings) => {
  expect(withSettings(settings)).toEqual(withSettings({}));
});

it.each([
  [{ language: "ko" }],
  [{ timeZone: "Asia/Seoul" }],
  [{ numericDates: "mdy" }],
  [{ recognition: { people: "off" } }],
  [{ images: { remote: "allow" } }],
  [{ hosts: ["nginx"] }],
  [{ features: { search: "off" } }],
  [{ features: { imageSizes: "off" } }],
])("has another version with %j", (settings) => {
  expect(withSettings(settings).version).not.toBe(withSettings({}).version);
});
