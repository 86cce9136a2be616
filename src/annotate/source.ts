import type { Source } from "../model/article.ts";
import { foldName } from "../model/fold.ts";
import type { ArticleFrontMatter } from "../model/front-matter.ts";
import { externalHref, runsCode } from "../model/permalink.ts";
import { type Problem, warningAt } from "../model/problem.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";
import type { NameIndex } from "./name-index.ts";

/**
 * Where front matter says that the text was first published. A name is that of a publication, which is what the key is
 * for, unless it is a person's, or its editor says otherwise; an address is none.
 */
export function sourceOf(
  { source, people, authors }: Pick<ArticleFrontMatter, "source" | "people" | "authors">,
  names: Pick<NameIndex, "resolve">,
): Source | null {
  if (source === undefined) return null;
  const { name: text, page = null, unpublished } = source;
  if (unpublished === null) {
    if (runsCode(text)) return null;
    const [, address = text, detail = ""] = /^(https?:\/\/\S*[^\s,;])([,;]?\s.*)$/iu.exec(text) ?? [];
    const href = externalHref(address);
    if (href !== undefined) return { name: address, detail, href, isPublication: false, page };
  }
  const { name, detail } = unpublished === null ? parted(text) : { name: text, detail: "" };
  const key = foldName(name);
  const isPerson = [...people, ...authors].some((other) => foldName(other) === key);
  return {
    name,
    detail,
    href: externalHref(source.url ?? "") ?? null,
    isPublication: unpublished !== true && !isPerson && names.resolve("people", name).length === 0,
    page: page ?? pageIn(detail),
  };
}

/** An address that runs code is left out, be it of the source or in place of its name. */
export function sourceProblems({ source: front }: ArticleFrontMatter, { source, placeOf }: ParsedFile): Problem[] {
  if (front === undefined) return [];
  const isText = front.unpublished === null;
  const address = isText ? front.name : (front.url ?? "");
  if (isText ? !runsCode(address) : address === "" || externalHref(address) !== undefined) return [];
  return [
    warningAt({
      rule: "unsafe-address",
      file: source.file,
      place: placeOf(isText ? ["source"] : ["source", "url"]),
      message: "an address that is not safe to follow was left out",
      found: address.slice(0, 200),
      expected: isText ? "a name, or https://…" : "https://…",
    }),
  ];
}

/**
 * "Springfield Leader, 13 July 1937, p. 4": the name ends where a comma or a bracket leads to a number; not so the first
 * of "The Times (London), 3 May 1937".
 */
function parted(text: string): Pick<Source, "name" | "detail"> {
  for (const { index } of text.matchAll(/\s*[,;(（，；、]/gu)) {
    const [next = ""] = /^\s*[,;(（，；、]+[^,;(（，；、]*/u.exec(text.slice(index)) ?? [];
    if (index > 0 && /(?<!\p{L})\d/u.test(next)) return { name: text.slice(0, index), detail: text.slice(index) };
  }
  return { name: text, detail: "" };
}

function pageIn(detail: string): string | null {
  const [, latin, han] = PAGE.exec(detail) ?? [];
  return latin ?? han ?? null;
}

/** "p. 4", "pp. 4–5", "page A4", "стр. 4", "4面", "第4版". */
const PAGE =
  /(?<!\p{L})(?:pp?\.|pages?|s\.|с\.|стр\.)\s*(\p{Lu}?\d{1,4}(?:[-–]\p{Lu}?\d{1,4})?)(?!\d)|(\d{1,3})\s*(?:面|면|版)/iu;
