import { resolve } from "node:path";
import { createMemoryCache } from "../../src/cache/memory-cache.ts";
import { composeEdition, type Edition } from "../../src/edition.ts";
import { machineEffects } from "../../src/effects.ts";
import { wholeOf } from "../../src/model/file-content.ts";
import type { DataFile } from "../../src/render/data-file.ts";
import { createStopwatch } from "../../src/stopwatch.ts";

/** A site planned, with its data files to be made one by one: what takes long, drawing pages, is left out. */
export interface Composed {
  readonly edition: Edition;
  /** Permalinks of its data files. */
  readonly files: readonly string[];
  /** The text of a data file. */
  readonly text: (permalink: string) => string;
}

export async function compose(root: string, now = Date.UTC(2025, 5, 1)): Promise<Composed> {
  const edition = await composeEdition(
    { root: resolve(root), now, drafts: false },
    { styles: [], scripts: [], fonts: [], files: [] },
    createMemoryCache,
    machineEffects(),
    createStopwatch(() => 0),
  );
  const byPermalink = new Map<string, DataFile>(edition.data().map((file) => [file.permalink, file]));
  return {
    edition,
    files: [...byPermalink.keys()],
    text: (permalink) => {
      const file = byPermalink.get(permalink);
      if (file === undefined) throw new Error(`No data file ${permalink}`);
      return Buffer.from(wholeOf(file.bytes())).toString();
    },
  };
}
