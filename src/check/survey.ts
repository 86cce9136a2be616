import type { Element } from "hast";
import { type BlockInTree, blocksOf, placeInBlock } from "../annotate/blocks.ts";
import { eachElement } from "../annotate/each-element.ts";
import { createNameIndex } from "../annotate/name-index.ts";
import { createNameFinder, type NameFinder } from "../annotate/names/name-finder.ts";
import { capitalsTell } from "../annotate/names/neighbours.ts";
import { tokensOf } from "../annotate/names/tokens.ts";
import { createTagReader } from "../annotate/tags.ts";
import type { Authority } from "../model/authority.ts";
import type { ArticleFrontMatter } from "../model/front-matter.ts";
import { isEnglish } from "../model/is-english.ts";
import { FILE_START, type Place } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import type { Slug } from "../model/slug.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";
import type { NameReader } from "../suggest/english/read-names.ts";
import { type Sketch, sketchOf } from "./sketch.ts";

/** What a file says that only checks ask for. Plain data. */
export interface Survey {
  /** Links to other sites, in reading order. */
  readonly external: readonly Found<{ readonly href: string }>[];
  /** Pictures that say nothing to who cannot see them: the one at the head, then those in the text. */
  readonly undescribed: readonly Found<Undescribed>[];
  /** Names that a record bears and forbids to link here. Articles only, as are the following. */
  readonly refused: readonly Found<RefusedHere>[];
  /** Records of which one is named, and nothing says which. */
  readonly tied: readonly Slug[];
  /** Full names of people whom no record knows, each once. */
  readonly strangers: readonly Found<{ readonly name: string }>[];
  readonly sketch: Sketch | null;
}

export type Found<T> = T & { readonly place: Place };

export interface Undescribed {
  readonly src: string;
  /** Front matter names the one at the head. */
  readonly at: "head" | "text";
}

export interface RefusedHere {
  readonly surface: string;
  readonly kind: "person" | "place";
  readonly record: Slug;
  readonly by: "context" | "not";
}

export type Surveyor = (file: ParsedFile, kind: "article" | "people" | "places" | "page") => Survey;

/** @param readNames Finds people whom nobody knows yet, in English; `null` where that is not asked. */
export function createSurveyor(authority: Authority, settings: Settings, readNames: NameReader | null): Surveyor {
  const finder = createNameFinder(authority, settings.recognition);
  const readTags = createTagReader(createNameIndex(authority), "allow");

  return (file, kind) => {
    const elements = elementsOf(file);
    if (kind !== "article" || file.frontMatter === null) return { ...elements, ...NO_ARTICLE };
    const front = file.frontMatter as ArticleFrontMatter;
    const language = front.language ?? settings.language;
    const blocks = blocksOf(file.tree);
    const { tags } = readTags(front, file.source.file, file.placeOf);
    const { hits, problems, refused } = finder.find(blocks, { tags, notHere: front.mentions.not, language });
    return {
      ...elements,
      refused: refused.map(({ surface, block, start, record, by }) => ({
        surface,
        kind: record.kind,
        record: record.slug,
        by,
        place: placeInBlock(blocks[block], start) ?? FILE_START,
      })),
      tied: [...new Set(problems.flatMap(({ records }) => records))],
      strangers: readNames === null || !isEnglish(language) ? [] : strangersIn(blocks, hits, language, readNames),
      sketch: sketchOf(blocks.map(({ text }) => text)),
    };
  };
}

const NO_ARTICLE = { refused: [], tied: [], strangers: [], sketch: null } as const;

function elementsOf({ tree, frontMatter, placeOf }: ParsedFile): Pick<Survey, "external" | "undescribed"> {
  const { source, image } = (frontMatter ?? {}) as Partial<ArticleFrontMatter>;
  const external: Found<{ href: string }>[] = [];
  const undescribed: Found<Undescribed>[] = [];
  if (image !== undefined && image.src !== "" && image.alt === "")
    undescribed.push({ src: image.src, at: "head", place: placeOf(["image"]) });
  eachElement(tree, ({ tagName, properties, position }: Element) => {
    const place = position?.start ?? FILE_START;
    const { href, src, alt } = properties;
    if (tagName === "a" && typeof href === "string" && /^(?:https?:)?\/\//i.test(href)) external.push({ href, place });
    if (tagName === "img" && typeof src === "string" && String(alt ?? "").trim() === "")
      undescribed.push({ src, at: "text", place });
  });
  const address = [source?.url, source?.name].find((text) => text !== undefined && /^https?:\/\//i.test(text));
  return {
    external: address === undefined ? external : [...external, { href: address, place: placeOf(["source"]) }],
    undescribed,
  };
}

/** Names of two words or more: one word may be anybody. */
function strangersIn(
  blocks: readonly BlockInTree[],
  known: ReturnType<NameFinder["find"]>["hits"],
  language: string,
  readNames: NameReader,
): Survey["strangers"] {
  const strangers = new Map<string, Found<{ name: string }>>();
  const read = blocks.map(({ text, silent }) => ({
    text,
    silent,
    capitalsTell: capitalsTell(text, tokensOf(text), language),
  }));
  for (const { block, start, end, kind, confidence } of readNames(read)) {
    if (kind !== "person" || confidence < SURE_ENOUGH) continue;
    const name = blocks[block]?.text.slice(start, end).replace(/\s+/g, " ") ?? "";
    const isKnown = known.some((hit) => hit.block === block && hit.start < end && hit.end > start);
    if (isKnown || !name.includes(" ") || strangers.has(name)) continue;
    strangers.set(name, { name, place: placeInBlock(blocks[block], start) ?? FILE_START });
  }
  return [...strangers.values()];
}

const SURE_ENOUGH = 0.7;
