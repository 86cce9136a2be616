import { dayNumber } from "../../model/calendar.ts";
import type { DateValue } from "../../model/date.ts";
import { endOfWireLine } from "../../model/wire-line.ts";
import type { Block } from "../block.ts";
import type { DateContext, DateFinder, DateHit } from "./find-dates.ts";

/** Days that a report may take into print: letters of correspondents travelled for weeks. */
const MOST_UNDER_WAY = 31;

/**
 * Finds the dates of an article's blocks, which have to be asked for in their order. "PARIS, Jan 2 (Wire) - " says
 * when a report was sent: its "yesterday" and "on Monday" are counted from there, and not from the paper of the day
 * after, until another such line opens.
 */
export function datesInOrder(finder: DateFinder, { language, published }: DateContext) {
  let sent = published;
  return (block: Block): readonly DateHit[] => {
    const end = endOfWireLine(block.text);
    if (end === 0) return hitsOf(block);
    const fromPaper = finder.find(block, { language, published });
    const lines = fromPaper.filter((hit) => hit.end <= end);
    sent = lines.map(({ date }) => date).find((date) => isBeforePrint(date, published)) ?? published;
    return sent === published ? fromPaper : [...lines, ...hitsOf(block).filter(({ start }) => start >= end)];
  };

  function hitsOf(block: Block): readonly DateHit[] {
    const hits = finder.find(block, { language, published: sent });
    if (sent === published) return hits;
    return hits.map((hit) => ({ ...hit, reason: hit.reason.replace("publication", "the dateline") }));
  }
}

/** A report of the next day is one that was dated where it is already tomorrow. */
function isBeforePrint(sent: DateValue, published: DateValue): boolean {
  if (sent.kind !== "day" || published.kind !== "day" || sent.lower === null || published.lower === null) return false;
  const days = dayNumber(published.lower) - dayNumber(sent.lower);
  return days !== 0 && days >= -1 && days <= MOST_UNDER_WAY;
}
