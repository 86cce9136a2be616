import { FAILSAFE_SCHEMA, load, YAMLException } from "js-yaml";
import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type Place, placeAt } from "./problem.ts";
import { explained, type YamlFault } from "./yaml-fault.ts";

export type YamlReading =
  | { readonly data: unknown; readonly faults: readonly [] }
  | { readonly data: undefined; readonly faults: readonly [YamlFault, ...YamlFault[]] };

/**
 * YAML whose scalars all stay text (the failsafe schema of YAML 1.2, section 10.1). Keys and items
 * that hold nothing are left out. Maps have no prototype, so that a key `__proto__` is a key like
 * any other.
 *
 * js-yaml reads it, because it is six times as fast as `yaml` and accepts quoted values that
 * were wrapped onto column 0, which real archives hold; `yaml` is asked only where a mistake is.
 */
export function readYaml(text: string): YamlReading {
  if (text.length > MAX_LENGTH) return failed({ place: { line: 1, column: 1 }, ...TOO_LONG });
  try {
    const data = load(text, { schema: FAILSAFE_SCHEMA });
    const excess = excessOf(text, data);
    return excess === undefined ? { data: withoutBlanks(data), faults: [] } : failed(excessFault(text, excess));
  } catch (error) {
    return { data: undefined, faults: faultsOf(text, error) };
  }
}

/** Many times what front matter or settings need, and little enough for both libraries, whatever it holds. */
const MAX_LENGTH = 100_000;
const MAX_VALUES = 20_000;
const MAX_DEPTH = 30;

const TOO_LONG = {
  message: `the YAML is longer than ${MAX_LENGTH.toLocaleString("en")} characters`,
  advice: "Move the text below the front matter, or close the front matter with a line ---",
};

/** Whether a walk through the data would never end or take too long. */
function excessOf(text: string, data: unknown): Excess | undefined {
  // Without aliases, no value is in two places, and there are fewer of them than characters.
  if (text.includes("*") || text.length > MAX_VALUES) return excessWithAliases(data);
  return isDeeper(data, MAX_DEPTH) ? "depth" : undefined;
}

type Excess = "loop" | "size" | "depth";

/**
 * Aliases (`*name`) make js-yaml share values, so a few lines can stand for billions of them
 * ("billion laughs") or for a value inside itself: sizes are added up over the shared values, each
 * visited once.
 */
function excessWithAliases(data: unknown): Excess | undefined {
  const sizes = new Map<object, number>();
  const open = new Set<object>();
  const measure = (value: unknown): number => {
    if (value === null || typeof value !== "object") return 1;
    const known = sizes.get(value);
    if (known !== undefined) return known;
    if (open.has(value)) return Number.POSITIVE_INFINITY;
    if (open.size >= MAX_DEPTH) return Number.NaN;
    open.add(value);
    let size = 1;
    for (const item of Object.values(value)) size += measure(item);
    open.delete(value);
    sizes.set(value, size);
    return size;
  };
  const total = measure(data);
  if (Number.isNaN(total)) return "depth";
  if (total === Number.POSITIVE_INFINITY) return "loop";
  return total > MAX_VALUES ? "size" : undefined;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== "object") return false;
  return levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1));
}

function excessFault(text: string, excess: Excess): YamlFault {
  const place = placeAt(text, Math.max(0, text.search(excess === "depth" ? /[[{][^[\]{}\n]*[[{]/ : /(?<=[\s[,])\*\S/)));
  const advice = "Write the values out";
  if (excess === "loop") return { place, message: "an alias (*name) stands inside the value that it names", advice };
  if (excess === "depth") {
    const message = `lists and keys are nested more than ${MAX_DEPTH} deep`;
    return { place, message, advice: "Remove brackets, or put the value in quotes" };
  }
  return { place, message: `aliases (*name) make this more than ${MAX_VALUES} values`, advice };
}

/** What an editor leaves as `summary:` is as good as absent; so is the empty item after a trailing `-`. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value === "string") return printable(value);
  if (Array.isArray(value)) return value.filter((item) => !isBlank(item)).map(withoutBlanks);
  if (value === null || typeof value !== "object") return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[key];
    if (!isBlank(item)) copy[key] = withoutBlanks(item);
  }
  return copy;
}

/**
 * Without what an escape in double quotes can smuggle past the decoding of the file, and no page, feed or table
 * may hold: control characters become spaces, lone surrogates U+FFFD.
 */
function printable(text: string): string {
  return UNPRINTABLE.test(text) ? text.replace(CONTROL, " ").replace(/\p{Surrogate}/gu, "\ufffd") : text;
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
/** Halves of pairs too, because telling them from lone ones takes longer. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ufffe\uffff]/;

function failed(fault: YamlFault): YamlReading {
  return { data: undefined, faults: [fault] };
}

function faultsOf(text: string, error: unknown): readonly [YamlFault, ...YamlFault[]] {
  const counter = new LineCounter();
  try {
    const { errors } = parseDocument(text, { schema: "failsafe", lineCounter: counter, prettyErrors: false });
    // Where the stack overflows depends on who called.
    if (errors.some(({ code }) => code === "RESOURCE_EXHAUSTION")) return [excessFault(text, "depth")];
    // What follows the first mistake on a line is mostly its consequence.
    const first = errors.filter((item, index) => {
      const { line } = counter.linePos(item.pos[0]);
      return errors.findIndex((other) => counter.linePos(other.pos[0]).line === line) === index;
    });
    const [head, ...tail] = first.map(({ code, message, pos }) =>
      explained(text, code, message, toPlace(counter, pos[0])),
    );
    if (head !== undefined) return [head, ...tail.slice(0, 9)];
  } catch {
    // Deep nesting overflows the stack of `yaml`; js-yaml's own word must do.
  }
  if (!(error instanceof YAMLException)) return [excessFault(text, "depth")];
  const mark = error.mark as { line: number; column: number } | undefined;
  return [explained(text, "", error.reason, { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 })];
}

/**
 * Where values and keys stand in a YAML text. `value(["people", 1])` counts only items that are
 * not empty, as `readYaml` gives them; where there is no such value, it gives the place of
 * the nearest one around it.
 */
export interface YamlPlaces {
  readonly value: (path: readonly PropertyKey[]) => Place;
  readonly key: (path: readonly PropertyKey[]) => Place;
}

/** Parses the text again, and slowly: for messages. */
export function yamlPlaces(text: string): YamlPlaces {
  const counter = new LineCounter();
  const root = contents(text, counter);
  const find = (path: readonly PropertyKey[], wanted: "key" | "value"): Place => {
    let node: Node | null = root;
    let place = toPlace(counter, node?.range?.[0] ?? 0);
    for (const [depth, segment] of path.entries()) {
      const step = stepInto(node, segment);
      // The two libraries disagree (a quoted value wrapped onto column 0): look for the key itself.
      if (step === undefined) return depth === 0 ? (lineOfKey(text, String(segment)) ?? place) : place;
      const last = depth === path.length - 1;
      const target: Node | null = (last && wanted === "key") || step.value?.range == null ? step.key : step.value;
      if (target?.range) place = toPlace(counter, target.range[0]);
      node = step.value;
    }
    return place;
  };
  return { value: (path) => find(path, "value"), key: (path) => find(path, "key") };
}

function contents(text: string, counter: LineCounter): Node | null {
  try {
    return parseDocument(text, { schema: "failsafe", lineCounter: counter, uniqueKeys: false }).contents;
  } catch {
    return null;
  }
}

function stepInto(node: Node | null, segment: PropertyKey): { key: Node | null; value: Node | null } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment));
    return pair && { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
  }
  if (isSeq(node) && typeof segment === "number") {
    const item = node.items.filter((candidate) => !isBlankNode(candidate))[segment];
    return isNode(item) ? { key: item, value: item } : undefined;
  }
  // One value where a list of one is meant: its place is that of its only item.
  return node !== null && segment === 0 && !isCollection(node) ? { key: node, value: node } : undefined;
}

function isBlankNode(node: unknown): boolean {
  return !isAlias(node) && (!isNode(node) || (isScalar(node) && isBlank(node.value)));
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

function lineOfKey(text: string, key: string): Place | undefined {
  const index = text.split("\n").findIndex((line) => line.startsWith(`${key}:`));
  return index === -1 ? undefined : { line: index + 1, column: 1 };
}

function toPlace(counter: LineCounter, offset: number): Place {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
