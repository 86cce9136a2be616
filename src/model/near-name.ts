import { closest, distance } from "fastest-levenshtein";

/** The candidate that a misspelt word most likely means: at most two characters in five differ, letter case aside. */
export function nearName(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  // The distance costs length × length, and nobody misspells a word of a thousand letters.
  if (candidates.length === 0 || wanted.length > 60) return undefined;
  const folded = candidates.map((candidate) => candidate.toLowerCase());
  const near = closest(wanted, folded);
  const most = Math.max(1, Math.floor(Math.min(wanted.length, near.length) * 0.4));
  return distance(wanted, near) <= most ? candidates[folded.indexOf(near)] : undefined;
}
