import { hash } from "node:crypto";
import { filePermalink } from "../model/permalink.ts";
import type { DataRoute } from "./data-route.ts";
import { movesOf } from "./moved.ts";
import { shortPeriods } from "./short-periods.ts";

/** A row of `data/redirects.json`. */
export interface RedirectRecord {
  /** Old path, from the root of the site and decoded, with its query where it has one: `/2011/story.html`, `/?p=12`. */
  readonly from: string;
  /** Permalink of what stands there now, decoded. */
  readonly to: string;
  /** A page may come there again: to be answered with 302, which browsers do not keep. */
  readonly temporary?: true;
}

/**
 * `data/redirects.json`: every old address and where it leads, sorted, for the rules of a server (`dateline deploy-files`)
 * and for who mends links elsewhere. Where two want one address, the first has it; where a page
 * stands, also one in other case, it goes before every old address.
 */
export const redirectsRoute: DataRoute = function* (archive, site, { pages }) {
  const records = new Map<string, RedirectRecord>();
  const taken = new Set(pages.filter(({ kind }) => kind !== "moved").map(({ permalink }) => permalink.toLowerCase()));
  const short = shortPeriods(archive, site.intersections, site.leastOfPeriod);
  for (const { from, to, isTemporary } of [...movesOf(archive, site), ...short]) {
    if (records.has(from) || taken.has(from.toLowerCase())) continue;
    records.set(from, isTemporary ? { from, to, temporary: true } : { from, to });
  }
  for (const { oldQueries, permalink } of [...archive.articles, ...site.pages]) {
    for (const query of oldQueries) if (!records.has(query)) records.set(query, { from: query, to: permalink });
  }
  if (records.size === 0) return;
  const rows = [...records.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  const text = `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`;
  yield { permalink: filePermalink("data", "redirects.json"), key: hash("sha1", text), bytes: () => text };
};
