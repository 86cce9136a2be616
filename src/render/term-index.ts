import type { Term } from "../archive/term.ts";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import { TAXONOMIES, type TaxonomyName } from "../model/taxonomy.ts";
import { type IndexPart, indexPart, isLong, isLongTree } from "./index-parts.ts";
import type { Page, Route } from "./page.ts";
import type { Site } from "./site.ts";
import { shortened } from "./summary.ts";
import type { NavLink, PageView, TermLink } from "./views.ts";

/** `/people/`, `/topics/`, …: terms by letter. */
export interface IndexProps extends PageView {
  readonly total: number;
  readonly letters: readonly { readonly letter: string; readonly id: string; readonly terms: readonly TermLink[] }[];
  /** Pages of single letters, where the index is too long for one page; `letters` is then what this one lists. */
  readonly parts: readonly IndexLink[];
  /** Pages of longer beginnings ("Ki", "Kim"), a list for each that leads to this page, and one for what it leads to. */
  readonly finer: readonly (readonly IndexLink[])[];
  /** First page of a long index: the names that most articles are about. */
  readonly most: readonly TermLink[];
  /** Of people: that some are filed as their names are written, where nobody has said otherwise. */
  readonly isFiledAsWritten?: true;
}

/** A part of an index, with how many names it holds. */
export interface IndexLink extends NavLink {
  readonly count: number;
}

export const termIndexRoute: Route<"term-index", IndexProps> = function* (archive, site) {
  for (const { name } of TAXONOMIES) {
    const terms = listed(archive.terms[name]);
    const letters = indexLetters(name, terms, site);
    const index = { name, terms, links: letters.map((letter) => linkTo(letter, site)) };
    // The first page of places is a tree.
    if (name !== "places" && (terms.length > 0 || name === "people")) yield indexPage(index, site);
    for (const letter of letters) yield* partPages(index, [letter], site);
  }
};

interface Index {
  readonly name: TaxonomyName;
  readonly terms: readonly Term[];
  /** To its letters; none where one page holds all. */
  readonly links: readonly IndexLink[];
}

/** Those that an index lists. */
export function listed(terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ entries }) => entries.length > 0);
}

/** The names of a long index that most articles are about, the first the most. */
export function mostNamed(terms: readonly Term[], most: number): readonly Term[] {
  return [...terms]
    .sort((a, b) => b.entries.length - a.entries.length || (a.permalink < b.permalink ? -1 : 1))
    .slice(0, most);
}

/** Links to the letters of a long index; none where one page holds it. */
export function letterLinks(name: TaxonomyName, terms: readonly Term[], site: Site): readonly IndexLink[] {
  return indexLetters(name, terms, site).map((letter) => linkTo(letter, site));
}

const MOST_NAMED = 60;

function indexPage({ name, terms, links }: Index, site: Site): Page<"term-index", IndexProps> {
  const permalink = pagePermalink(name);
  const isCut = links.length > 0;
  const isTold = terms.length <= MOST_TOLD;
  return {
    kind: "term-index",
    permalink,
    files: [],
    props: () => ({
      total: terms.length,
      letters: isCut
        ? []
        : byLetter(terms, site).map(({ letter, inside }) => {
            const links = inside.map((term) => (isTold ? toldLink(term, site) : filedLink(term, site)));
            return { letter, id: letterSlug(letter), terms: links };
          }),
      parts: links,
      finer: [],
      most: isCut ? mostNamed(terms, MOST_NAMED).map((term) => site.term(term)) : [],
      ...(name === "people" && terms.some(isAsWritten) && { isFiledAsWritten: true as const }),
      ...site.page(permalink, site.strings.words[name]),
    }),
  };
}

/** A name of several words that might have been turned. */
function isAsWritten({ record, name, sort }: Term): boolean {
  return record === null && sort === name && /\p{L} \p{L}/u.test(name);
}

/** Names that an index says more of than how often they are written about. */
const MOST_TOLD = 300;
const ABOUT_LENGTH = 90;

function toldLink(term: Term, site: Site): TermLink {
  const summary = term.record?.summary ?? "";
  const link = filedLink(term, site);
  return summary === "" ? link : { ...link, about: shortened(summary, ABOUT_LENGTH) };
}

/** With what a name is filed under, where that is known: "Karl Otto Brandner" stands under B. */
function filedLink(term: Term, site: Site): TermLink {
  const { name, sort, record } = term;
  const comma = sort.indexOf(", ");
  const filed = comma > 0 ? sort.slice(0, comma) : record?.kind === "person" && sort === name ? record.family : null;
  // Of "Sir Agnes Marsden" nobody has said which is the family: only the form of address is passed over.
  const isWhole = record === null && site.settings.filing === "as-written" && filed?.includes(" ");
  return filed && filed !== name && !isWhole && name.includes(filed) ? { ...site.term(term), filed } : site.term(term);
}

interface Placed {
  readonly part: IndexPart;
  readonly permalink: Permalink;
}

/** @param here A part and those around it, from its letter down. */
function* partPages(index: Index, here: readonly Placed[], site: Site): Iterable<Page<"term-index", IndexProps>> {
  const last = here.at(-1);
  if (last === undefined) return;
  yield { kind: "term-index", permalink: last.permalink, files: [], props: () => partProps(index, here, last, site) };
  for (const finer of finerOf(last)) yield* partPages(index, [...here, finer], site);
}

function partProps({ name, links }: Index, here: readonly Placed[], last: Placed, site: Site): IndexProps {
  const title = site.strings.words[name];
  const finer = here.map((around) => finerOf(around).map((placed) => linkTo(placed, site)));
  return {
    total: linkTo(last, site).count,
    letters: last.part.sections.map(({ label, terms: inside }, n) => section(label, `part-${n + 1}`, inside, site)),
    parts: links,
    finer: finer.filter((level) => level.length > 0),
    most: [],
    ...site.page(last.permalink, title + site.strings.colon + last.part.label, {
      breadcrumbs: [
        { label: title, href: site.link(pagePermalink(name)) },
        ...here.slice(0, -1).map(({ part, permalink }) => ({ label: part.label, href: site.link(permalink) })),
      ],
    }),
  };
}

/** Cut anywhere, an address leads to the part around it. */
function finerOf({ part, permalink }: Placed): readonly Placed[] {
  return part.finer.map((finer) => ({ part: finer, permalink: `${permalink}${finer.segment}/` as Permalink }));
}

function section(letter: string, id: string, terms: readonly Term[], site: Site): IndexProps["letters"][number] {
  return { letter, id, terms: terms.map((term) => filedLink(term, site)) };
}

function linkTo({ part, permalink }: Placed, site: Site): IndexLink {
  return { label: part.label, href: site.link(permalink), count: part.terms.length };
}

/** The letters of a long index, each a page; none where one page holds all. */
function indexLetters(name: TaxonomyName, terms: readonly Term[], site: Site): readonly Placed[] {
  if (!(name === "places" ? isLongTree(terms, hasMaps(terms, site)) : isLong(terms))) return [];
  return byLetter(terms, site).map(({ letter, inside }) => ({
    part: indexPart(letter, letterSlug(letter), inside),
    permalink: pagePermalink(name, "letter", letterSlug(letter)),
  }));
}

function hasMaps(places: readonly Term[], { settings }: Site): boolean {
  return settings.features.maps && places.some(({ record }) => record?.kind === "place" && record.coordinates !== null);
}

/** Letters in the order of their first term; terms of one letter stand together, whatever scripts do to the order. */
function byLetter(terms: readonly Term[], site: Site): readonly { letter: string; inside: Term[] }[] {
  const letters = new Map<string, Term[]>();
  for (const term of terms) {
    const letter = site.strings.indexLetter(term.sort);
    const inside = letters.get(letter);
    if (inside) inside.push(term);
    else letters.set(letter, [term]);
  }
  return [...letters].map(([letter, inside]) => ({ letter, inside })).sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

/** `k`, `ㄱ`; `other` for what is filed under no letter. */
function letterSlug(letter: string): string {
  return /^[\p{L}\p{N}]+$/u.test(letter) ? letter.toLowerCase() : "other";
}
