import type { Effects } from "../model/effects.ts";
import type { KnownRecords } from "../suggest/known-records.ts";
import { importCsv } from "./csv.ts";
import { importHugo } from "./hugo.ts";
import type { Imported, ImportOptions, ImportSource } from "./imported.ts";
import { importJekyll } from "./jekyll.ts";
import { importText } from "./text.ts";
import { importWxr } from "./wxr.ts";

/** Turns sources of one kind into articles of the site; reads, and writes nothing. */
export type Format = (
  sources: readonly ImportSource[],
  site: KnownRecords,
  effects: Effects,
  options?: ImportOptions,
) => Promise<readonly Imported[]>;

/** What `dateline import --from` takes: a format is a file and a row. */
export const FORMATS = {
  text: importText,
  jekyll: importJekyll,
  hugo: importHugo,
  wxr: importWxr,
  csv: importCsv,
} as const satisfies Readonly<Record<string, Format>>;
