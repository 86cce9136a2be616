import { hash } from "node:crypto";
import { filePermalink } from "../model/permalink.ts";
import type { DataRoute } from "./data-route.ts";
import { movesOf } from "./moved.ts";

/** A row of `data/redirects.json`. */
export interface RedirectRecord {
  /** Old path, from the root of the site and decoded, with its query where it has one: `/2011/story.html`, `/?p=12`. */
  readonly from: string;
  /** Permalink of what stands there now, decoded. */
  readonly to: string;
}

/**
 * `data/redirects.json`: every old address and where it leads, sorted, for the rules of a server (`dateline deploy-files`)
 * and for who mends links elsewhere. Where two want one address, the first has it; where a page
 * stands, also one in other case, it goes before every old address.
 */
export const redirectsRoute: DataRoute = function* (archive, site, { pages }) {
  const records = new Map<string, string>();
  const taken = new Set(pages.filter(({ kind }) => kind !== "moved").map(({ permalink }) => permalink.toLowerCase()));
  for (const { from, to } of movesOf(archive, site)) {
    if (!records.has(from) && !taken.has(from.toLowerCase())) records.set(from, to);
  }
  for (const { oldQueries, permalink } of [...archive.articles, ...site.pages]) {
    for (const query of oldQueries) if (!records.has(query)) records.set(query, permalink);
  }
  if (records.size === 0) return;
  const rows = [...records]
    .map(([from, to]): RedirectRecord => ({ from, to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const text = `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`;
  yield { permalink: filePermalink("data", "redirects.json"), key: hash("sha1", text), bytes: () => text };
};
