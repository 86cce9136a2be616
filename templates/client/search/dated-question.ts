import { type AskedDate, askedDate } from "./asked-date.ts";
import { yearsOf } from "./dates.ts";
import type { Request } from "./request.ts";
import { countResults } from "./search.ts";
import type { SearchContext } from "./search-context.ts";

/** The question with the date that its words say as a range of publication in their place. */
export interface DatedQuestion {
  readonly date: AskedDate;
  readonly request: Request;
  /** Reports that it leaves. */
  readonly count: number;
}

/** `null` where the words say no date, or nothing was published then. Asked beside the question, which need not wait for it. */
export async function datedQuestion(request: Request, context: SearchContext): Promise<DatedQuestion | null> {
  const { setup, index, stems } = context;
  if (request.published.some((end) => end !== "")) return null;
  const languages = [setup.language, document.documentElement.lang];
  const date = askedDate(request.words, languages, yearsOf(index.head));
  if (date === null) return null;
  const narrowed: Request = { ...request, words: date.rest, published: [date.from, date.to] };
  const count = await countResults(narrowed, index, stems);
  return count === 0 ? null : { date, request: narrowed, count };
}
