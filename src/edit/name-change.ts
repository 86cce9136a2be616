import { join } from "node:path";
import { namesOf } from "../annotate/name-index.ts";
import type { AuthorityRecord, Person, PlaceRecord } from "../model/authority.ts";
import type { Effects } from "../model/effects.ts";
import { foldName } from "../model/fold.ts";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import { Refusal } from "../model/refusal.ts";
import { slugify } from "../model/slug.ts";
import { findFiles } from "../read/find-files.ts";
import { refuseUnread } from "../read/refuse-unread.ts";
import { addToFrontMatter, type Edit } from "../suggest/front-matter-edit.ts";
import { addEntries, addKey } from "./add-key.ts";
import { editValues } from "./front-matter-values.ts";
import { type Retargeting, retarget } from "./retarget.ts";
import type { NamedTerm, TermFinder } from "./term-finder.ts";
import type { FileChange } from "./write-changes.ts";

/** All that a new name asks of a site's files. */
export interface NameChange {
  /** What an editor should look at besides. */
  readonly notes?: readonly string[];
  /** In the order of their files. */
  readonly changes: readonly FileChange[];
  /** Files that name the term in a way that only a person can change. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}

/** The record, or the term without one, gets another name; the old one stays an alias, and the old address leads on. */
export function renameTerm(term: NamedTerm, name: string, { root, finder }: Site, effects: Effects): NameChange {
  const slug = slugify(name);
  const taken = finder.find(term.taxonomy, name);
  if (taken !== null && taken.key !== term.key) {
    throw new Refusal(`"${name}" is there already: ${told(taken)}`, "Merge the two with dateline merge", 2);
  }
  const { record } = term;
  const isOld = (text: string) => text === record?.slug || foldName(text) === foldName(term.name);
  const isNew = (text: string) => foldName(text) === foldName(name);
  if (record === null) {
    const change = { taxonomy: term.taxonomy, isOld, isNew, name, slug: null, file: null, path: null };
    return sweep(change, [redirectEdit(term.permalink, pagePermalink(term.taxonomy, slug))], root, effects);
  }
  const moves = slug !== record.slug;
  const to = `${record.file.slice(0, record.file.lastIndexOf("/") + 1)}${slug}.md`;
  const permalink = pagePermalink(term.taxonomy, slug);
  const change: Retargeting = {
    taxonomy: term.taxonomy,
    isOld,
    isNew,
    name,
    slug: moves ? { from: record.slug, to: slug } : null,
    file: moves ? { from: record.file, to } : null,
    path: moves ? { from: record.permalink, to: permalink } : null,
  };
  const own = {
    file: record.file,
    to: moves ? to : record.file,
    edit: (text: string) => renamed(text, record, name, permalink),
  };
  return { ...sweep(change, [own], root, effects), notes: notesOn(record, own.to) };
}

/** How the new name is filed no program can know. */
function notesOn({ sort, name, ...record }: Person | PlaceRecord, file: string): readonly string[] {
  const family = record.kind === "person" ? record.family : null;
  const kept = [...(sort === name ? [] : [`sort: ${sort}`]), ...(family === null ? [] : [`family: ${family}`])];
  return kept.map((line) => `${file} keeps ${line}: is that right with the new name?`);
}

/** Everything that names `a` names `b`, and the old address of `a` leads to `b`. */
export function mergeTerms(a: NamedTerm, b: NamedTerm, { root, finder }: Site, effects: Effects): NameChange {
  if (a.key === b.key) throw new Refusal(`both names mean one: ${told(a)}`, "Name two that are to become one", 2);
  if (a.record !== null && b.record === null) {
    throw new Refusal(`"${b.name}" has no record, and "${a.name}" has one`, "Name them the other way round", 2);
  }
  const means = (text: string) => finder.means(a.taxonomy, text);
  const change: Retargeting = {
    taxonomy: a.taxonomy,
    isOld: (text) => means(text) === a.key,
    isNew: (text) => means(text) === b.key,
    name: means(b.name) === b.key || a.name === b.name ? b.name : (b.record?.slug ?? b.name),
    slug: a.record !== null && b.record !== null ? { from: a.record.slug, to: b.record.slug } : null,
    file: null,
    path: a.permalink !== null && b.permalink !== null ? { from: a.permalink, to: b.permalink } : null,
  };
  const { record } = b;
  if (record === null) return sweep(change, [redirectEdit(a.permalink, b.permalink)], root, effects);
  if (a.record !== null) {
    const retired = { file: a.record.file, edit: (text: string) => addKey(text, "mergedInto", record.slug) };
    return sweep(change, [retired], root, effects);
  }
  const known = namesOf(record).some((name) => foldName(name) === foldName(a.name));
  const additions = {
    aliases: known ? [] : [a.name],
    formerly: a.permalink === null || record.formerly.includes(a.permalink) ? [] : [a.permalink],
  };
  return sweep(change, [{ file: record.file, edit: (text) => addToFrontMatter(text, additions) }], root, effects);
}

export interface Site {
  /** Absolute, native. */
  readonly root: string;
  readonly finder: TermFinder;
}

interface OwnEdit {
  readonly file: string;
  /** Its new name. */
  readonly to?: string;
  readonly edit: (text: string) => Edit;
}

function redirectEdit(from: Permalink | null, to: Permalink | null): OwnEdit {
  return {
    file: "content/site.yaml",
    edit: (text) =>
      from === null || to === null || from === to ? { ok: true, text } : addEntries(text, "redirects", { [from]: to }),
  };
}

function renamed(text: string, record: AuthorityRecord, name: string, permalink: Permalink): Edit {
  const back = record.formerly.indexOf(permalink);
  const edits = [
    { kind: "replace" as const, path: ["name"], value: name },
    // Renamed back: what led here is here again.
    ...(back === -1 || permalink === record.permalink
      ? []
      : [{ kind: "replace" as const, path: ["formerly", back], value: record.permalink }]),
  ];
  const edited = editValues(text, edits);
  if (!edited.ok) return edited;
  const isAlias = [name, ...namesOf(record).slice(1)].some((other) => foldName(other) === foldName(record.name));
  const moved = permalink !== record.permalink && back === -1 && !record.formerly.includes(record.permalink);
  return addToFrontMatter(edited.text, {
    aliases: isAlias ? [] : [record.name],
    formerly: moved ? [record.permalink] : [],
  });
}

/** Looks through every file of the site. */
function sweep(change: Retargeting, own: readonly OwnEdit[], root: string, effects: Effects): NameChange {
  const changes: FileChange[] = [];
  const refused: { file: string; reason: string }[] = [];
  const { files, problems } = findFiles(root, effects);
  // The folder could be read a moment ago; now less would be changed than was thought out.
  refuseUnread(problems);
  const settings = { file: "content/site.yaml", kind: null };
  for (const { file, kind } of [...files, settings]) {
    const special = own.find((one) => one.file === file);
    if (kind === null && special === undefined) continue;
    const exists = effects.disk.stat(join(root, file)) !== undefined;
    const bytes = exists ? Buffer.from(effects.disk.read(join(root, file))) : Buffer.alloc(0);
    const before = bytes.toString("utf8");
    let edit: Edit = kind === null ? { ok: true, text: before } : retarget(before, { file, kind }, change);
    if (edit.ok && special !== undefined) edit = special.edit(edit.text);
    if (!edit.ok) refused.push({ file, reason: edit.reason });
    else if (edit.text !== before || (special?.to ?? file) !== file) {
      if (!Buffer.from(before).equals(bytes)) refused.push({ file, reason: "it is not in UTF-8" });
      else changes.push({ file, before, after: edit.text, to: special?.to ?? file });
    }
  }
  return { changes, refused };
}

function told({ name, record }: NamedTerm): string {
  return record === null ? `${name}, without a record` : record.file;
}
