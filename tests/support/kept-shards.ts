import type { KeptShards } from "../../src/search/make-shards.ts";

/** Nothing was made before, and nothing is kept. */
export const keptNowhere: KeptShards = { version: "", read: () => undefined, write: () => {} };
