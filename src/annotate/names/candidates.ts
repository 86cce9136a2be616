import type { Slug } from "../../model/slug.ts";
import { isInsideWord, judgeFullName, judgePlace, judgeShortName, type Verdict } from "./guards.ts";
import type { LivingRecord, NameEntry } from "./lexicon.ts";
import type { Naming } from "./naming.ts";
import type { Reading } from "./neighbours.ts";
import type { Regions } from "./regions.ts";
import type { Span } from "./spans.ts";
import { foldCase } from "./tokens.ts";

/** What a span may mean, by its own words and by those beside it; `null` where it names nobody that is known. */
export function namingOf(
  block: number,
  reading: Reading,
  span: Span,
  regions: Regions,
  isSilenced: (entry: NameEntry) => boolean,
): Naming | null {
  const vetoed = new Set<Slug>();
  for (const { role, record } of span.entries) if (role === "not") vetoed.add(record.slug);
  const entries = span.entries.filter(
    (entry) => entry.role !== "not" && !vetoed.has(entry.record.slug) && !isSilenced(entry),
  );
  if (entries.length === 0 || isInsideWord(reading, span)) return null;

  const verdicts = createVerdicts(reading, span, regions);
  const strong = entries.filter((entry) => entry.role !== "family" && verdicts(entry) === "free");
  const families = entries.filter(
    (entry) => entry.role === "family" && !strong.some((one) => one.record === entry.record),
  );
  const naming: Naming = {
    block,
    reading,
    span,
    strong: recordsOf(strong),
    weak: recordsOf(families.filter((entry) => verdicts(entry) === "free")),
    rivals: recordsOf(families.filter((entry) => verdicts(entry) === "other-person")),
    form: strong.some((entry) => entry.role !== "short") ? "full" : "short",
    chosen: null,
    reason: "",
    confidence: 0,
  };
  return naming.strong.length + naming.weak.length + naming.rivals.length === 0 ? null : naming;
}

/** Judges once for each way of reading the span: as a place, a full name, a short one, a family name that comes first. */
function createVerdicts(reading: Reading, span: Span, regions: Regions): (entry: NameEntry) => Verdict {
  const known = new Map<string, Verdict>();
  return (entry) => {
    const first = entry.role === "family" && isFamilyFirst(entry);
    const short = entry.words.length === 1 || entry.role !== "name";
    const way = entry.record.kind === "place" ? "place" : first ? "first" : short && !isFull(entry) ? "short" : "full";
    let verdict = known.get(way);
    if (verdict === undefined) {
      if (way === "place") verdict = judgePlace(reading, span, regions);
      else if (way === "full") verdict = judgeFullName(reading, span, regions);
      else verdict = judgeShortName(reading, span, regions, first);
      known.set(way, verdict);
    }
    return verdict;
  };
}

function isFull(entry: NameEntry): boolean {
  return entry.words.length > 1 && (entry.role === "name" || entry.role === "alias");
}

function isFamilyFirst({ record, words }: NameEntry): boolean {
  const name = foldCase(record.name).toLowerCase();
  return name.startsWith(`${words.join(" ").toLowerCase()} `) || !/[a-z]/.test(words.join(""));
}

function recordsOf(entries: readonly NameEntry[]): readonly LivingRecord[] {
  const records = new Map(entries.map(({ record }) => [record.slug, record] as const));
  const byKind = new Map(entries.map(({ record }) => [`${record.kind}:${record.slug}`, record] as const));
  return records.size === byKind.size ? [...records.values()].sort(bySlug) : [...byKind.values()].sort(bySlug);
}

function bySlug(a: LivingRecord, b: LivingRecord): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : a.kind < b.kind ? -1 : 1;
}
