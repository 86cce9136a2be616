import type { Root } from "mdast";
import type { Processor } from "unified";
import type { VFile } from "vfile";
import { type Place, placeAt } from "../model/problem.ts";
import { type BracketedWords, parseWords } from "./parse-words.ts";
import type { Tag } from "./tags-in-html.ts";

/**
 * A unified plugin that comes after a parser: lets no words be lost that stand in angle brackets, and tells the
 * editor where they do.
 */
export function wordsParser(this: Processor<Root | undefined>): void {
  const parse = this.parser;
  if (parse === undefined) throw new Error("no parser comes before");
  this.parser = (document, file) => {
    const { tree, words, unclosed } = parseWords(document, (text) => parse(text, file) as Root);
    if (words.length > 0) report(words, document, file);
    for (const tag of unclosed) reportUnclosed(tag, placeAt(document, tag.offset), file);
    return tree;
  };
}

/** In one file. */
const MAX_NOTES = 200;

/** The same words once, with a count. */
function report(words: readonly BracketedWords[], document: string, file: VFile): void {
  const counts = new Map<string, { readonly first: BracketedWords; count: number }>();
  for (const word of words) {
    const known = counts.get(word.text);
    if (known !== undefined) known.count++;
    else if (counts.size < MAX_NOTES) counts.set(word.text, { first: word, count: 1 });
  }
  for (const { first, count } of counts.values()) {
    const times = count === 1 ? "" : ` (${count} times in this file, here first)`;
    const message = file.message(`what stands in angle brackets is no HTML, and is printed as it is written${times}`, {
      place: placeAt(document, first.offset),
      ruleId: "angle-brackets",
    });
    const found = first.text.replace(/\s+/g, " ").slice(0, 80);
    const mended = `${first.isInHtml ? "&lt;" : "\\<"}${found.slice(1)}`;
    Object.assign(message, { actual: found, note: `Write ${mended}, as dateline check --fix does` });
  }
}

function reportUnclosed({ name }: Tag, place: Place, file: VFile): void {
  const message = file.message(`nothing closes <${name}>, which changes all that follows`, {
    place,
    ruleId: "raw-html",
  });
  const note = `Write </${name}> where it ends; if it is a word and no HTML, write \\<${name}>`;
  Object.assign(message, { actual: `<${name}>`, note });
}
