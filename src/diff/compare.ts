import type { RedirectRecord } from "../render/redirects.ts";
import type { PageState, SiteState, TermState } from "./site-state.ts";

/** What a reader would find changed, sorted by address or name. */
export interface SiteDiff {
  readonly base: string;
  readonly head: string;
  readonly added: readonly ChangedPage[];
  readonly changed: readonly ChangedPage[];
  readonly removed: readonly RemovedPage[];
  readonly terms: readonly ChangedTerm[];
  readonly redirects: {
    readonly added: readonly Move[];
    /** Addresses that led on, and that nothing answers now. */
    readonly lost: readonly Move[];
  };
}

export interface ChangedPage {
  readonly url: string;
  readonly title: string;
}

export interface RemovedPage extends ChangedPage {
  /** Where its address leads now; `null`: nowhere. */
  readonly to: string | null;
}

export interface ChangedTerm {
  readonly taxonomy: string;
  readonly slug: string;
  readonly name: string;
  readonly articles: BeforeAfter;
  readonly mentions: BeforeAfter;
}

export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface Move {
  readonly from: string;
  readonly to: string;
}

export function compareSites(base: SiteState, head: SiteState): SiteDiff {
  const pageOf = ([url, { title }]: readonly [string, PageState]): ChangedPage => ({ url, title });
  const pages = [...head.pages].sort(byFirst);
  const answered = (address: string) => head.redirects.has(address) || head.pages.has(address);
  return {
    base: base.name,
    head: head.name,
    added: pages.filter(([url]) => !base.pages.has(url)).map(pageOf),
    changed: pages.filter(([url, { digest }]) => (base.pages.get(url)?.digest ?? digest) !== digest).map(pageOf),
    removed: [...base.pages]
      .filter(([url]) => !head.pages.has(url))
      .sort(byFirst)
      .map((page) => ({ ...pageOf(page), to: head.redirects.get(page[0])?.to ?? null })),
    terms: changedTerms(base.terms, head.terms),
    redirects: {
      added: moves(head.redirects, ({ from, temporary }) => !temporary && !base.redirects.has(from)),
      lost: moves(base.redirects, ({ from }) => !answered(from)),
    },
  };
}

export function isEmpty({ added, changed, removed, terms, redirects }: SiteDiff): boolean {
  return [added, changed, removed, terms, redirects.added, redirects.lost].every((list) => list.length === 0);
}

/** A term without a record is gone with its last article. */
function changedTerms(
  before: ReadonlyMap<string, TermState>,
  after: ReadonlyMap<string, TermState>,
): readonly ChangedTerm[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key) => {
    const was = before.get(key);
    const is = after.get(key);
    const term = is ?? was;
    if (term === undefined) return [];
    const articles = { before: was?.articles ?? 0, after: is?.articles ?? 0 };
    const mentions = { before: was?.mentions ?? 0, after: is?.mentions ?? 0 };
    if (articles.before === articles.after && mentions.before === mentions.after) return [];
    return [{ taxonomy: term.taxonomy, slug: term.slug, name: term.name, articles, mentions }];
  });
}

function moves(redirects: SiteState["redirects"], wanted: (row: RedirectRecord) => boolean): readonly Move[] {
  return [...redirects].sort(byFirst).flatMap(([, row]) => (wanted(row) ? { from: row.from, to: row.to } : []));
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
