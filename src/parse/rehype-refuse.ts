import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import type { Point } from "unist";
import type { VFile } from "vfile";
import { embedLink, isRemote, pictureLink } from "./embed-link.ts";
import { bodySchema, EMBEDS } from "./sanitise-schema.ts";

/** What the site's settings decide about a body. */
export interface Refusals {
  readonly remoteImages: boolean;
}

/** Where the walk stands: the last known place, and which elements are around it. */
interface Around {
  readonly point: Point;
  readonly inLink: boolean;
  readonly inTable: boolean;
  /** Whether only phrasing content may stand here. */
  readonly inText: boolean;
}

const START: Around = { point: { line: 1, column: 1 }, inLink: false, inTable: false, inText: false };
const TAGS: ReadonlySet<string> = new Set(bodySchema.tagNames);
const STRIPPED: ReadonlySet<string> = new Set(bodySchema.strip);
const TABLE_PARTS = new Set(["caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"]);
const TEXT_BLOCKS = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "span",
  "em",
  "strong",
  "a",
  "summary",
  "sup",
  "sub",
  "small",
  "cite",
  "q",
  "b",
  "i",
  "u",
  "mark",
  "del",
  "ins",
]);

/**
 * A rehype plugin that takes out what the sanitiser would, and tells the editor where: elements,
 * attributes and addresses that the schema does not know. Frames, players and remote pictures
 * become links. Afterwards rehype-sanitize, the second lock, finds nothing to do.
 *
 * On its way it puts the alignment of tables into classes (`align` is no valid HTML, and `style`
 * fails a content security policy) and prints the boxes of task lists as characters, because a
 * form field that nobody can fill in is a riddle to screen readers.
 */
export function rehypeRefuse({ remoteImages }: Refusals) {
  return (tree: Root, file: VFile): void => {
    const notes = new Map<string, Note>();
    const walk: Walk = { remoteImages, notes };
    tree.children = cleaned(tree.children, START, walk);
    for (const note of notes.values()) report(file, note);
  };
}

interface Walk {
  readonly remoteImages: boolean;
  readonly notes: Map<string, Note>;
}

/** One matter in one file, told once: the editor who pasted 300 `style` attributes knows after one message. */
interface Note {
  readonly rule: string;
  readonly reason: string;
  readonly found: string;
  readonly advice: string;
  readonly point: Point;
  count: number;
}

function cleaned(children: readonly RootContent[], around: Around, walk: Walk): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const child of children) {
    if (child.type === "text") kept.push(child);
    else if (child.type === "element") for (const node of cleanedElement(child, around, walk)) kept.push(node);
  }
  return kept;
}

function cleanedElement(element: Element, outer: Around, walk: Walk): ElementContent[] {
  const name = element.tagName;
  const around =
    outer.point === element.position?.start ? outer : { ...outer, point: element.position?.start ?? outer.point };
  if (name === "input" && element.properties.type === "checkbox") return [box(element)];
  if (EMBEDS.has(name)) {
    const link = embedLink(element);
    note(
      walk,
      around,
      "remote-content",
      link === undefined ? `<${name}> without an address was left out` : `<${name}> is shown as a link`,
      `<${name}>`,
      "Link to it in the text, with words that say what it is",
    );
    if (link === undefined) return [];
    if (around.inLink) return link.children;
    return around.inText ? [link] : [{ type: "element", tagName: "p", properties: {}, children: [link] }];
  }
  if (name === "img" && !walk.remoteImages && isRemote(element.properties.src)) {
    note(
      walk,
      around,
      "remote-image",
      "a picture on another server is shown as a link",
      String(element.properties.src).slice(0, 200),
      "Save it beside the article, or set images: {remote: allow} in site.yaml",
    );
    const link = pictureLink(element);
    return around.inLink ? link.children : [link];
  }
  if (STRIPPED.has(name)) {
    note(
      walk,
      around,
      "raw-html",
      `<${name}> was left out with its content`,
      `<${name}>`,
      "Remove it, or say it in Markdown",
    );
    return [];
  }
  const inner: Around = {
    ...around,
    inLink: around.inLink || name === "a",
    inTable: around.inTable || name === "table",
    inText: around.inText || TEXT_BLOCKS.has(name),
  };
  const children = cleaned(element.children, inner, walk);
  if (!TAGS.has(name) || (TABLE_PARTS.has(name) && !around.inTable)) {
    note(
      walk,
      around,
      "raw-html",
      `<${name}> was left out; its content was kept`,
      `<${name}>`,
      "Remove it, or use Markdown instead",
    );
    return children;
  }
  element.children = children;
  element.properties = cleanedProperties(element, around, walk);
  // Without an address there is no picture: its words stand for it.
  if (name === "img" && element.properties.src === undefined) return altText(element);
  return [element];
}

function box({ properties }: Element): ElementContent {
  return { type: "text", value: properties.checked === true ? "☑" : "☐" };
}

function altText({ properties: { alt } }: Element): ElementContent[] {
  return typeof alt === "string" && alt !== "" ? [{ type: "text", value: alt }] : [];
}

function cleanedProperties({ tagName, properties }: Element, around: Around, walk: Walk): Properties {
  const kept: Properties = {};
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (key === "align" && (tagName === "td" || tagName === "th")) {
      const side = String(value).toLowerCase();
      if (side === "left" || side === "center" || side === "right") kept.className = [`align-${side}`];
    } else if (key === "name" && tagName === "a" && properties.id === undefined) {
      kept.id = String(value);
    } else {
      const safe = safeValue(tagName, key, value);
      if (safe !== undefined) kept[key] = safe;
      else if (!(Array.isArray(value) && value.length === 0)) {
        const address = key === "href" || key === "src" || key === "cite";
        const shown = `${attributeName(key)}="${String(Array.isArray(value) ? value.join(" ") : value).slice(0, 80)}"`;
        if (address)
          note(
            walk,
            around,
            "unsafe-address",
            "an address that is not safe to follow was left out",
            shown,
            "Use an address that begins with https:// or a path",
          );
        else
          note(
            walk,
            around,
            "raw-html",
            `the attribute ${attributeName(key)} of <${tagName}> was left out`,
            `<${tagName} ${attributeName(key)}>`,
            "Remove it",
          );
      }
    }
  }
  return kept;
}

type Rule = string | readonly [string, ...(string | RegExp)[]];
const RULES = bodySchema.attributes as Readonly<Record<string, readonly Rule[]>>;
const PROTOCOLS: Readonly<Record<string, readonly string[]>> = bodySchema.protocols;

/** As hast-util-sanitize decides; schemes in any case of letters, which it would refuse (`HTTP://…`). */
function safeValue(
  tagName: string,
  key: string,
  value: NonNullable<Properties[string]>,
): Properties[string] | undefined {
  const rule = ruleFor(RULES[tagName], key) ?? ruleFor(RULES["*"], key);
  if (rule === undefined) return undefined;
  if (Array.isArray(value)) {
    const safe = value.filter((item) => fits(rule, item));
    return safe.length === 0 ? undefined : safe;
  }
  if (!fits(rule, value)) return undefined;
  return Object.hasOwn(PROTOCOLS, key) ? safeAddress(String(value), PROTOCOLS[key] ?? []) : value;
}

function ruleFor(rules: readonly Rule[] | undefined, key: string): Rule | undefined {
  return rules?.find((rule) => (typeof rule === "string" ? rule : rule[0]) === key);
}

function fits(rule: Rule, value: string | number | boolean): boolean {
  if (typeof rule === "string") return true;
  return rule.slice(1).some((allowed) => (allowed instanceof RegExp ? allowed.test(String(value)) : allowed === value));
}

function safeAddress(address: string, schemes: readonly string[]): string | undefined {
  const scheme = /^[^/?#]*?:/.exec(address)?.[0];
  if (scheme === undefined) return address;
  const known = scheme.slice(0, -1).toLowerCase();
  return schemes.includes(known) ? known + address.slice(known.length) : undefined;
}

function attributeName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) =>
    key.startsWith("data") || key.startsWith("aria") ? `-${letter.toLowerCase()}` : letter.toLowerCase(),
  );
}

function note({ notes }: Walk, { point }: Around, rule: string, reason: string, found: string, advice: string): void {
  const key = `${rule} ${reason} ${found}`;
  const known = notes.get(key);
  if (known === undefined) notes.set(key, { rule, reason, found, advice, point, count: 1 });
  else known.count++;
}

function report(file: VFile, { rule, reason, found, advice, point, count }: Note): void {
  const times = count === 1 ? "" : ` (${count} times in this file, here first)`;
  const message = file.message(`${reason}${times}`, { place: point, ruleId: rule, source: "dateline" });
  message.actual = found;
  message.note = advice;
}
