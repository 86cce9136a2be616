import { isDeepStrictEqual } from "node:util";
import { isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from "yaml";
import { readYaml } from "../model/yaml.ts";
import { type Edit, frontMatterOf, scalarText } from "../suggest/front-matter-edit.ts";

/** A change of one value: of a key (`["mergedInto"]`, `["mentions", "not"]`) or of an item of its list (`["people", 1]`); blank items do not count. */
export type ValueEdit =
  | { readonly kind: "replace"; readonly path: ValuePath; readonly value: string }
  /** Of items only, and never the last one. */
  | { readonly kind: "remove"; readonly path: ValuePath };

export type ValuePath = readonly (string | number)[];

/**
 * Changes values of the front matter and leaves every other character as it stands: comments, order, quotes, line
 * ends. What the file says afterwards is read again, and the edit is given up unless it is what was meant.
 * @param text The file as it is on disk, with its BOM and its line ends.
 */
export function editValues(text: string, edits: readonly ValueEdit[]): Edit {
  const block = frontMatterOf(text);
  if (block === null) return { ok: false, reason: "its front matter is not between two lines ---" };
  const edited = editYamlValues(block.yaml, edits);
  if (!edited.ok) return edited;
  return { ok: true, text: text.slice(0, block.start) + edited.text + text.slice(block.start + block.yaml.length) };
}

/** The same for a file that is all YAML. */
function editYamlValues(yaml: string, edits: readonly ValueEdit[]): Edit {
  const before = readYaml(yaml);
  const document = parseDocument(yaml, { strict: false, schema: "failsafe" });
  if (before.faults.length > 0 || document.errors.length > 0) return { ok: false, reason: "its YAML has errors" };
  const splices: Splice[] = [];
  for (const edit of edits) {
    const splice = spliceOf(yaml, document.contents, edit);
    if (splice === null) {
      return { ok: false, reason: `"${edit.path.join(".")}" is written in a way that only a person can edit` };
    }
    splices.push(splice);
  }
  let edited = yaml;
  for (const { start, end, text } of splices.sort((a, b) => b.start - a.start)) {
    edited = edited.slice(0, start) + text + edited.slice(end);
  }
  const after = readYaml(edited);
  if (after.faults.length > 0 || !isDeepStrictEqual(plain(after.data), expected(plain(before.data), edits))) {
    return { ok: false, reason: "its front matter is written in a way that only a person can edit" };
  }
  return { ok: true, text: edited };
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function spliceOf(yaml: string, root: unknown, edit: ValueEdit): Splice | null {
  const keys = edit.path.filter((key) => typeof key === "string");
  const index = edit.path[keys.length];
  let value: unknown = root;
  for (const key of keys) value = valueAt(value, key);
  if (isSeq(value)) {
    const items = value.items.filter((item) => !isBlank(item));
    const item = items[Number(index ?? -1)];
    if (item === undefined || (edit.kind === "remove" && value.items.length < 2)) return null;
    if (edit.kind === "remove") return value.flow ? cutFlow(value, item) : cutLine(yaml, item);
    return replaced(yaml, item, edit.value);
  }
  // One value where a list of one is meant.
  return edit.kind === "replace" && (index === undefined || index === 0) ? replaced(yaml, value, edit.value) : null;
}

function valueAt(map: unknown, key: string): unknown {
  if (!isMap(map)) return null;
  return map.items.find((item) => isScalar(item.key) && item.key.value === key)?.value ?? null;
}

/** In the quotes that it stands in. */
function replaced(yaml: string, node: unknown, value: string): Splice | null {
  if (!isScalar(node) || isAlias(node) || !node.range || node.anchor !== undefined || node.tag !== undefined)
    return null;
  const [start, end] = node.range;
  const source = yaml.slice(start, end);
  if (/^[|>]/.test(source) || source.includes("\n") || source === "") return null;
  if (source.startsWith("'"))
    return { start, end, text: /[\n\r]/.test(value) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'` };
  return { start, end, text: source.startsWith('"') ? JSON.stringify(value) : scalarText(value) };
}

/** With the comma behind it, or before it where it is the last. */
function cutFlow({ items }: YAMLSeq, item: unknown): Splice | null {
  const index = items.indexOf(item);
  const [own, next, previous] = [item, items[index + 1], items[index - 1]].map(rangeOf);
  if (!own) return null;
  if (next) return { start: own[0], end: next[0], text: "" };
  return previous ? { start: previous[1], end: own[1], text: "" } : null;
}

/** The whole line, with its dash and its comment. */
function cutLine(yaml: string, item: unknown): Splice | null {
  const range = rangeOf(item);
  if (!range) return null;
  const start = yaml.lastIndexOf("\n", range[0] - 1) + 1;
  if (!/^[ \t]*-[ \t]+$/.test(yaml.slice(start, range[0]))) return null;
  const lineEnd = yaml.indexOf("\n", range[1]);
  return { start, end: lineEnd === -1 ? yaml.length : lineEnd + 1, text: "" };
}

function rangeOf(node: unknown): readonly [number, number] | null {
  if (!(isScalar(node) || isMap(node) || isSeq(node)) || !node.range || node.anchor !== undefined) return null;
  return [node.range[0], node.range[1]];
}

function isBlank(node: unknown): boolean {
  return node === null || (isScalar(node) && (node.value === null || node.value === ""));
}

function expected(data: unknown, edits: readonly ValueEdit[]): unknown {
  const result = structuredClone(data) as Record<string, unknown>;
  // From the end, so that what is removed moves nothing that is still to be changed.
  const inOrder = [...edits].sort((a, b) => Number(b.path.at(-1)) - Number(a.path.at(-1)) || 0);
  for (const { path, ...edit } of inOrder) {
    const keys = path.filter((key) => typeof key === "string");
    const last = keys.at(-1) ?? "";
    let map = result;
    for (const key of keys.slice(0, -1)) map = map[key] as Record<string, unknown>;
    const list = map[last];
    const index = path[keys.length];
    if (Array.isArray(list) && typeof index === "number") {
      if (edit.kind === "remove") list.splice(index, 1);
      else list[index] = edit.value;
    } else if (edit.kind === "replace") map[last] = edit.value;
  }
  return result;
}

/** With a prototype, as a clone has one. */
function plain(data: unknown): unknown {
  return data === null || typeof data !== "object" ? {} : structuredClone(data);
}
