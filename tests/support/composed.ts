import { resolve } from "node:path";
import { createMemoryCache } from "../../src/cache/memory-cache.ts";
import { composeEdition, type Edition } from "../../src/edition.ts";
import { machineEffects } from "../../src/effects.ts";
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
  const byPermalink = new Map<string, () => Uint8Array | string>(
    edition.data().map(({ permalink, bytes }) => [permalink, bytes]),
  );
  return {
    edition,
    files: [...byPermalink.keys()],
    text: (permalink) => {
      const bytes = byPermalink.get(permalink);
      if (bytes === undefined) throw new Error(`No data file ${permalink}`);
      const made = bytes();
      return typeof made === "string" ? Buffer.from(made).toString() : Buffer.from(made).toString();
    },
  };
}
