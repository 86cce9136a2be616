import { z } from "zod";
import { nearName } from "./near-name.ts";

/** Where data from an editor's YAML does not fit its schema. */
export interface SchemaFault {
  /** Of the value; for an unknown key, of that key. */
  readonly path: readonly PropertyKey[];
  readonly kind: "missing" | "unknown-key" | "value";
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  readonly advice?: string;
}

export type SchemaReading<T> = { readonly value: T | null; readonly faults: readonly SchemaFault[] };

/**
 * Data checked by a strict schema, all faults at once. Unknown keys are faults that do not stop:
 * they are reported, and the rest is read without them.
 */
export function readBySchema<S extends z.ZodType>(schema: S, data: unknown): SchemaReading<z.output<S>> {
  const first = schema.safeParse(data);
  if (first.success) return { value: first.data, faults: [] };
  const issues = first.error.issues.flatMap((issue) => flatten(issue, data, []));
  const faults = missedKeys(issues.slice(0, MAX_FAULTS).flatMap((issue) => faultsOf(issue, schema, data)));
  const unknown = issues.filter((issue) => issue.code === "unrecognized_keys");
  if (unknown.length < issues.length || unknown.length === 0) return { value: null, faults };
  const second = schema.safeParse(without(data, unknown));
  return { value: second.success ? second.data : null, faults };
}

/** `Title: …` where `title` is wanted is one fault and no two: the key that is missing is there, and written otherwise. */
function missedKeys(faults: readonly SchemaFault[]): readonly SchemaFault[] {
  const taken = new Set<SchemaFault>();
  const missed = faults.map((fault) => {
    const key = String(fault.path.at(-1));
    const written = faults.find(
      ({ kind, expected, path }) =>
        fault.kind === "missing" && kind === "unknown-key" && expected === key && path.length === fault.path.length,
    );
    if (written?.found === undefined || taken.has(written)) return fault;
    taken.add(written);
    const { path, found } = written;
    return { ...fault, path, found, expected: key, advice: `Write ${key}: and not ${found}:` };
  });
  return missed.filter((fault) => !taken.has(fault));
}

/** Of a kind, in one file: whoever has more has pasted a table into front matter, and knows after these. */
const MAX_FAULTS = 100;

/** One value or a union of forms: the issues of the form that the value resembles. */
function flatten(issue: z.core.$ZodIssue, data: unknown, prefix: readonly PropertyKey[]): z.core.$ZodIssue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code !== "invalid_union") return [{ ...issue, path }];
  const fitting = issue.errors.find((form) => !form.some(isOfAnotherForm));
  return fitting === undefined ? [{ ...issue, path }] : fitting.flatMap((inner) => flatten(inner, data, path));
}

function isOfAnotherForm({ code, path }: z.core.$ZodIssue): boolean {
  return path.length === 0 && (code === "invalid_type" || code === "invalid_union");
}

function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): SchemaFault[] {
  const path = issue.path;
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, path);
    return issue.keys.slice(0, MAX_FAULTS).map((key) => unknownKey(key, path, known));
  }
  const value = valueAt(data, path);
  const name = nameOfPath(path);
  if (value === undefined) {
    return [{ path, kind: "missing", message: `${name} is missing`, advice: `Add a line ${String(path.at(-1))}: …` }];
  }
  const expected = expectation(issue);
  const structured = typeof value === "object" && issue.code === "invalid_type" && issue.expected === "string";
  const fault = {
    path,
    kind: "value",
    message: `${name} is not ${expected}`,
    expected,
    found: describe(value),
  } as const;
  if (structured) return [{ ...fault, advice: "Put the text in quotes if it holds a colon, brackets or braces" }];
  const isGroup = issue.code === "invalid_type" && issue.expected === "object";
  return [isGroup ? { ...fault, advice: `Write ${groupLike(value, path, keysAt(schema, path))}` } : fault];
}

/** `coordinates: {lat: 51.18, lon: 0.94}`, with what was written instead where that tells each value. */
function groupLike(value: unknown, path: readonly PropertyKey[], keys: readonly string[]): string {
  const written = typeof value === "string" ? value.trim().split(/\s*[,;]\s*|\s+/) : value;
  const values = Array.isArray(written) && written.length === keys.length ? written : [];
  const fits = values.every((item) => /^[+-]?\d+(?:\.\d+)?$/.test(String(item)));
  const group = keys.map((key, n) => `${key}: ${(fits ? values[n] : undefined) ?? "…"}`).join(", ");
  const name = path.at(-1);
  return typeof name === "number" ? `{${group}}` : `${String(name)}: {${group}}`;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return (
        { string: "a text", array: "a list", object: "a group of keys", record: "a group of keys" }[
          issue.expected as string
        ] ?? issue.message
      );
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "invalid_union":
      return alternatives(issue);
    default:
      return issue.message;
  }
}

/** "a text or a list": what each form of the union would have been. */
function alternatives({ errors }: z.core.$ZodIssueInvalidUnion): string {
  const forms = errors.flatMap((form) => form.filter(({ path }) => path.length === 0).map(expectation));
  return [...new Set(forms)].join(" or ");
}

function unknownKey(key: string, parent: readonly PropertyKey[], known: readonly string[]): SchemaFault {
  const near = nearName(key, known);
  const fault = {
    path: [...parent, key],
    kind: "unknown-key",
    message: `nothing reads the key ${nameOfPath([...parent, key])}`,
    found: key,
  } as const;
  return near === undefined ? fault : { ...fault, expected: near, advice: `Did you mean ${near}?` };
}

/** The keys that a schema knows at a path, from its JSON Schema: made only when there is something to say. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let forms = [z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })] as z.core.JSONSchema.BaseSchema[];
  for (const segment of path) {
    forms = spread(forms).flatMap((form) => {
      const next =
        typeof segment === "number" ? form.items : (form.properties?.[String(segment)] ?? form.additionalProperties);
      return typeof next === "object" && next !== null && !Array.isArray(next) ? [next] : [];
    });
  }
  return spread(forms).flatMap((form) => Object.keys(form.properties ?? {}));
}

/** Forms within forms: one date is a text or a group of keys, and `dates` is one of those or a list. */
function spread(forms: readonly z.core.JSONSchema.BaseSchema[]): z.core.JSONSchema.BaseSchema[] {
  return forms.flatMap((form) => [form, ...spread((form.anyOf ?? []) as z.core.JSONSchema.BaseSchema[])]);
}

function without(data: unknown, unknown: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(data);
  for (const issue of unknown) {
    const parent = valueAt(copy, issue.path);
    if (issue.code !== "unrecognized_keys" || parent === null || typeof parent !== "object") continue;
    for (const key of issue.keys) delete (parent as Record<string, unknown>)[key];
  }
  return copy;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const segment of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, segment)) {
      // One value where a list of one is meant.
      if (segment === 0 && typeof value === "string") continue;
      return undefined;
    }
    value = (value as Record<PropertyKey, unknown>)[segment];
  }
  return value;
}

/** `people, item 2` reads better to an editor than `people[1]`. */
export function nameOfPath(path: readonly PropertyKey[]): string {
  return path.map((segment) => (typeof segment === "number" ? `item ${segment + 1}` : String(segment))).join(", ");
}

function describe(value: unknown): string {
  if (typeof value === "string") return value.length > 80 ? `${value.slice(0, 79)}…` : value;
  return Array.isArray(value) ? "a list" : "a group of keys";
}
