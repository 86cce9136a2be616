import { z } from "zod";

/**
 * Front matter as its schema types it. Every scalar reaches the schema as a string (YAML's
 * failsafe schema), so a title `1984`, a slug `007` and a tag `1e3` stay what they are.
 * Dates stay text here: what they mean is found in `annotate`, where the time zone is known.
 */

const text = () => z.string().transform((value) => value.trim());
const nonEmpty = (what: string) => text().refine((value) => value !== "", `${what} must not be empty`);
/** Editors write one value where a list of one is meant. Empty items are what a trailing `-` leaves. */
const list = () =>
  z
    .preprocess((value) => (typeof value === "string" ? [value] : value), z.array(text()))
    .transform((items) => items.filter((item) => item !== ""));
const flag = () =>
  z
    .enum(["true", "false", "yes", "no", "on", "off"])
    .transform((word) => word === "true" || word === "yes" || word === "on");
const dated = () =>
  z.union([
    text().transform((date) => ({ date, label: null })),
    z.object({ date: text(), label: text().nullable().default(null) }),
  ]);

export const articleSchema = z.object({
  title: nonEmpty("title").describe("Headline, plain text"),
  date: nonEmpty("date").describe("When it was published: ISO date, date-time with offset, or EDTF"),
  people: list().default([]).describe("Names, aliases or slugs of the people it is about"),
  places: list().default([]).describe("Names, aliases or slugs of places"),
  topics: list().default([]),
  organisations: list().default([]),
  authors: list().default([]),
  dates: z
    .preprocess(
      (value) => (Array.isArray(value) || value === undefined ? value : [value]),
      z.array(dated()).default([]),
    )
    .describe("When the reported events happened: EDTF, or {date, label}"),
  summary: text().optional(),
  dateline: text().optional().describe("The place line that opens the story"),
  source: text().optional().describe("Where the text was first published"),
  image: z
    .union([text().transform((src) => ({ src, alt: "" })), z.object({ src: text(), alt: text().default("") })])
    .optional(),
  updated: text().optional(),
  corrections: z.array(z.object({ date: text(), text: nonEmpty("text") })).default([]),
  draft: flag().default(false),
  publishAt: text().optional(),
  expires: text().optional(),
  slug: text().optional(),
  id: text().optional(),
  aliases: list().default([]).describe("Old URLs, kept alive as redirects"),
  language: text().optional(),
  translationOf: text().optional(),
  mentions: z.object({ not: list().default([]) }).default({ not: [] }),
});

const recordFields = {
  name: nonEmpty("name"),
  names: z.record(z.string(), text()).default({}),
  sort: text().optional().describe("How it is filed: Rudenko, Andrei"),
  aliases: list().default([]),
  bare: list().default([]).describe("Short forms that need no full name before them"),
  summary: text().optional(),
  sameAs: list().default([]),
  image: text().optional(),
  match: z
    .object({
      case: z.enum(["normal", "exact"]).default("normal"),
      context: list().default([]),
      not: list().default([]),
    })
    .default({ case: "normal", context: [], not: [] }),
  mergedInto: text().optional(),
  formerly: list().default([]),
};

export const personSchema = z.object({
  ...recordFields,
  family: text().optional(),
  born: text().optional(),
  died: text().optional(),
  roles: z.array(z.object({ title: nonEmpty("title"), from: text().optional(), to: text().optional() })).default([]),
});

export const placeSchema = z.object({
  ...recordFields,
  kind: text().optional(),
  partOf: list().default([]),
  coordinates: z.object({ lat: degrees(90), lon: degrees(180) }).optional(),
});

export const pageSchema = z.object({
  title: nonEmpty("title"),
  summary: text().optional(),
  slug: text().optional(),
  language: text().optional(),
  aliases: list().default([]),
  draft: flag().default(false),
});

export type ArticleFrontMatter = z.output<typeof articleSchema>;
export type PersonFrontMatter = z.output<typeof personSchema>;
export type PlaceFrontMatter = z.output<typeof placeSchema>;
export type PageFrontMatter = z.output<typeof pageSchema>;

function degrees(limit: number) {
  return text()
    .refine(
      (value) => /^[+-]?\d+(\.\d+)?$/.test(value) && Math.abs(Number(value)) <= limit,
      `a number of degrees between -${limit} and ${limit}`,
    )
    .transform(Number);
}
