import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLSeq } from "yaml";
import { readYaml } from "../model/yaml.ts";

/** Values to put at the end of lists, by key. */
export type Additions = Readonly<Record<string, readonly string[]>>;

export type Edit = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/**
 * Puts values at the end of lists of the front matter and leaves every other character as it
 * stands: comments, order, quotes, line ends. What the file says afterwards is read again, and
 * the edit is given up unless it is what was said before and the additions, nothing else.
 * @param text The file as it is on disk, with its BOM and its line ends.
 */
export function addToFrontMatter(text: string, additions: Additions): Edit {
  const block = frontMatterOf(text);
  if (block === null) return { ok: false, reason: "its front matter is not between two lines ---" };
  const { yaml, start, eol } = block;
  const before = readYaml(yaml);
  if (before.faults.length > 0) return { ok: false, reason: "its front matter has errors" };
  let edited = yaml;
  for (const [key, values] of Object.entries(additions)) {
    if (values.length === 0) continue;
    const next = addToKey(edited, key, values, eol);
    if (next === null)
      return { ok: false, reason: `its list "${key}" is written in a way that only a person can edit` };
    edited = next;
  }
  if (!saysBoth(edited, before.data, additions)) {
    return { ok: false, reason: "its front matter is written in a way that only a person can edit" };
  }
  return { ok: true, text: text.slice(0, start) + edited + text.slice(start + yaml.length) };
}

export interface RawBlock {
  readonly yaml: string;
  readonly start: number;
  readonly eol: string;
}

/** As the parse room finds it, but with BOM and line ends as they are. */
export function frontMatterOf(text: string): RawBlock | null {
  const open = /^\ufeff*---(?:[ \t]*|[ \t]*ya?ml[ \t]*)(\r?\n)/i.exec(text);
  if (open === null) return null;
  const start = open[0].length;
  const close = /^(?:---|\.\.\.)[^\S\n]*$/gm;
  close.lastIndex = start;
  const end = close.exec(text);
  return end === null ? null : { yaml: text.slice(start, end.index), start, eol: open[1] ?? "\n" };
}

function addToKey(yaml: string, key: string, values: readonly string[], eol: string): string | null {
  const document = parseDocument(yaml, { strict: false, schema: "failsafe" });
  if (document.errors.length > 0) return null;
  const root = document.contents;
  if (root !== null && (!isMap(root) || root.flow)) return null;
  const pair = root?.items.find((item) => isScalar(item.key) && item.key.value === key);
  const list = values.map(scalarText).join(", ");
  if (pair === undefined) {
    const gap = yaml === "" || yaml.endsWith("\n") ? "" : eol;
    return `${yaml}${gap}${key}: [${list}]${eol}`;
  }
  return addToPair(yaml, pair as Pair<Scalar, unknown>, list, values, eol);
}

function addToPair(
  yaml: string,
  { key, value }: Pair<Scalar, unknown>,
  list: string,
  values: readonly string[],
  eol: string,
): string | null {
  if (isSeq(value)) {
    if (value.anchor !== undefined || value.tag !== undefined) return null;
    return value.flow ? addToFlow(yaml, value, list) : addToBlock(yaml, value, values, eol);
  }
  const colon = yaml.indexOf(":", key.range?.[1] ?? yaml.length);
  if (value === null) return colon === -1 ? null : insert(yaml, colon + 1, ` [${list}]`);
  if (!isScalar(value) || !value.range || value.anchor !== undefined || value.tag !== undefined) return null;
  const [from, to] = value.range;
  const source = yaml.slice(from, to);
  if (source.trim() === "") return colon === -1 ? null : insert(yaml, colon + 1, ` [${list}]`);
  if (/^[|>]/.test(source) || source.includes("\n")) return null;
  // Quoted or not, the schema takes these for "nothing".
  if (/^(?:~|null)?$/i.test(String(value.value).trim())) return splice(yaml, from, to, `[${list}]`);
  const first = /^["']/.test(source) ? source : scalarText(source);
  return splice(yaml, from, to, `[${first}, ${list}]`);
}

function addToFlow(yaml: string, seq: YAMLSeq, list: string): string | null {
  if (!seq.range) return null;
  const last = rangeOf(seq.items.at(-1));
  if (seq.items.length === 0) return insert(yaml, seq.range[0] + 1, list);
  return last === null ? null : insert(yaml, last[1], `, ${list}`);
}

/** Behind the line on which the last item ends, at the items' own indent. */
function addToBlock(yaml: string, seq: YAMLSeq, values: readonly string[], eol: string): string | null {
  const first = seq.range?.[0];
  const last = rangeOf(seq.items.at(-1));
  if (first === undefined || last === null) return null;
  const indent = yaml.slice(yaml.lastIndexOf("\n", first - 1) + 1, first);
  if (indent.trim() !== "") return null;
  const end = lineEndAfter(yaml, last[1]);
  const gap = end > 0 && yaml[end - 1] !== "\n" ? eol : "";
  return insert(yaml, end, gap + values.map((value) => `${indent}- ${scalarText(value)}${eol}`).join(""));
}

/** Block scalars and nested maps end where the next line begins; other values inside their line. */
function lineEndAfter(yaml: string, at: number): number {
  if (at > 0 && yaml[at - 1] === "\n") return at;
  const end = yaml.indexOf("\n", at);
  return end === -1 ? yaml.length : end + 1;
}

function rangeOf(node: unknown): readonly [number, number] | null {
  if (!(isScalar(node) || isMap(node) || isSeq(node)) || !node.range) return null;
  return [node.range[0], node.range[1]];
}

function insert(yaml: string, at: number, text: string): string {
  return yaml.slice(0, at) + text + yaml.slice(at);
}

function splice(yaml: string, from: number, to: number, text: string): string {
  return yaml.slice(0, from) + text + yaml.slice(to);
}

/** Plain where no reader of YAML could take it for something else, else in double quotes. */
export function scalarText(value: string): string {
  const plain =
    /^\p{L}[\p{L}\p{M}\p{N} .'’·-]*$/u.test(value) && !/[ ]$|^(?:null|true|false|yes|no|on|off|y|n)$/iu.test(value);
  const date = /^\d{4}(?:-\d{2}){0,2}(?:[~?%])?(?:\/\d{4}(?:-\d{2}){0,2}[~?%]?)?$/.test(value);
  return plain || date ? value : JSON.stringify(value);
}

function saysBoth(yaml: string, before: unknown, additions: Additions): boolean {
  const after = readYaml(yaml);
  if (after.faults.length > 0 || !isRecord(after.data)) return false;
  const expected: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(isRecord(before) ? before : {})) expected[key] = value;
  for (const [key, values] of Object.entries(additions)) {
    if (values.length > 0) expected[key] = [...listOf(expected[key]), ...values];
  }
  return isDeepStrictEqual(after.data, expected);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || /^(?:~|null)?$/i.test(String(value).trim()) ? [] : [value];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
