import type { Element, ElementContent, Root, RootContent } from "hast";
import type { VFile } from "vfile";
import { FILE_START, type Place } from "../model/problem.ts";
import { createDropNotes, type DropNotes } from "./drop-notes.ts";
import { embedLink, isRemote, pictureLink } from "./embed-link.ts";
import { safeProperties } from "./safe-properties.ts";
import { bodySchema, EMBEDS } from "./sanitise-schema.ts";

/** What the site's settings decide about a body. */
export interface Refusals {
  readonly remoteImages: boolean;
}

/**
 * A rehype plugin that takes out what the sanitiser would, and tells the editor where: elements,
 * attributes and addresses that the schema does not know. Frames, players and remote pictures
 * become links. Afterwards rehype-sanitize, the second lock, finds nothing to do.
 */
export function rehypeRefuse({ remoteImages }: Refusals) {
  return (tree: Root, file: VFile): void => {
    const notes = createDropNotes();
    tree.children = cleanedAll(tree.children, START, { remoteImages, notes });
    notes.report(file);
  };
}

interface Walk extends Refusals {
  readonly notes: DropNotes;
}

/** Where the walk stands: the last known place, and what is around it. */
interface Around {
  readonly point: Place;
  readonly inLink: boolean;
  readonly inTable: boolean;
  /** Whether only phrasing content may stand here. */
  readonly inText: boolean;
}

const START: Around = { point: FILE_START, inLink: false, inTable: false, inText: false };
const TAGS: ReadonlySet<string> = new Set(bodySchema.tagNames);
const STRIPPED: ReadonlySet<string> = new Set(bodySchema.strip);
const TABLE_PARTS = new Set(["caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"]);
const BLOCKS_OF_TEXT = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"]);
const PHRASES = new Set([
  "a",
  "b",
  "cite",
  "del",
  "em",
  "i",
  "ins",
  "mark",
  "q",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "u",
]);

/** Comments, doctypes and what a plugin left as `raw` go without a word: no reader ever saw them. */
function cleanedAll(children: readonly RootContent[], around: Around, walk: Walk): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const child of children) {
    if (child.type === "text") kept.push(child);
    else if (child.type === "element") for (const node of cleaned(child, around, walk)) kept.push(node);
  }
  return kept;
}

function cleaned(element: Element, outer: Around, walk: Walk): readonly ElementContent[] {
  const { tagName, properties, position } = element;
  const around = position === undefined ? outer : { ...outer, point: position.start };
  if (tagName === "input" && properties.type === "checkbox") return [taskBox(element)];
  if (EMBEDS.has(tagName)) return embedded(element, around, walk);
  if (tagName === "img" && !walk.remoteImages && isRemote(properties.src)) return remotePicture(element, around, walk);
  if (STRIPPED.has(tagName)) {
    const reason = `<${tagName}> was left out with its content`;
    walk.notes.add(
      { rule: "raw-html", reason, found: `<${tagName}>`, advice: "Remove it, or say it in Markdown" },
      around.point,
    );
    return [];
  }
  element.children = cleanedAll(element.children, inside(tagName, around), walk);
  if (!TAGS.has(tagName) || (TABLE_PARTS.has(tagName) && !around.inTable)) {
    const reason = `<${tagName}> was left out; its content was kept`;
    walk.notes.add(
      { rule: "raw-html", reason, found: `<${tagName}>`, advice: "Remove it, or use Markdown instead" },
      around.point,
    );
    return element.children;
  }
  cleanProperties(element, around, walk);
  // Without an address there is no picture: its words stand for it.
  return tagName === "img" && element.properties.src === undefined ? altText(element) : [element];
}

function inside(tagName: string, around: Around): Around {
  return {
    point: around.point,
    inLink: around.inLink || tagName === "a",
    inTable: around.inTable || tagName === "table",
    inText: around.inText || BLOCKS_OF_TEXT.has(tagName) || PHRASES.has(tagName),
  };
}

/** A form field that nobody can fill in is a riddle to screen readers; they do read these characters. */
function taskBox({ properties }: Element): ElementContent {
  return { type: "text", value: properties.checked === true ? "☑" : "☐" };
}

function embedded(element: Element, around: Around, { notes }: Walk): readonly ElementContent[] {
  const { tagName } = element;
  const link = embedLink(element);
  const advice = "Link to it in the text, with words that say what it is";
  if (link === undefined) {
    const reason = `<${tagName}> without an address was left out`;
    notes.add({ rule: "remote-content", reason, found: `<${tagName}>`, advice }, around.point);
    return [];
  }
  const reason = `<${tagName}> is shown as a link`;
  notes.add(
    { rule: "remote-content", reason, found: String(link.properties.href).slice(0, 200), advice },
    around.point,
  );
  link.position = element.position;
  if (around.inLink) return link.children;
  return around.inText ? [link] : [{ type: "element", tagName: "p", properties: {}, children: [link] }];
}

function remotePicture(element: Element, around: Around, { notes }: Walk): readonly ElementContent[] {
  const reason = "a picture on another server is shown as a link";
  const found = String(element.properties.src).slice(0, 200);
  const advice = "Save it beside the article, or set images: {remote: allow} in site.yaml";
  notes.add({ rule: "remote-image", reason, found, advice }, around.point);
  const link = pictureLink(element);
  link.position = element.position;
  return around.inLink ? link.children : [link];
}

function altText({ properties: { alt } }: Element): readonly ElementContent[] {
  return typeof alt === "string" && alt !== "" ? [{ type: "text", value: alt }] : [];
}

function cleanProperties(element: Element, around: Around, { notes }: Walk): void {
  // Most elements have none.
  if (Object.keys(element.properties).length === 0) return;
  const { kept, dropped } = safeProperties(element);
  element.properties = kept;
  for (const { attribute, value, isAddress } of dropped) {
    if (isAddress) {
      const reason = "an address that is not safe to follow was left out";
      const advice = "Use an address that begins with https:// or a path";
      notes.add({ rule: "unsafe-address", reason, found: `${attribute}="${value}"`, advice }, around.point);
    } else {
      const reason = `the attribute ${attribute} of <${element.tagName}> was left out`;
      notes.add(
        { rule: "raw-html", reason, found: `<${element.tagName} ${attribute}>`, advice: "Remove it" },
        around.point,
      );
    }
  }
}
