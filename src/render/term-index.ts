import type { Term } from "../archive/term.ts";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import { TAXONOMIES, type TaxonomyName } from "../model/taxonomy.ts";
import type { Page, Route } from "./page.ts";
import type { Site } from "./site.ts";
import type { NavLink, PageView, TermLink } from "./views.ts";

/** `/people/`, `/topics/`, …: terms by letter. */
export interface IndexProps extends PageView {
  readonly total: number;
  readonly letters: readonly { readonly letter: string; readonly id: string; readonly terms: readonly TermLink[] }[];
  /** Pages of single letters, where the index is too long for one page; `letters` is then empty or one letter. */
  readonly parts: readonly (NavLink & { readonly count: number })[];
}

export const termIndexRoute: Route<"term-index", IndexProps> = function* (archive, site) {
  for (const { name } of TAXONOMIES) {
    const terms = archive.terms[name].filter(({ entries }) => entries.length > 0);
    if (name === "places" || (terms.length === 0 && name !== "people")) continue;
    yield* indexPages(name, terms, site);
  }
};

/** One page; or, where the index is long, one that leads to a page for each letter. */
function* indexPages(
  taxonomy: TaxonomyName,
  terms: readonly Term[],
  site: Site,
): Iterable<Page<"term-index", IndexProps>> {
  const permalink = pagePermalink(taxonomy);
  const letters = byLetter(terms, site);
  const parts =
    terms.length <= MOST_ON_ONE_PAGE
      ? []
      : letters.map((letter) => ({ letter, permalink: pagePermalink(taxonomy, "letter", letterSlug(letter.letter)) }));
  const links = parts.map(({ letter, permalink: at }) => ({
    label: letter.letter,
    href: site.link(at),
    count: letter.terms.length,
  }));
  const title = site.strings.words[taxonomy];
  const props = (at: Permalink, shown: typeof letters, letter: string | null): IndexProps => ({
    ...site.page(at, letter === null ? title : `${title}: ${letter}`, {
      breadcrumbs: letter === null ? [] : [{ label: title, href: site.link(permalink) }],
    }),
    total: terms.length,
    letters: shown.map(({ letter: name, terms: inside }) => ({
      letter: name,
      id: letterSlug(name),
      terms: inside.map((term) => site.term(term)),
    })),
    parts: links,
  });
  yield {
    kind: "term-index",
    permalink,
    files: [],
    props: () => props(permalink, parts.length > 0 ? [] : letters, null),
  };
  for (const { letter, permalink: at } of parts) {
    yield { kind: "term-index", permalink: at, files: [], props: () => props(at, [letter], letter.letter) };
  }
}

const MOST_ON_ONE_PAGE = 500;

/** Letters in the order of their first term; terms of one letter stand together, whatever scripts do to the order. */
function byLetter(terms: readonly Term[], site: Site): readonly { letter: string; terms: Term[] }[] {
  const letters = new Map<string, Term[]>();
  for (const term of terms) {
    const letter = site.strings.indexLetter(term.sort);
    const inside = letters.get(letter);
    if (inside) inside.push(term);
    else letters.set(letter, [term]);
  }
  return [...letters]
    .map(([letter, inside]) => ({ letter, terms: inside }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

/** `k`, `ㄱ`; `other` for what is filed under no letter. */
function letterSlug(letter: string): string {
  return /^[\p{L}\p{N}]+$/u.test(letter) ? letter.toLowerCase() : "other";
}
