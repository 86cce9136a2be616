import type { KeptShards } from "../../src/search/word-shards.ts";

/** Nothing was made before, and nothing is kept. */
export const keptNowhere: KeptShards = { version: "", read: () => undefined, write: () => {} };
