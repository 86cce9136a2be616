import { ByteReader } from "../../../shared/search/bytes.ts";
import {
  type Head,
  type RecordMeta,
  type RecordText,
  type Shards,
  shardName,
  startsGroup,
  VERSION,
} from "../../../shared/search/format.ts";
import {
  type ListedTerm,
  type ListFile,
  type Postings,
  readListFile,
  readPositions,
  readPostings,
  shardOf,
} from "../../../shared/search/lists.ts";
import { type Files, inflate, readDirectory } from "./files.ts";

/** The index as it is read, file by file, each once. */
export interface Index {
  readonly head: Head;
  /** The shard that holds words that begin so. */
  readonly words: (word: string) => Promise<ListFile>;
  /** That, and the next ones as far as they can hold words that begin so, at most so many. */
  readonly wordsFrom: (prefix: string, most: number) => Promise<readonly ListFile[]>;
  readonly postings: (file: ListFile, term: ListedTerm) => Postings;
  readonly positions: (term: ListedTerm) => Promise<readonly Uint32Array[]>;
  /** The articles of one value; `undefined` where there is no such value. */
  readonly value: (facet: string, term: string) => Promise<Value | undefined>;
  /** All values of a facet. */
  readonly values: (facet: string) => Promise<readonly Value[]>;
  /** Articles that tell of days, months or years within, each date as `YYYY-MM-DD`. */
  readonly happened: (from: string, to: string) => Promise<readonly Float64Array[]>;
  /** All articles from one address to another. */
  readonly addresses: (from: number, to: number) => Promise<readonly number[]>;
  readonly record: (address: number) => Promise<Found>;
}

/** Of a facet. */
export interface Value {
  readonly term: string;
  readonly name: string;
  /** Path of its page, below the base; sources have none. */
  readonly url: string | undefined;
  readonly documents: Float64Array;
}

/** An article, for a result. */
export interface Found {
  readonly meta: RecordMeta;
  readonly text: () => Promise<RecordText>;
}

export async function openIndex(files: Files): Promise<Index> {
  const head = JSON.parse(UTF8.decode(await inflate(await files.whole("head.bin", "")))) as Head;
  if (head.version !== VERSION) throw new Error("the search index is of another version");
  const list = createLists(files);
  return { head, ...wordLists(head, list, files), ...valueLists(head, list), ...documents(head, files) };
}

/** Reads a shard, once. */
type Lists = (folder: string, shards: Shards, shard: number) => Promise<ListFile>;

function createLists(files: Files): Lists {
  const lists = new Map<string, Promise<ListFile>>();
  return (folder, { starts, stamps }, shard) => {
    const name = `${folder}/${shardName(starts[shard] ?? "")}.bin`;
    const known =
      lists.get(name) ??
      files
        .whole(name, stamps[shard] ?? "")
        .then((bytes) => inflate(bytes))
        .then(readListFile);
    lists.set(name, known);
    // What failed may be there the next time.
    known.catch(() => lists.delete(name));
    return known;
  };
}

function wordLists(
  head: Head,
  list: Lists,
  files: Files,
): Pick<Index, "words" | "wordsFrom" | "postings" | "positions"> {
  const owners = new WeakMap<ListedTerm, number>();
  const wordShard = async (shard: number) => {
    const file = await list("w", head.words, shard);
    for (const term of file.terms) owners.set(term, shard);
    return file;
  };
  return {
    words: (word) => wordShard(shardOf(head.words.starts, word)),
    wordsFrom: (prefix, most) => {
      const first = shardOf(head.words.starts, prefix);
      const last = shardOf(head.words.starts, `${prefix}\uffff`);
      return Promise.all(Array.from({ length: Math.min(most, last - first + 1) }, (_, n) => wordShard(first + n)));
    },
    postings: (file, term) => readPostings(file, term, head.base, true),
    positions: async (term) => {
      const { name, stamp, at } = positionsPlace(head, owners.get(term) ?? 0);
      const bytes = await files.slice(name, stamp, at + term.positionsAt, term.positionsLength);
      return readPositions(bytes, term.count);
    },
  };
}

function valueLists(head: Head, list: Lists): Pick<Index, "value" | "values" | "happened"> {
  const facet = (name: string) => head.facets.find((one) => one.name === name);
  const valueAt = (file: ListFile, n: number): Value => {
    const term = file.terms[n] as ListedTerm;
    const [name = term.term, url] = (file.extra as readonly (readonly string[])[])[n] ?? [];
    return { term: term.term, name, url, documents: readPostings(file, term, head.base, false).documents };
  };
  const shardsOf = (folder: string, shards: Shards, first: number, last: number) =>
    Promise.all(Array.from({ length: last - first + 1 }, (_, n) => list(folder, shards, first + n)));
  return {
    value: async (name, term) => {
      const values = facet(name);
      if (values === undefined) return undefined;
      const file = await list(`f/${name}`, values, shardOf(values.starts, term));
      const n = file.terms.findIndex((one) => one.term === term);
      return n === -1 ? undefined : valueAt(file, n);
    },
    values: async (name) => {
      const values = facet(name);
      if (values === undefined) return [];
      const all = await shardsOf(`f/${name}`, values, 0, values.starts.length - 1);
      return all.flatMap((file) => file.terms.map((_, n) => valueAt(file, n)));
    },
    happened: async (from, to) => {
      const { starts } = head.happened;
      const all = await shardsOf("h", head.happened, shardOf(starts, from.slice(0, 4)), shardOf(starts, to));
      return all.flatMap((file) =>
        file.terms
          .filter(({ term }) => firstDay(term) >= from && lastDay(term) <= to)
          .map((term) => readPostings(file, term, head.base, false).documents),
      );
    },
  };
}

function documents({ directories, records }: Head, files: Files): Pick<Index, "addresses" | "record"> {
  const directory = async (shard: number) => {
    const name = `d/${documentName(directories.starts[shard] ?? 0)}.bin`;
    return readDirectory(await inflate(await files.whole(name, directories.stamps[shard] ?? "")));
  };
  return {
    addresses: async (from, to) => {
      const first = shardOf(directories.starts, from);
      const last = shardOf(directories.starts, to);
      const all = await Promise.all(Array.from({ length: last - first + 1 }, (_, n) => directory(first + n)));
      return all.flatMap((places) => [...places.keys()].filter((address) => address >= from && address <= to));
    },
    record: async (address) => {
      const places = await directory(shardOf(directories.starts, address));
      const [at, length] = places.get(address) ?? [0, 0];
      const shard = shardOf(records.starts, address);
      const name = `r/${documentName(records.starts[shard] ?? 0)}.bin`;
      return readRecord(await files.slice(name, records.stamps[shard] ?? "", at, length));
    },
  };
}

const UTF8 = new TextDecoder();

function firstDay(term: string): string {
  return `${term}-01-01`.slice(0, 10);
}

/** Of a year, a month or a day. */
function lastDay(term: string): string {
  return term.length === 4 ? `${term}-12-31` : term.length === 7 ? `${term}-${lengthOf(term)}` : term;
}

function lengthOf(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

function positionsPlace({ words, positionBytes }: Head, shard: number) {
  let first = shard;
  let at = 0;
  while (first > 0 && !startsGroup(words.starts[first] ?? "")) at += positionBytes[--first] ?? 0;
  return { name: `p/${shardName(words.starts[first] ?? "")}.bin`, stamp: words.stamps[shard] ?? "", at };
}

/** The hexadecimal address without the zeros at its end. */
function documentName(start: number): string {
  return start.toString(16).padStart(11, "0").replace(/0+$/, "") || "0";
}

function readRecord(bytes: Uint8Array): Found {
  const reader = new ByteReader(bytes);
  const meta = JSON.parse(reader.text()) as RecordMeta;
  const rest = bytes.subarray(reader.at);
  return {
    meta,
    text: async () => JSON.parse(UTF8.decode(await inflate(rest, "deflate-raw"))) as RecordText,
  };
}
