import type { Entry, Term } from "../archive/term.ts";
import type { Article, Naming } from "../model/article.ts";
import type { DateValue } from "../model/date.ts";
import { compareDates } from "../model/date-order.ts";
import type { Href } from "../model/permalink.ts";
import { isOneSentence, quoted } from "./quoted.ts";
import type { Site } from "./site.ts";
import type { DateView, LocalText } from "./views.ts";

/** What happened when in the life of a person, as reports tell it; oldest first. */
export interface Timeline {
  readonly dates: readonly TimelineDate[];
  /** Of dates that reports tell of; those that are not shown are told of by fewer. */
  readonly total: number;
}

export interface TimelineDate {
  readonly date: DateView;
  readonly tellings: readonly Telling[];
  /** Further reports that tell of it. */
  readonly more: number;
}

/** How one report tells of it: the editor's words for the date, or the sentence that names both the date and the person. */
export interface Telling {
  /** Empty, with the others, where the editor gave the date no words. */
  readonly before: string;
  /** The words for the date, in a sentence. */
  readonly marked: string;
  readonly after: string;
  /** The paragraph, or the report. */
  readonly href: Href;
  /** The report, and when it was published. */
  readonly headline: LocalText;
  readonly report: Href;
  readonly published: DateView;
}

/** `null` where no report of the person tells of a date. */
export function timelineOf(person: Term, site: Site): Timeline | null {
  const told = new Map<string, { readonly date: DateValue; readonly told: Told[] }>();
  // Oldest first: the first to tell of a date is shown for it.
  for (const entry of person.entries.toReversed()) {
    const seen = new Set<string>();
    for (const one of toldBy(entry)) {
      // One article tells of a date once.
      if (seen.has(one.date.edtf)) continue;
      seen.add(one.date.edtf);
      const same = told.get(one.date.edtf) ?? { date: one.date, told: [] };
      same.told.push(one);
      told.set(one.date.edtf, same);
    }
  }
  if (told.size === 0) return null;
  const most = [...told.values()].sort((a, b) => b.told.length - a.told.length || compareDates(b.date, a.date));
  const shown = most.slice(0, MOST_DATES).sort((a, b) => compareDates(a.date, b.date));
  return {
    total: told.size,
    dates: shown.map(({ date, told: all }) => ({
      date: site.date(date),
      tellings: all.slice(0, MOST_TELLINGS).map((one) => tellingOf(one, site)),
      more: Math.max(0, all.length - MOST_TELLINGS),
    })),
  };
}

const MOST_DATES = 24;
const MOST_TELLINGS = 2;

interface Told {
  readonly article: Article;
  readonly date: DateValue;
  readonly label: string | null;
  readonly naming: Naming | null;
}

/** The editor's dates are of all whom the report names; one in prose is of whom its own sentence names. */
function* toldBy({ article, naming: person }: Entry): Iterable<Told> {
  for (const { date, label } of article.happened) {
    if (date.kind !== "unknown") yield { article, date, label, naming: null };
  }
  if (person === null) return;
  for (const naming of article.namings) {
    const { date, sent } = naming;
    if (date === null || sent || !EVENTS.has(date.kind)) continue;
    if (isToldOf(naming, person)) yield { article, date, label: null, naming };
  }
}

/** Whether the sentence that gives a date names the person as well. */
export function isToldOf(date: Naming, person: Naming): boolean {
  const { sentence } = date.evidence;
  return isOneSentence(date.evidence, person.evidence) || person.forms.some(([form]) => sentence.includes(form));
}

/** A year or a decade that prose names is seldom when something happened. */
const EVENTS: ReadonlySet<DateValue["kind"]> = new Set(["day", "month", "interval", "set", "choice"]);

function tellingOf({ article, label, naming }: Told, site: Site): Telling {
  const { href, headline, date } = site.row(article);
  if (naming === null) {
    return { before: label ?? "", marked: "", after: "", href, headline, report: href, published: date };
  }
  const { before, marked, after, href: paragraph } = quoted(article, naming, site.link);
  return { before, marked, after, href: paragraph, headline, report: href, published: date };
}
