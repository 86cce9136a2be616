import { isInsideWord, judgeFullName, judgePlace, judgeShortName, type Verdict } from "./guards.ts";
import { type LivingRecord, membersOf, type NameEntry, setOf } from "./lexicon.ts";
import type { Naming } from "./naming.ts";
import type { Reading } from "./neighbours.ts";
import type { Regions } from "./regions.ts";
import type { Span } from "./span.ts";

/** Tells whether the front matter silences a record or a form of its name. */
export type Silence = (entry: NameEntry, record: LivingRecord, surface: string) => boolean;

/** What a span may mean, by its own words and by those beside it; `null` where it names nobody that is known. */
export function namingOf(
  block: number,
  reading: Reading,
  span: Span,
  regions: Regions,
  isSilenced: Silence | null,
): Naming | null {
  const meant = createMeaning(reading, span, isSilenced);
  const verdicts = new Map<Way, Verdict>();
  let strong: readonly LivingRecord[] = [];
  let weak = NOBODY;
  let rivals = NOBODY;
  let family = "";
  let form: Naming["form"] = "short";
  for (const entry of span.entries) {
    if (entry.role === "not") continue;
    const way = wayOf(entry);
    const verdict = verdicts.get(way) ?? (isInsideWord(reading, span) ? "other" : WAYS[way](reading, span, regions));
    verdicts.set(way, verdict);
    if (entry.role === "family") {
      family = entry.form;
      if (verdict === "free") weak = union(weak, setOf(meant(entry)));
      else if (verdict === "other-person") rivals = union(rivals, setOf(meant(entry)));
    } else if (verdict === "free") {
      strong = strong.length === 0 ? membersOf(meant(entry)) : [...new Set([...strong, ...membersOf(meant(entry))])];
      if (entry.role !== "short") form = "full";
    }
  }
  if (strong.length + weak.size + rivals.size === 0) return null;
  const records = strong.length < 2 ? strong : [...strong].sort(bySlug);
  return { block, reading, span, strong: records, weak, rivals, family, form, chosen: null, reason: "", confidence: 0 };
}

/** The records of an entry without those that a phrase of `match.not` or the front matter rules out here. */
function createMeaning(
  reading: Reading,
  span: Span,
  isSilenced: Silence | null,
): (entry: NameEntry) => NameEntry["records"] {
  const vetoes = span.entries.filter((entry) => entry.role === "not");
  if (vetoes.length === 0 && isSilenced === null) return (entry) => entry.records;
  const vetoed = new Set(vetoes.flatMap((entry) => membersOf(entry.records)));
  const surface = reading.text.slice(span.start, span.end);
  return (entry) => {
    const allowed = membersOf(entry.records).filter((one) => !vetoed.has(one) && !isSilenced?.(entry, one, surface));
    return new Set(allowed);
  };
}

const WAYS = {
  place: judgePlace,
  full: judgeFullName,
  short: (reading, span, regions) => judgeShortName(reading, span, regions, false),
  familyFirst: (reading, span, regions) => judgeShortName(reading, span, regions, true),
} satisfies Record<string, (reading: Reading, span: Span, regions: Regions) => Verdict>;

type Way = keyof typeof WAYS;

function wayOf(entry: NameEntry): Way {
  if (entry.kind === "place") return "place";
  if (entry.familyFirst) return "familyFirst";
  return entry.words.length > 1 && entry.role !== "family" && entry.role !== "short" ? "full" : "short";
}

/** One entry, as nearly always, gives its own set and no copy. */
function union(a: ReadonlySet<LivingRecord>, b: ReadonlySet<LivingRecord>): ReadonlySet<LivingRecord> {
  return a.size === 0 ? b : new Set([...a, ...b]);
}

const NOBODY: ReadonlySet<LivingRecord> = new Set();

function bySlug(a: LivingRecord, b: LivingRecord): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : a.kind < b.kind ? -1 : 1;
}
