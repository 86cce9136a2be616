import { fileURLToPath } from "node:url";

/** The checkout: `bench/run.mjs` bundles into a folder two below it. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
