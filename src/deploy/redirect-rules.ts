import { href, type Permalink } from "../model/permalink.ts";
import type { RedirectRecord } from "../render/redirects.ts";

/** An old address as rules of a server need it. */
export interface RedirectRule {
  /** Decoded, with the base path, without the query. */
  readonly path: string;
  /** In the order in which they were written; empty where the old address has no query. Decoded. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Percent-encoded, with the base path. */
  readonly to: string;
  readonly status: 301 | 302;
  readonly record: RedirectRecord;
}

/** Those that are temporary last, because hosts take only so many. */
export function redirectRules(redirects: readonly RedirectRecord[], base: string): readonly RedirectRule[] {
  const sorted = [...redirects].sort((a, b) => Number(a.temporary ?? false) - Number(b.temporary ?? false));
  return sorted.map((record) => {
    const at = record.from.indexOf("?");
    const path = decodeURI(base).slice(0, -1) + (at === -1 ? record.from : record.from.slice(0, at));
    const query = at === -1 ? [] : [...new URLSearchParams(record.from.slice(at + 1))];
    return { path, query, to: href(record.to as Permalink, base), status: record.temporary ? 302 : 301, record };
  });
}

/** Of a decoded path. */
export function encoded(path: string): string {
  return href(path as Permalink, "/");
}
