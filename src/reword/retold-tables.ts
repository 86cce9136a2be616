import { jsonText } from "../model/json-text.ts";
import { href, type Permalink } from "../model/permalink.ts";
import { bibtex } from "../render/citations/bibtex.ts";
import type { Citation } from "../render/citations/citation.ts";
import { cslItem } from "../render/citations/csl.ts";
import { ris } from "../render/citations/ris.ts";
import { summaryOf } from "../render/summary.ts";
import type { NotedFiles } from "../write/noted-files.ts";
import { type ChangedFiles, fileOf } from "./changed-files.ts";
import type { Requoted } from "./requoted.ts";

/** An article of which tables have another headline or summary now. */
export interface Retold extends Requoted {
  /** How it was cited, and is. */
  readonly cited: { readonly before: Citation; readonly now: Citation };
}

/** Puts what tables say of articles now in the place of what they said; false where that does not stand there in the form in which it is known. */
export function retellTables(
  articles: readonly Retold[],
  { exports, citations }: { readonly exports: boolean; readonly citations: boolean },
  files: ChangedFiles,
): boolean {
  return articles.every(
    (article) => (!exports || retellLine(article, files)) && (!citations || retellCitations(article, files)),
  );
}

/** Whether one of the articles is among the newest of the archive or of a name, whose feeds tell of it. */
export function areFollowed(
  permalinks: readonly Permalink[],
  there: NotedFiles,
  read: (path: string) => Uint8Array,
): boolean {
  // Encoded, and with what stands before it in an address of any base.
  const ends = permalinks.map((permalink) => `${href(permalink, "/").slice(1)}"`);
  for (const path of there.keys()) {
    if (!path.endsWith("feed.json")) continue;
    const feed = Buffer.from(read(path));
    if (ends.some((end) => feed.includes(end))) return true;
  }
  return false;
}

/** Of `articles.jsonl`. */
function retellLine({ before, now }: Requoted, files: ChangedFiles): boolean {
  const name = fileOf("articles", "jsonl", now.permalink, files);
  if (name === undefined) return false;
  const bytes = files.read(name);
  const at = bytes.indexOf(`"path":${jsonText(now.permalink)},`);
  if (at < 0) return false;
  const line = bytes.subarray(bytes.lastIndexOf("\n", at) + 1, bytes.indexOf("\n", at));
  const row = JSON.parse(line.toString()) as Record<string, unknown>;
  const [was, is] = [before, now].map((article) => ({ title: article.title, summary: summaryOf(article) }));
  const isKnown = jsonText({ ...row, ...was }) === line.toString();
  return isKnown && files.exchange(name, line, Buffer.from(jsonText({ ...row, ...is })));
}

const FORMATS = [
  ["bib", bibtex],
  ["ris", ris],
  ["csl.json", (citation: Citation) => jsonText(cslItem(citation))],
] as const;

function retellCitations({ now: { permalink }, cited }: Retold, files: ChangedFiles): boolean {
  return FORMATS.every(([extension, write]) => {
    const name = fileOf("articles", extension, permalink, files);
    const [before, now] = [cited.before, cited.now].map((citation) => Buffer.from(write(citation)));
    return name !== undefined && before !== undefined && now !== undefined && files.exchange(name, before, now);
  });
}
