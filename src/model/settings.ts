import { z } from "zod";
import { featuresSchema } from "./features.ts";
import { onOff } from "./on-off.ts";
import { externalHref } from "./permalink.ts";

/** From the root of the site, and nothing that climbs. */
const SITE_PATH = /^\/(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^?#\\<>:"|*\x00-\x1f]+$/;
const PATH_WORDS = "a path of this site, such as /topics/elections/";

/**
 * `content/site.yaml`. Every scalar of our YAML is a string (failsafe schema), so numbers and
 * switches are read from strings here. Strict, so that unknown keys can be reported; they stop
 * nothing. The words of a failed check say what was expected.
 */
export const settingsSchema = z.strictObject({
  title: z.string().default("Archive").describe("Name of the archive, in the masthead and in every page's title"),
  description: z.string().default("").describe("One sentence that says what the archive holds"),
  url: z
    .url({ protocol: /^https?$/, error: "an address that begins with https:// or http://" })
    .optional()
    .describe(
      "Address of the published site, with its path; without it feeds, sitemap and canonical links are left out",
    ),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a BCP 47 language tag, such as en or zh-Hant")
    .default("en")
    .describe("BCP 47 tag of the interface, and of articles that state none"),
  timeZone: z
    .string()
    .refine(isTimeZone, "an IANA time zone, such as Asia/Seoul")
    .default("UTC")
    .describe("IANA zone in which dates without one are read; never the machine's"),
  logo: z.string().optional().describe("Path of a picture in public/"),
  nav: z
    .array(z.strictObject({ label: z.string(), to: z.string() }))
    .default([])
    .describe("Links in the masthead after people, places and dates"),
  footer: z.string().default("").describe("A line at the foot of every page"),
  contact: z.string().optional().describe("E-mail address or URL for readers"),
  rights: z.string().default("").describe("Rights statement, at the foot of every article"),
  numericDates: z
    .enum(["mdy", "dmy"])
    .optional()
    .describe("How 03/04/2023 in prose is read; without it, it is no date"),
  tags: z
    .strictObject({ unknown: z.enum(["allow", "warn", "error"]).default("warn") })
    .default({ unknown: "warn" })
    .describe("What to say of a person or place in front matter that has no record"),
  filing: z
    .enum(["as-written", "family-last"])
    .default("as-written")
    .describe("Where the index files people who have no record: under how their names begin, or under their last word"),
  recognition: z
    .strictObject({ people: onOff(), places: onOff(), dates: onOff() })
    .default({ people: true, places: true, dates: true })
    .describe("Whether names and dates in prose are recognised"),
  images: z
    .strictObject({ remote: z.enum(["refuse", "allow"]).default("refuse") })
    .default({ remote: "refuse" })
    .describe("Whether pictures on other servers may be shown; refused, they become links"),
  features: featuresSchema,
  feeds: z
    .strictObject({
      content: z.enum(["summary", "full"]).default("summary").describe("What feeds carry of each article"),
      entries: z
        .string()
        .regex(/^[1-9]\d{0,2}$/, "a number from 1 to 999")
        .default("20")
        .transform(Number)
        .describe("How many of the newest articles a feed carries"),
    })
    .prefault({}),
  intersections: z
    .strictObject({
      atLeast: z
        .string()
        .regex(/^([2-9]|[1-9]\d{1,3})$/, "a number from 2 to 9999")
        .default("5")
        .transform(Number)
        .describe(
          "How many reports must name two people or places together for the pair to have a page, or a name in one year for that year of it to have one",
        ),
      perTenArticles: z
        .string()
        .regex(/^\d{1,2}$/, "a number from 0 to 99")
        .default("3")
        .transform(Number)
        .describe("How many pages of pairs and of names' years there may be for every ten articles"),
    })
    .prefault({}),
  rules: z
    .record(z.string(), z.enum(["off", "warning", "error"]))
    .default({})
    .describe("Level of each check, by its rule"),
  history: z
    .strictObject({
      updated: onOff("off").describe(
        "Whether articles that state no `updated` get it from git: the time of the last commit that changed them",
      ),
      ignore: z
        .array(z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i, "the full hash of a commit, of 40 characters"))
        .default([])
        .describe(
          "Commits that changed many files and nothing of what they say; those in `.git-blame-ignore-revs` are known",
        ),
      link: z
        .string()
        .refine(
          isHistoryLink,
          "an address with {file} in it, such as https://github.com/you/archive/commits/main/{file}",
        )
        .optional()
        .describe("Where the history of an article can be read; `{file}` becomes `content/articles/…`"),
    })
    .prefault({}),
  strings: z.record(z.string(), z.string()).default({}).describe("Own words for the interface"),
  redirects: z
    .record(z.string().regex(SITE_PATH, PATH_WORDS), z.string().regex(SITE_PATH, PATH_WORDS))
    .default({})
    .describe(
      "Old addresses of pages that no file can name them for, and where each leads: /topics/old/: /topics/new/",
    ),
  hosts: z
    .array(z.enum(["github", "netlify", "cloudflare", "nginx"]))
    .default([])
    .describe("Where the site is published"),
  corrections: z.strictObject({ report: z.string().optional() }).default({}).describe("Where readers report a mistake"),
});

export type Settings = z.output<typeof settingsSchema>;

function isHistoryLink(pattern: string): boolean {
  return pattern.includes("{file}") && externalHref(pattern.replaceAll("{file}", "x"))?.startsWith("http") === true;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
