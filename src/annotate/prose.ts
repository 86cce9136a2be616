import type { Root } from "hast";
import type { FileLink, Media, Mention, Tag } from "../model/article.ts";
import type { Authority } from "../model/authority.ts";
import type { DateValue } from "../model/date.ts";
import type { Problem } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import type { SourceFile } from "../read/source-file.ts";
import { type BlockInTree, blocksOf } from "./blocks.ts";
import { type HandTarget, handLinks } from "./hand-links.ts";
import { settleLinks } from "./links.ts";
import { entityKey, hrefOf, type Marked, markMentions } from "./mark-mentions.ts";
import type { NameIndex } from "./name-index.ts";
import { sentenceAround } from "./sentences.ts";

/** What the text of one file says, its tree marked and linked in place. */
export interface Prose {
  readonly blocks: readonly BlockInTree[];
  /** In reading order. */
  readonly mentions: readonly Mention[];
  readonly gaps: readonly FileLink[];
  readonly media: readonly Media[];
  readonly problems: readonly Problem[];
}

export interface ProseContext {
  readonly language: string;
  readonly published: DateValue | null;
  readonly tags: readonly Tag[];
  /** Surface forms or slugs that must not be recognised here. */
  readonly notHere: readonly string[];
}

export type ProseReader = (tree: Root, source: SourceFile, context: ProseContext) => Prose;

export function createProseReader(
  _authority: Authority,
  names: NameIndex,
  _settings: Settings,
  base: string,
): ProseReader {
  return (tree, source, _context) => {
    const hand = handLinks(tree, source.file, names);
    const links = settleLinks(tree, source, base);
    const blocks = blocksOf(tree);
    const found = blocks.map((block) => handMarks(block, hand.targets));
    const marks = found;
    for (const [index, block] of blocks.entries()) nameBlock(block, marks[index]?.length !== 0);
    linkByHand(hand.targets, base);
    markMentions(
      blocks,
      marks.map((inBlock) => inBlock.filter((mark) => mark.source !== "hand")),
      base,
    );
    return {
      blocks,
      mentions: blocks.flatMap((block, index) => (marks[index] ?? []).map((mark) => mentionOf(block, mark))),
      gaps: links.gaps,
      media: links.media,
      problems: [...hand.problems, ...links.problems],
    };
  };
}

interface Recognised extends Marked {
  readonly source: Mention["source"];
  readonly reason: string;
  readonly confidence: number;
}

function handMarks(block: BlockInTree, targets: ReadonlyMap<unknown, HandTarget>): readonly Recognised[] {
  return block.links.flatMap(({ element, start, end }) => {
    const target = targets.get(element);
    if (target === undefined || start === end) return [];
    return [{ ...markOf(target), start, end, source: "hand" as const, reason: "linked by the editor", confidence: 1 }];
  });
}

function markOf(target: HandTarget): Omit<Marked, "start" | "end"> {
  return target.kind === "date"
    ? { kind: "date", entity: null, date: target.date }
    : { kind: target.kind, entity: target.entity, date: null };
}

/** Paragraphs can always be linked to, other blocks where a mention leads there. A heading keeps the id that its own links use. */
function nameBlock({ element, id }: BlockInTree, mentioned: boolean): void {
  if (!mentioned && element.tagName !== "p" && element.tagName !== "li") return;
  if (element.properties.id === undefined) element.properties.id = id;
  else element.children.unshift({ type: "element", tagName: "span", properties: { id }, children: [] });
}

/** A hand-made link keeps its element; a date without a page of its own (a decade) loses its `href`. */
function linkByHand(targets: ReturnType<typeof handLinks>["targets"], base: string): void {
  for (const [element, target] of targets) {
    const mark: Marked = { ...markOf(target), start: 0, end: 0 };
    const href = hrefOf(mark, base);
    const { href: _, ...rest } = element.properties;
    element.properties = {
      className: ["mention", `mention-${mark.kind}`],
      ...rest,
      dataEntity: entityKey(mark),
      ...(href === null ? {} : { href }),
    };
  }
}

function mentionOf(block: BlockInTree, mark: Recognised): Mention {
  const sentence = sentenceAround(block.text, mark.start, mark.end);
  return {
    kind: mark.kind,
    entity: mark.entity,
    date: mark.date,
    surface: block.text.slice(mark.start, mark.end),
    paragraph: block.id,
    start: mark.start,
    end: mark.end,
    sentence: block.text.slice(sentence.start, sentence.end),
    sentenceStart: sentence.start,
    source: mark.source,
    reason: mark.reason,
    confidence: mark.confidence,
  };
}
