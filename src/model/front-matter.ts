import { z } from "zod";

/**
 * Front matter as its schema types it. Every scalar reaches the schema as a string (YAML's
 * failsafe schema), so a title `1984`, a slug `007` and a tag `1e3` stay what they are; keys
 * without a value do not reach it. Dates stay text here: what they mean is found in `annotate`,
 * where the time zone is known. The schemas are strict, so that a misspelt key can be reported;
 * the words of a failed check say what was expected.
 */

const text = () => z.string().transform((value) => value.trim());
const nonEmpty = () => text().refine((value) => value !== "", "a text that is not empty");
/** `slug: null` and `slug: ~` are how other generators write that there is none. */
const optional = () =>
  z
    .string()
    .transform((value) => (isNothing(value) ? undefined : value.trim()))
    .optional();
/** Editors write one value where a list of one is meant. */
const list = () =>
  z.union([z.string().transform((value) => (isNothing(value) ? [] : [value.trim()])), z.array(text())]).default([]);
/** Every two names of an article are counted together, so 5,000 topics would take minutes. */
const names = () => list().refine((all) => all.length <= MAX_NAMES, `at most ${MAX_NAMES} names`);
const MAX_NAMES = 300;
const flag = () =>
  z
    .string()
    .transform((word) => word.trim().toLowerCase())
    .pipe(z.enum(["true", "false", "yes", "no", "on", "off"]))
    .transform((word) => word === "true" || word === "yes" || word === "on")
    .default(false);
/**
 * `[2024-11-06..2025-01-19]` is EDTF ("some day within"), and YAML for a list of one text: where
 * one date is wanted, it can only mean the former.
 */
const dateOf = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => {
    const [only, ...others] = Array.isArray(value) ? value : [];
    return typeof only === "string" && only.includes("..") && others.length === 0 ? `[${only}]` : value;
  }, schema);
/** Its path, or what is to be said of it as well. */
const picture = () =>
  z
    .union([
      optional().transform((src) =>
        src === undefined ? undefined : { src, alt: "", caption: undefined, credit: undefined },
      ),
      z.strictObject({ src: nonEmpty(), alt: text().default(""), caption: optional(), credit: optional() }),
    ])
    .optional();
/** Of a source that is no publication its editor says so. */
const source = () =>
  z
    .union([
      optional().transform((name) =>
        name === undefined ? undefined : { name, url: undefined, page: undefined, unpublished: null },
      ),
      z.strictObject({ name: nonEmpty(), url: optional(), page: optional(), unpublished: flag() }),
    ])
    .optional();
const eventDate = () => {
  const bare = text().transform((date) => ({ date, label: null }));
  return z.union([bare, z.strictObject({ date: nonEmpty(), label: text().nullable().default(null) })]);
};

export const articleSchema = z.strictObject({
  title: nonEmpty().describe("Headline, plain text"),
  date: dateOf(nonEmpty()).describe("When it was published: ISO date, date-time with offset, or EDTF"),
  people: names().describe("Names, aliases or slugs of the people it is about"),
  places: names().describe("Names, aliases or slugs of places"),
  topics: names().describe("What it is about"),
  organisations: names().describe("Companies, ministries, parties and other bodies it is about"),
  authors: names().describe("Who wrote it"),
  dates: z
    .union([eventDate().transform((date) => [date]), z.array(eventDate())])
    .default([])
    .describe("When the reported events happened: EDTF, or {date, label}"),
  summary: optional().describe("One or two sentences, for lists, feeds and search engines; else how the text begins"),
  dateline: optional().describe("The place line that opens the story"),
  source: source().describe(
    "Where the text was first published: its name or address, or {name, url, page, unpublished}",
  ),
  image: picture().describe("The picture above the text: its path beside the article, or {src, alt, caption, credit}"),
  updated: dateOf(optional()).optional().describe("When it was last changed in substance: a date as above"),
  corrections: z
    .array(z.strictObject({ date: text(), text: nonEmpty() }))
    .default([])
    .describe("What was put right, and when: a list of {date, text}"),
  draft: flag().describe("`true` keeps it out of the site in every form"),
  publishAt: optional().describe("Not to be seen before this time"),
  expires: optional().describe("Not to be seen from this time on"),
  withdrawn: z
    .union([
      optional().transform((reason) => (reason === undefined ? undefined : { reason, date: undefined })),
      z.strictObject({ reason: nonEmpty(), date: dateOf(optional()).optional() }),
    ])
    .optional()
    .describe("Why it is no longer here, which its page then says instead of the text; or {reason, date}"),
  slug: optional().describe("Last part of its address; else the file's name without the date"),
  id: optional().describe("Its name in feeds and data, for ever; else the first alias or the address"),
  aliases: list().describe("Old URLs, kept alive as redirects"),
  language: optional().describe("BCP 47 tag of its text, where that is not the site's"),
  translationOf: optional().describe("File, slug or address of the article that it translates"),
  mentions: z
    .strictObject({ not: list() })
    .default({ not: [] })
    .describe("`not`: words or slugs that are not to be linked in this article"),
});

const recordFields = {
  name: nonEmpty().describe("As it is printed: Andrei Rudenko"),
  names: z.record(z.string(), text()).default({}).describe("The name in other languages, by their tags: {ko: …}"),
  sort: optional().describe("How it is filed: Rudenko, Andrei"),
  aliases: list().describe("Other spellings and names under which it is found"),
  bare: list().describe("Short forms that need no full name before them"),
  summary: optional().describe("One sentence, under the name and in search engines"),
  sameAs: list().describe("Addresses of the same in Wikidata, GeoNames and elsewhere"),
  image: picture().describe("A portrait or view: its path beside the record, or {src, alt, caption, credit}"),
  match: z
    .strictObject({
      case: z.enum(["normal", "exact"]).default("normal"),
      context: list(),
      not: list(),
    })
    .default({ case: "normal", context: [], not: [] })
    .describe("Tunes recognition: `context` are words that must be near, `not` words that veto"),
  mergedInto: optional().describe("Slug of the record that takes this one's place; its address leads there"),
  formerly: list().describe("Old addresses, kept alive as redirects"),
  differentFrom: list().describe("Slugs or names that this one is like and is not, so that nobody asks again"),
};

export const personSchema = z.strictObject({
  ...recordFields,
  family: optional().describe("Family name, under which the person is found once named in full"),
  born: dateOf(optional()).optional().describe("Date of birth, as precise as it is known (EDTF)"),
  died: dateOf(optional()).optional().describe("Date of death"),
  roles: z
    .array(z.strictObject({ title: nonEmpty(), from: optional(), to: optional() }))
    .default([])
    .describe("Offices with their dates: a list of {title, from, to}"),
  noindex: flag().describe("`true` keeps the page out of search engines, and the person out of lists, data and search"),
});

export const placeSchema = z.strictObject({
  ...recordFields,
  kind: optional().describe("What kind of place: country, city, river …"),
  partOf: list().describe("Slugs of the places that it lies in"),
  coordinates: z
    .strictObject({ lat: degrees(90), lon: degrees(180) })
    .optional()
    .describe("Where it lies, in degrees: {lat, lon}"),
});

export const pageSchema = z.strictObject({
  title: nonEmpty().describe("Headline, plain text"),
  summary: optional().describe("One sentence, for search engines"),
  slug: optional().describe("Last part of its address; else the file's name"),
  language: optional().describe("BCP 47 tag of its text, where that is not the site's"),
  aliases: list().describe("Old URLs, kept alive as redirects"),
  draft: flag().describe("`true` keeps it out of the site in every form"),
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

function isNothing(value: string): boolean {
  return ["", "~", "null"].includes(value.trim());
}
