import { z } from "zod";
import { onOff } from "./on-off.ts";

/** What a site may switch off, by name. A page kind or a data file that is a feature bears its name. */
export const featuresSchema = z
  .strictObject({
    charts: onOff().describe(
      "Bars of years and months, on the pages of people, places and other terms, and on home and `/dates/`",
    ),
    maps: onOff().describe("Maps, on the pages of places, on `/places/` and on the home page"),
    calendars: onOff().describe("Calendars of shaded days, on the pages of years, months and days"),
    timeline: onOff().describe("What happened when, on the pages of people"),
    intersections: onOff().describe(
      "A page for pairs of people and places that several reports name together, and for years of a name that several reports name",
    ),
    onThisDay: onOff().describe(
      "A page for each of the 366 days of a year, with what was published and what happened on it, and an index of them",
    ),
    related: onOff().describe(
      "In every article those that tell of the same, and what comes before and after it about the same people",
    ),
    previews: onOff().describe("What a link leads to, shown beside it where a pointer rests or the keyboard is"),
    cards: onOff("off").describe("A picture of each article and term for where others link to it (Open Graph)"),
    imageSizes: onOff().describe("Smaller copies of pictures in AVIF and WebP, for small screens"),
    mentions: onOff().describe("Every mention as data, in `data/mentions.jsonl`"),
    feeds: onOff().describe("Atom, RSS and JSON feeds of the archive; Atom and JSON feeds of names"),
    termFeeds: z
      .enum(["auto", "on", "off"])
      .default("auto")
      .describe(
        "Feeds of names; `auto`: of all, in archives of over 5,000 articles of those with 100 articles or more",
      ),
    metadata: onOff().describe("JSON-LD, Open Graph and citation tags in the head of every page"),
    exports: onOff().describe("The archive as tables under `data/`, and what describes them"),
    corrections: onOff().describe("All corrections on a page of their own, with a feed"),
    citations: onOff().describe("Citations in every article, and every list as a bibliography: BibTeX, RIS, CSL-JSON"),
    termExports: z
      .enum(["auto", "on", "off"])
      .default("auto")
      .describe("Every name's list as data at its stem; `auto`: in archives of up to 5,000 articles"),
    shortPeriods: z
      .enum(["auto", "on", "off"])
      .default("auto")
      .describe(
        "Pages of years, months and days of a name's long list that hold fewer than ten reports; `auto`: in archives of up to 5,000 articles",
      ),
    redirects: onOff().describe(
      "Old addresses and where they lead, as data, in `data/redirects.json`: `deploy-files` makes rules of them",
    ),
    search: onOff().describe("Search: the page `/search/`, its index, and a field for it on every page"),
    sitemap: onOff().describe("`sitemap.xml` and `robots.txt`"),
    newsSitemap: onOff("off").describe("`sitemap-news.xml`: what was published in the last two days before the build"),
  })
  .prefault({});

/** Articles beyond which hosts count the files: there, what says `auto` makes fewer. */
export const LARGE_ARCHIVE = 5000;

export type Feature = keyof z.output<typeof featuresSchema>;
