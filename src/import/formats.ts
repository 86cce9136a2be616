import type { Effects } from "../model/effects.ts";
import type { KnownRecords } from "../suggest/known-records.ts";
import type { Imported, ImportSource } from "./imported.ts";
import { importText } from "./text.ts";

/** Turns sources of one kind into articles of the site; reads, and writes nothing. */
export type Format = (
  sources: readonly ImportSource[],
  site: KnownRecords,
  effects: Effects,
) => Promise<readonly Imported[]>;

/** What `dateline import --from` takes: a format is a file and a row. */
export const FORMATS = {
  text: importText,
} as const satisfies Readonly<Record<string, Format>>;
