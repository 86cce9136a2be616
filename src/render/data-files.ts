import type { DataRoute } from "./data-file.ts";
import { mentionsRoute } from "./mentions.ts";

/** Which data files exist: one row a kind. */
export const DATA_FILES = { mentions: mentionsRoute } as const satisfies Readonly<Record<string, DataRoute>>;
