import type { Place } from "../model/problem.ts";

/**
 * Where the matches of an expression stand in a text, in their order.
 * @param line of the source on which the text begins
 */
export function placesOf(
  text: string,
  sought: RegExp,
  line: number,
): readonly { readonly found: string; readonly place: Place }[] {
  const placeAt = placer(text, line);
  return Array.from(text.matchAll(sought), ({ 0: found, index }) => ({ found, place: placeAt(index) }));
}

/** The place of an offset of a text; where offsets grow, each line is counted once. */
export function placer(text: string, firstLine: number): (offset: number) => Place {
  let line = firstLine;
  let start = 0;
  let end = text.indexOf("\n");
  return (offset) => {
    if (offset < start) [line, start, end] = [firstLine, 0, text.indexOf("\n")];
    for (; end !== -1 && end < offset; end = text.indexOf("\n", start)) {
      line++;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}
