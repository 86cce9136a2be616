import type { Term } from "../archive/term.ts";
import { foldMarks } from "../model/fold.ts";
import { slugify } from "../model/slug.ts";
import { initialConsonant } from "../model/strings/index-letter.ts";

/** A page of a long index: a letter ("K"), or what a letter is cut into ("Ki", "Kim", "Kim C"). */
export interface IndexPart {
  readonly label: string;
  /** Of its address, below that of the part around it: `k`, `ki`, `kim-c`. */
  readonly segment: string;
  /** All that are filed here, and those of them that the page lists itself, by their first letters. */
  readonly terms: readonly Term[];
  readonly sections: readonly { readonly label: string; readonly terms: readonly Term[] }[];
  /** Longer beginnings, each a part. */
  readonly finer: readonly IndexPart[];
}

/** In bytes of HTML, about: what a page of an index may list. */
const MOST = 80_000;
/** So few names of one beginning stay on the page, as long as these do not fill it. */
const FEW = 8;
const ROOM = 0.7 * MOST;

/** Whether an index is so long that it is cut. */
export function isLong(terms: readonly Term[]): boolean {
  return weightOf(terms) > MOST;
}

/**
 * Whether there are so many places that they do not stand as a tree, and are cut like a long index.
 * @param maps whether maps stand beside it.
 */
export function isLongTree(places: readonly Term[], maps: boolean): boolean {
  return treeWeight(places) > (maps ? MOST_BESIDE_MAPS : MOST_OF_TREE);
}

/** So many of the first as stand as a tree beside maps. */
export function fittingTree(places: readonly Term[]): readonly Term[] {
  const weight = treeWeight(places);
  return weight <= MOST_BESIDE_MAPS ? places : places.slice(0, Math.floor((places.length * MOST_BESIDE_MAPS) / weight));
}

function treeWeight(places: readonly Term[]): number {
  return weightOf(places) + places.length * MARKUP_OF_TREE;
}

/** In bytes of HTML, about: two maps, with their names, take the other half of a page. */
const MOST_BESIDE_MAPS = 65_000;
const MOST_OF_TREE = 120_000;
/** An entry of the tree has more than one of a list. */
const MARKUP_OF_TREE = 100;

/**
 * Cuts what is filed under a letter by how the names begin, as far as each part is long itself: a fifth of a Korean
 * archive is called Kim. Never by number, so that a new name changes only the parts that it is filed under.
 * @param terms In the order of their index.
 */
export function indexPart(label: string, segment: string, terms: readonly Term[]): IndexPart {
  const groups = isLong(terms) ? byBeginning(terms) : [];
  const whole = { label, segment, terms };
  if (groups.length < 2) return { ...whole, sections: [{ label, terms }], finer: [] };
  let room = ROOM;
  const sections: { label: string; terms: readonly Term[] }[] = [];
  const finer: IndexPart[] = [];
  for (const { beginning, isWhole, inside } of groups) {
    const name = titled(beginning);
    // Nothing longer tells apart those that are no longer than their beginning.
    if (!isWhole && (inside.length > FEW || weightOf(inside) > room)) {
      finer.push(indexPart(name, segmentOf(beginning), inside));
      continue;
    }
    room -= weightOf(inside);
    sections.push({ label: name, terms: inside });
  }
  return { ...whole, sections, finer };
}

interface Beginning {
  readonly beginning: string;
  /** It is all of their names. */
  readonly isWhole: boolean;
  readonly inside: Term[];
}

/** Terms by what they begin with, one letter longer than what all of them begin with. */
function byBeginning(terms: readonly Term[]): readonly Beginning[] {
  const keys = terms.map(({ sort }) => stepsOf(filed(sort)));
  const shared = sharedLength(keys);
  const groups = new Map<string, Beginning>();
  for (const [index, key] of keys.entries()) {
    const end = nextEnd(key, shared);
    const isWhole = end === shared;
    const beginning = key.slice(0, end).join("").replace(CONSONANT_OF_SYLLABLE, "");
    const id = `${isWhole} ${beginning}`;
    const group = groups.get(id);
    const term = terms[index];
    if (term === undefined) continue;
    if (group) group.inside.push(term);
    else groups.set(id, { beginning, isWhole, inside: [term] });
  }
  return [...groups.values()];
}

/** Its letters; before a syllable of Hangul its first consonant, by which Korean indexes go on: "김ㅊ" before "김철". */
function stepsOf(key: string): readonly string[] {
  return [...key].flatMap((letter) => (/[가-힣]/.test(letter) ? [initialConsonant(letter), letter] : [letter]));
}

const CONSONANT_OF_SYLLABLE = /[ㄱ-ㅎ](?=[가-힣])/gu;

/** Letters, digits and single spaces: what a name is filed by. */
function filed(sort: string): string {
  return foldMarks(sort.normalize("NFKC"))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

function sharedLength(keys: readonly (readonly string[])[]): number {
  const [first = [], ...rest] = keys;
  return rest.reduce((length, key) => {
    let same = 0;
    while (same < length && key[same] === first[same]) same++;
    return same;
  }, first.length);
}

/** One letter on; a space goes with the letter after it, a mark with the letter before it. */
function nextEnd(key: readonly string[], from: number): number {
  if (from >= key.length) return from;
  let end = key[from] === " " ? from + 2 : from + 1;
  while (/^\p{M}/u.test(key[end] ?? "")) end++;
  return end;
}

/** As slugs are (no name of a device, not too long), but that a consonant of Hangul stays the letter that it is. */
function segmentOf(beginning: string): string {
  const plain = beginning.replaceAll(" ", "-");
  const slug = slugify(plain);
  return slug.normalize("NFKC") === plain.normalize("NFKC") ? plain : slug;
}

function titled(beginning: string): string {
  return beginning.replace(/(?:^|(?<= ))\p{L}/gu, (letter) => letter.toUpperCase());
}

function weightOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { name, permalink }) => sum + weightOfTerm(name, permalink), 0);
}

/** The markup of an entry, its name, and its address, in which a letter outside ASCII takes three bytes for each of its own. */
function weightOfTerm(name: string, permalink: string): number {
  return MARKUP + Buffer.byteLength(name) + 3 * Buffer.byteLength(permalink) - 2 * permalink.length;
}

const MARKUP = 85;
