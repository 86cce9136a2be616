import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RecordMeta } from "../../shared/search/format.ts";
import type { Stem } from "../../shared/search/terms.ts";
import type { Files } from "../../templates/client/search/files.ts";
import type { Index } from "../../templates/client/search/index.ts";
import { openIndex } from "../../templates/client/search/open-index.ts";
import { readRequest } from "../../templates/client/search/request.ts";
import { type Result, search } from "../../templates/client/search/search.ts";
import { loadStemmer } from "../../templates/client/search/stemmers.ts";

/** The search of a site that was built, as a browser does it, with its files read from the disk and counted. */
export interface Searcher {
  readonly index: Index;
  readonly stems: readonly Stem[];
  /** @param query of the address: `q=kaesong&people=kim-jong-un` */
  readonly search: (query: string, typing?: boolean) => Promise<Result>;
  /** What is said of results, in their order. */
  readonly metas: (result: Result, most?: number) => Promise<readonly RecordMeta[]>;
  /** Files and stretches that were asked for since the last call, with their bytes. */
  readonly fetched: () => readonly (readonly [name: string, bytes: number])[];
}

/** @param folder the output of a build. */
export async function openSearch(folder: string): Promise<Searcher> {
  let log: (readonly [string, number])[] = [];
  const known = new Set<string>();
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, "search", name)));
  const files: Files = {
    whole: async (name) => {
      const bytes = read(name);
      if (!known.has(name)) log.push([name, bytes.length]);
      known.add(name);
      return bytes;
    },
    slice: async (name, _stamp, at, length) => {
      const bytes = read(name).subarray(at, at + length);
      log.push([name, bytes.length]);
      return bytes;
    },
  };
  const index = await openIndex(files);
  const stems = await Promise.all(index.head.languages.map(loadStemmer));
  return {
    index,
    stems,
    search: (query, typing = false) => search(readRequest(query), typing, index, stems),
    metas: (result, most = 10) =>
      Promise.all([...result.ordered.subarray(0, most)].map(async (address) => (await index.record(address)).meta)),
    fetched: () => {
      const since = log;
      log = [];
      return since;
    },
  };
}
