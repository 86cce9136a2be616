import { regionsIn } from "../annotate/names/regions.ts";
import { CALENDAR, GIVEN_NAMES, ORDINARY, TITLES } from "../annotate/names/word-lists.ts";
import { foldName } from "../model/fold.ts";
import type { BlockOfText, FoundName, NameReader } from "./english/read-names.ts";
import { type Word, wordsOf } from "./english/words.ts";

/** A guess by looks alone. */
const UNSURE = 0.2;
const NAMED_COUNTRY = 0.8;
const GIVEN_AND_FAMILY = 0.6;

/**
 * Names in languages of which no more is known than their script: words with a capital inside a
 * sentence. They are countries or people where a list says so, else "unknown". Scripts without
 * capitals give none, and German, where every noun has one, only names of two words and more.
 */
export function createCapitalReader(language: string): NameReader {
  const regions = regionsIn(language);
  const kindOf = (name: string, words: readonly Word[]): Pick<FoundName, "kind" | "confidence"> => {
    if (regions.find(name).some(({ kind }) => kind === "country")) return { kind: "place", confidence: NAMED_COUNTRY };
    const given = words.length > 1 && words.length < 5 && GIVEN_NAMES.has(words[0]?.lower ?? "");
    return given ? { kind: "person", confidence: GIVEN_AND_FAMILY } : { kind: "unknown", confidence: UNSURE };
  };
  const nouns = /^(?:de|lb|gsw|nds)\b/i.test(language);

  return (blocks) =>
    blocks.flatMap((block, index) => {
      if (!block.capitalsTell && !nouns) return [];
      return runsIn(block).flatMap((words) => {
        const first = words[0];
        const last = words.at(-1);
        if (!first || !last) return [];
        const found = kindOf(block.text.slice(first.start, last.end), words);
        if (nouns && words.length === 1 && found.kind === "unknown") return [];
        return [{ block: index, start: first.start, end: last.end, ...found }];
      });
    });
}

function runsIn({ text, silent }: BlockOfText): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const word of wordsOf(text)) {
    const begins = GIVEN_NAMES.has(word.lower) && !GIVEN_NAMES.has(run.at(-1)?.lower ?? "");
    if (word.gap !== " " || word.opens || begins) close();
    if (
      isName(word) &&
      !(word.opens && run.length === 0) &&
      !silent.some(({ start, end }) => word.start < end && word.end > start)
    )
      run.push(word);
    else close();
  }
  close();
  return runs;
}

function isName({ capital, lower, text }: Word): boolean {
  const folded = foldName(lower);
  return capital && text.length > 1 && !ORDINARY.has(folded) && !CALENDAR.has(folded) && !TITLES.has(folded);
}
