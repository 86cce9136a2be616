import type { DateLanguage } from "./language.ts";
import type { PhraseParser } from "./phrase-parser.ts";
import type { DatedPhrase } from "./reading.ts";
import { longestWins } from "./refiners.ts";

/** Finds the phrases of a sentence that name dates, in order, without overlaps. */
export type PhraseReader = (sentence: string) => readonly DatedPhrase[];

/** A sentence is tested once for each thing that parsers need; few of them then have to look for phrases. */
export function createPhraseReader(
  parsers: readonly PhraseParser[],
  { stock, join }: Pick<DateLanguage, "stock" | "join">,
): PhraseReader {
  const needs = [...new Map(parsers.map((parser) => [String(parser.needs), parser.needs])).values()];
  const needOf = parsers.map((parser) => needs.findIndex((need) => String(need) === String(parser.needs)));
  return (sentence) => {
    const met = needs.map((need) => need.test(sentence));
    const ours = parsers.flatMap((parser, index) => (met[needOf[index] ?? 0] ? parser.parse(sentence) : []));
    const all = stock === null ? ours : stock(sentence, ours);
    const longest = longestWins(sentence, all);
    return join === null ? longest : join(sentence, longest);
  };
}
