import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, parseDocument } from "yaml";
import { readYaml } from "../model/yaml.ts";
import { type Edit, frontMatterOf, scalarText } from "../suggest/front-matter-edit.ts";

/** Puts a key with one value at the end of the front matter, which must not have it yet. */
export function addKey(text: string, key: string, value: string): Edit {
  const block = frontMatterOf(text);
  if (block === null) return { ok: false, reason: "its front matter is not between two lines ---" };
  const gap = block.yaml === "" || block.yaml.endsWith("\n") ? "" : block.eol;
  const yaml = `${block.yaml}${gap}${key}: ${scalarText(value)}${block.eol}`;
  return says(block.yaml, yaml, (data) => ({ ...data, [key]: value }))
    ? { ok: true, text: text.slice(0, block.start) + yaml + text.slice(block.start + block.yaml.length) }
    : { ok: false, reason: "its front matter is written in a way that only a person can edit" };
}

/** Puts entries into a map of a file that is all YAML (`site.yaml`), whether it has the map or not. */
export function addEntries(yaml: string, key: string, entries: Readonly<Record<string, string>>): Edit {
  const eol = yaml.includes("\r\n") ? "\r\n" : "\n";
  const gap = yaml === "" || yaml.endsWith("\n") ? "" : eol;
  const lines = (indent: string) =>
    Object.entries(entries)
      .map(([name, value]) => `${indent}${JSON.stringify(name)}: ${JSON.stringify(value)}${eol}`)
      .join("");
  const document = parseDocument(yaml, { strict: false, schema: "failsafe" });
  const root = document.contents;
  const pair = isMap(root) ? root.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  const map = pair?.value;
  let edited = `${yaml}${gap}${key}:${eol}${lines("  ")}`;
  if (isMap(map) && map.range) {
    const [start, end] = map.range;
    if (map.flow) {
      const list = lines("").trim().split(eol).join(", ");
      edited = `${yaml.slice(0, start + 1)}${list}${map.items.length > 0 ? ", " : ""}${yaml.slice(start + 1)}`;
    } else {
      const indent = yaml.slice(yaml.lastIndexOf("\n", start - 1) + 1, start);
      const at = yaml[end - 1] === "\n" ? end : yaml.indexOf("\n", end) + 1;
      edited = at === 0 ? `${yaml}${eol}${lines(indent)}` : yaml.slice(0, at) + lines(indent) + yaml.slice(at);
    }
  } else if (pair !== undefined) return { ok: false, reason: `its "${key}" is no map` };
  const isMeant = says(yaml, edited, (data) => ({
    ...data,
    [key]: { ...(data[key] as object | undefined), ...entries },
  }));
  return isMeant
    ? { ok: true, text: edited }
    : { ok: false, reason: `its "${key}" is written in a way that only a person can edit` };
}

function says(
  before: string,
  after: string,
  change: (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): boolean {
  const [old, now] = [readYaml(before), readYaml(after)];
  if (old.faults.length > 0 || now.faults.length > 0) return false;
  const plain = (data: unknown) => JSON.parse(JSON.stringify(data ?? {})) as Record<string, unknown>;
  return isDeepStrictEqual(plain(now.data), plain(change(plain(old.data))));
}
