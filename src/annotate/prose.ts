import type { Root } from "hast";
import type { FileLink, Media, Mention, Passage } from "../model/article.ts";
import type { Authority } from "../model/authority.ts";
import { certainPath } from "../model/date-units.ts";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import { plainKey } from "../model/plain-key.ts";
import { FILE_START, type Problem } from "../model/problem.ts";
import type { SourceFile } from "../read/source-file.ts";
import type { Range } from "./block.ts";
import { type BlockInTree, blocksOf } from "./blocks.ts";
import { type HandTarget, handLinks, linkByHand, markOf } from "./hand-links.ts";
import { settleLinks } from "./links.ts";
import { type Marked, markMentions } from "./mark-mentions.ts";
import type { NameIndex } from "./name-index.ts";
import { createRecogniser, type ProseContext, type Recognised } from "./recognise.ts";
import { sentencesIn } from "./sentences.ts";
import type { ReadingSettings } from "./setup.ts";

/** What the text of one file says, its tree marked and linked in place. */
export interface Prose {
  readonly blocks: readonly BlockInTree[];
  /** In reading order. */
  readonly mentions: readonly Mention[];
  readonly passages: readonly Passage[];
  readonly gaps: readonly FileLink[];
  readonly media: readonly Media[];
  readonly problems: readonly Problem[];
}

export type ProseReader = (tree: Root, source: SourceFile, context: ProseContext) => Prose;

/** @param base The site's base path: `/` or `/archive/`. */
export function createProseReader(
  authority: Authority,
  names: NameIndex,
  settings: ReadingSettings,
  base: string,
): ProseReader {
  const recognise = createRecogniser(authority, settings);
  return (tree, source, context) => {
    const hand = handLinks(tree, source.file, names);
    const links = settleLinks(tree, source, base, settings.features.imageSizes);
    const blocks = blocksOf(tree);
    const byHand = blocks.map((block) => handMarks(block, hand.targets));
    const { found, problems } = recognise(blocks, byHand, source.file, context);
    const all = blocks.map((_, index) => [...(byHand[index] ?? []), ...(found[index] ?? [])].sort(inOrder));
    for (const [index, block] of blocks.entries()) nameBlock(block, all[index]?.length !== 0);
    linkByHand(hand.targets, base);
    const gaps = [...links.gaps];
    const gapTo = (to: FileLink["to"], target: string) =>
      gaps.push({ to, target, fragment: "", place: FILE_START }) - 1;
    markMentions(blocks, found, base, {
      term: (taxonomy, name) => gapTo("term", plainKey(taxonomy, name)),
      day: (page) => (isOwnPage(page, context) ? null : gapTo("day", page)),
    });
    return {
      blocks,
      ...passagesOf(blocks, all),
      gaps,
      media: links.media,
      problems: [...hand.problems, ...links.problems, ...problems],
    };
  };
}

/** Whether the calendar lists the article on that page, which is there when the article is. */
function isOwnPage(page: Permalink, { published }: ProseContext): boolean {
  const path = published === null ? [] : certainPath(published);
  return path.length > 0 && pagePermalink(...path).startsWith(page);
}

function handMarks(block: BlockInTree, targets: ReadonlyMap<unknown, HandTarget>): readonly Recognised[] {
  return block.links.flatMap(({ element, start, end }) => {
    const target = targets.get(element);
    if (target === undefined || start === end) return [];
    return [{ ...markOf(target), start, end, source: "hand" as const, reason: "linked by the editor", confidence: 1 }];
  });
}

function inOrder(a: Marked, b: Marked): number {
  return a.start - b.start;
}

/**
 * Paragraphs can always be linked to, other blocks where a mention leads there. A heading keeps
 * the id that its own links use.
 */
function nameBlock({ element, id }: BlockInTree, mentioned: boolean): void {
  if (!mentioned && element.tagName !== "p" && element.tagName !== "li") return;
  if (element.properties.id === undefined) element.properties.id = id;
  else element.children.unshift({ type: "element", tagName: "span", properties: { id }, children: [] });
}

function passagesOf(
  blocks: readonly BlockInTree[],
  marks: readonly (readonly Recognised[])[],
): Pick<Prose, "mentions" | "passages"> {
  const passages: Passage[] = [];
  const mentions: Mention[] = [];
  for (const [index, { id, text }] of blocks.entries()) {
    const inBlock = marks[index] ?? [];
    if (inBlock.length === 0) continue;
    passages.push({ id, text });
    const sentenceOf = sentencesIn(text);
    for (const mark of inBlock) mentions.push(mentionOf(passages.length - 1, mark, sentenceOf(mark.start, mark.end)));
  }
  return { mentions, passages };
}

function mentionOf(passage: number, mark: Recognised, sentence: Range): Mention {
  const { kind, entity, date, plain, start, end, source, reason, confidence } = mark;
  return {
    kind,
    entity,
    date,
    ...(plain !== undefined && { plain }),
    passage,
    start,
    end,
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    source,
    reason,
    confidence,
  };
}
