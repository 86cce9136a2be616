import { basename, join, relative } from "node:path";
import { type NewFile, writeChanges } from "../edit/write-changes.ts";
import type { Effects } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { type Additions, addToFrontMatter } from "./front-matter-edit.ts";
import type { NameGroup } from "./group.ts";
import { recordFile } from "./record-file.ts";

/** A suggestion that the editor took, under the kind that the editor says. */
export interface Accepted {
  readonly kind: "person" | "place" | "organisation" | "date";
  readonly name: string;
}

export interface AcceptedFiles {
  /** Relative to the site's root. */
  readonly created: readonly string[];
  /** Records that were there already, and stay as they are. */
  readonly kept: readonly string[];
}

const KEYS = { person: "people", place: "places", organisation: "organisations", date: "dates" } as const;

/**
 * Writes what was accepted into the article's front matter and makes records for new people and
 * places, all of it or nothing. The article is read again first.
 * @param path Absolute, native path of the article.
 * @param read The article's bytes when its suggestions were made.
 * @throws {Refusal} (1) where the article has changed since, or cannot be edited; then nothing is written
 */
export function writeAccepted(
  path: string,
  read: Uint8Array,
  accepted: readonly Accepted[],
  root: string,
  effects: Effects,
): AcceptedFiles {
  const { disk } = effects;
  const real = disk.real(path);
  const bytes = disk.read(real);
  if (!Buffer.from(bytes).equals(Buffer.from(read))) {
    throw new Refusal(
      `${basename(path)} has changed since it was read`,
      "Nothing was written; run the command again",
      1,
    );
  }
  const edit = addToFrontMatter(textOf(bytes, path), additionsOf(accepted));
  if (!edit.ok) {
    throw new Refusal(
      `${basename(path)} cannot be edited: ${edit.reason}`,
      "Nothing was written; add the names by hand",
      1,
    );
  }
  const { created, kept } = newRecords(accepted, root, disk);
  const article = { file: relative(root, real), before: textOf(bytes, path), after: edit.text };
  // All or nothing: neither does an article name who has no record, nor is there a record that no article names.
  writeChanges([article, ...created], root, effects);
  return { created: created.map(({ file }) => file), kept };
}

/** `ignoreBOM` keeps the mark, so that it is written again. */
function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(`${basename(path)} is not encoded in UTF-8`, "Nothing was written; save it as UTF-8 first", 1);
  }
}

function additionsOf(accepted: readonly Accepted[]): Additions {
  const additions: Record<string, string[]> = {};
  for (const { kind, name } of accepted) {
    additions[KEYS[kind]] ??= [];
    additions[KEYS[kind]]?.push(name);
  }
  return additions;
}

function newRecords(accepted: readonly Accepted[], root: string, disk: Effects["disk"]) {
  const created: NewFile[] = [];
  const kept: string[] = [];
  for (const { kind, name } of accepted) {
    if (kind !== "person" && kind !== "place") continue;
    const { file, text } = recordFile(kind, name);
    const isThere = disk.stat(join(root, file)) !== undefined || created.some((other) => other.file === file);
    if (isThere) kept.push(file);
    else created.push({ file, before: null, after: text });
  }
  return { created, kept };
}

/** Whether an editor could still take it: neither known nor tagged. */
export function isOpen({ entity, tagged }: NameGroup): boolean {
  return entity === null && !tagged;
}
