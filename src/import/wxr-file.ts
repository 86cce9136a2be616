import { XMLParser } from "fast-xml-parser";
import { placer } from "./places.ts";

/** An export of WordPress (WordPress eXtended RSS, versions 1.0 to 1.2). */
export interface WxrFile {
  /** Address of the old site. */
  readonly url: string | null;
  readonly language: string | null;
  /** Display names by login. */
  readonly authors: ReadonlyMap<string, string>;
  readonly items: readonly WxrItem[];
}

/** A post, a page, an attachment, or what plugins make. */
export interface WxrItem {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly title: string;
  readonly link: string;
  /** The number-only address that never changes: `https://old.example/?p=12`. */
  readonly guid: string;
  readonly creator: string;
  readonly content: string;
  readonly excerpt: string;
  /** `2018-06-12 10:00:00`, in the site's zone; `0000-00-00 00:00:00` where there is none. */
  readonly date: string;
  readonly dateGmt: string;
  readonly modifiedGmt: string;
  /** Its slug, encoded as in addresses. */
  readonly name: string;
  readonly attachmentUrl: string;
  readonly categories: readonly string[];
  readonly meta: ReadonlyMap<string, string>;
  readonly comments: number;
  /** Number of the post for which it was uploaded, or of the page above it; `0` for none. */
  readonly parent: string;
  /** Line of the file on which it stands. */
  readonly line: number;
  /** Line on which its content begins. */
  readonly contentLine: number;
}

/** @throws where it is no XML, or no export of WordPress. */
export function readWxr(text: string): WxrFile {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
    isArray: (name) => ARRAYS.has(name),
  });
  const root = record(parser.parse(text.replace(CONTROLS, " ")));
  const channel = record(record(root.rss).channel);
  if (Object.keys(channel).length === 0) throw new Error("there is no channel in it");
  const lines = lineFinder(text);
  const authors = list(channel["wp:author"]).map((author): [string, string] => [
    textIn(author["wp:author_login"]),
    textIn(author["wp:author_display_name"]) || textIn(author["wp:author_login"]),
  ]);
  return {
    url: textIn(channel["wp:base_blog_url"]) || textIn(channel.link) || null,
    language: textIn(channel.language) || null,
    authors: new Map(authors),
    items: list(channel.item).map((item) => itemOf(item, lines)),
  };
}

/** Old databases hold them, and no XML may. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const ARRAYS = new Set(["item", "category", "wp:author", "wp:postmeta", "wp:comment"]);

type Node = Readonly<Record<string, unknown>>;

function itemOf(item: Node, linesOf: (id: string) => ItemLines): WxrItem {
  const field = (name: string) => textIn(item[name]);
  const meta = list(item["wp:postmeta"]).map((pair): [string, string] => [
    textIn(pair["wp:meta_key"]),
    textIn(pair["wp:meta_value"]),
  ]);
  return {
    id: field("wp:post_id"),
    type: field("wp:post_type"),
    status: field("wp:status"),
    title: field("title"),
    link: field("link"),
    guid: field("guid"),
    creator: field("dc:creator"),
    content: field("content:encoded"),
    excerpt: field("excerpt:encoded"),
    date: field("wp:post_date"),
    dateGmt: field("wp:post_date_gmt"),
    modifiedGmt: field("wp:post_modified_gmt"),
    name: field("wp:post_name"),
    attachmentUrl: field("wp:attachment_url"),
    categories: list(item.category)
      .filter((category) => /^(?:category|post_tag)$/.test(String(category["@domain"] ?? "")))
      .map(textIn)
      .filter((name) => name !== "" && name !== "Uncategorized"),
    meta: new Map(meta),
    comments: list(item["wp:comment"]).length,
    parent: field("wp:post_parent"),
    ...linesOf(field("wp:post_id")),
  };
}

/** The text of an element, with or without attributes. */
function textIn(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value !== "object" || value === null) return "";
  return textIn((value as Node)["#text"]);
}

function record(value: unknown): Node {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Node) : {};
}

function list(value: unknown): readonly Node[] {
  return (Array.isArray(value) ? value : []).map((item) =>
    typeof item === "string" ? { "#text": item } : record(item),
  );
}

type ItemLines = Pick<WxrItem, "line" | "contentLine">;

/** Items name themselves by their number, in the order in which they stand; their content comes before it. */
function lineFinder(text: string): (id: string) => ItemLines {
  const numbers = offsetsOf(text, /<wp:post_id>([^<]*)</g);
  const contents = offsetsOf(text, /<content:encoded>/g);
  const placeAt = placer(text, 1);
  let at = 0;
  return (id) => {
    const number = next(numbers.get(id), at);
    if (number === undefined) return { line: placeAt(at).line, contentLine: placeAt(at).line };
    const content = next(contents.get(""), at);
    const contentLine = content !== undefined && content < number ? placeAt(content).line : null;
    at = number + 1;
    const { line } = placeAt(number);
    return { line, contentLine: contentLine ?? line };
  };
}

/** The last one first, by what their group says. */
function offsetsOf(text: string, sought: RegExp): ReadonlyMap<string, number[]> {
  const offsets = new Map<string, number[]>();
  for (const { 1: name = "", index } of text.matchAll(sought)) {
    const own = offsets.get(name);
    if (own === undefined) offsets.set(name, [index]);
    else own.push(index);
  }
  for (const own of offsets.values()) own.reverse();
  return offsets;
}

/** The first that is not before an offset; those before it are forgotten, since none asks for them again. */
function next(offsets: number[] | undefined, from: number): number | undefined {
  while (offsets !== undefined && (offsets.at(-1) ?? from) < from) offsets.pop();
  return offsets?.at(-1);
}
