import { posix } from "node:path";
import { decoded } from "../model/decoded.ts";
import { type AuthorityName, TAXONOMIES, type TaxonomyName } from "../model/taxonomy.ts";
import { readYaml } from "../model/yaml.ts";
import type { FoundFile } from "../read/find-files.ts";
import { type Edit, frontMatterOf } from "../suggest/front-matter-edit.ts";
import { editValues, type ValueEdit } from "./front-matter-values.ts";
import { retargetLinks } from "./links.ts";

/** What named one term is to name another. */
export interface Retargeting {
  readonly taxonomy: TaxonomyName;
  /** Whether a tag, or the address of a link by hand, means the one that goes. */
  readonly isOld: (name: string) => boolean;
  readonly isNew: (name: string) => boolean;
  /** What tags say from now on. */
  readonly name: string;
  /** Of records: the slugs, as links by hand, `partOf` and the like name them. */
  readonly slug: Move | null;
  /** Of records: their files, relative to the root. */
  readonly file: Move | null;
  /** The addresses of their pages. */
  readonly path: Move | null;
}

export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The text of a file that names the new one wherever it named the old one; itself where it does not. */
export function retarget(text: string, { file, kind }: FoundFile, change: Retargeting): Edit {
  const edits = valueEdits(text, kind, change);
  const edited: Edit = edits.length === 0 ? { ok: true, text } : editValues(text, edits);
  if (!edited.ok || !mayLink(text, change)) return edited;
  return { ok: true, text: retargetLinks(edited.text, (url) => newAddress(url, file, change)) };
}

function valueEdits(text: string, kind: FoundFile["kind"], change: Retargeting): readonly ValueEdit[] {
  const block = frontMatterOf(text);
  const data = block === null ? null : readYaml(block.yaml).data;
  if (data === null || typeof data !== "object") return [];
  const front = data as Readonly<Record<string, unknown>>;
  if (kind === "article") return [...tagEdits(front, change), ...silenceEdits(front, change)];
  return kind === change.taxonomy ? recordEdits(front, change) : [];
}

/** One of the two that a list may name stays. */
function tagEdits(front: Readonly<Record<string, unknown>>, change: Retargeting): readonly ValueEdit[] {
  const names = listOf(front[change.taxonomy]);
  let isNamed = names.some((name) => !change.isOld(name) && change.isNew(name));
  return names.flatMap((name, index): ValueEdit | readonly never[] => {
    if (!change.isOld(name)) return [];
    const path = [change.taxonomy, index];
    if (isNamed) return { kind: "remove", path };
    isNamed = true;
    return name === change.name ? [] : { kind: "replace", path, value: change.name };
  });
}

/** `mentions.not` may name slugs. */
function silenceEdits(front: Readonly<Record<string, unknown>>, { slug }: Retargeting): readonly ValueEdit[] {
  const mentions = front.mentions as Readonly<Record<string, unknown>> | undefined;
  return slug === null || typeof mentions !== "object" ? [] : slugEdits(["mentions", "not"], mentions.not, slug);
}

function recordEdits(front: Readonly<Record<string, unknown>>, { slug }: Retargeting): readonly ValueEdit[] {
  if (slug === null) return [];
  return ["partOf", "mergedInto", "differentFrom"].flatMap((key) => slugEdits([key], front[key], slug));
}

function slugEdits(path: readonly string[], value: unknown, { from, to }: Move): readonly ValueEdit[] {
  return listOf(value).flatMap((item, index): ValueEdit | readonly never[] =>
    item === from ? { kind: "replace", path: Array.isArray(value) ? [...path, index] : path, value: to } : [],
  );
}

function listOf(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list.map((item) => (typeof item === "string" ? item.trim() : ""));
}

/** Whether it is worth while to parse the text. */
function mayLink(text: string, { taxonomy, slug, file, path }: Retargeting): boolean {
  const scheme = schemeOf(taxonomy);
  const marks = [scheme === null || slug === null ? "" : `${scheme}:`, fileName(file?.from ?? ""), path?.from ?? ""];
  const lower = text.toLowerCase();
  return marks.some((mark) => mark !== "" && lower.includes(mark.replace(/\/$/, "").toLowerCase()));
}

function newAddress(url: string, from: string, { taxonomy, isOld, slug, file, path }: Retargeting): string | null {
  const scheme = schemeOf(taxonomy);
  const [, written = "", name = ""] = /^([a-z]+):(.*)$/is.exec(url) ?? [];
  if (slug !== null && scheme !== null && written.toLowerCase() === scheme) {
    return isOld(decoded(name).trim()) ? `${written}:${slug.to}` : null;
  }
  const [, target = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const place = decoded(target);
  if (path !== null && `${place.replace(/\/$/, "")}/` === path.from) return path.to + rest;
  if (file === null || place === "" || place.startsWith("/")) return null;
  if (posix.normalize(posix.join(posix.dirname(from), place)) !== file.from) return null;
  return `${target.slice(0, target.lastIndexOf("/") + 1)}${encodeURI(fileName(file.to))}${rest}`;
}

function schemeOf(taxonomy: TaxonomyName): string | null {
  return TAXONOMIES.find(({ name }) => name === (taxonomy as AuthorityName))?.inProse ?? null;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
