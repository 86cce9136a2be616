import { mayBeWord } from "./guards.ts";
import type { LivingRecord } from "./lexicon.ts";
import { choose, type Naming } from "./naming.ts";
import { GRAMMAR } from "./word-lists.ts";

/**
 * A bare family name means a person after the full name in the same article. Two people of that
 * name who were both introduced are a tie, which only front matter settles. Somebody of the
 * same family without a record ("Jill Biden") takes the name until the full name comes again.
 */
export function readSecondMentions(namings: readonly Naming[], tagged: ReadonlySet<LivingRecord>): void {
  const introduced = new Set<LivingRecord>();
  const shadowed = new Set<LivingRecord>();
  for (const naming of namings) {
    for (const person of common(introduced, naming.rivals)) shadowed.add(person);
    const people = common(introduced, naming.weak);
    if (people.length > 0) readFamilyName(naming, people, tagged, shadowed);
    else if (naming.chosen?.kind === "person") {
      introduced.add(naming.chosen);
      shadowed.delete(naming.chosen);
    }
  }
}

/** An article introduces few people; a family name may have thousands. */
function common(few: ReadonlySet<LivingRecord>, many: ReadonlySet<LivingRecord>): readonly LivingRecord[] {
  return many.size === 0 ? [] : [...few].filter((record) => many.has(record));
}

function readFamilyName(
  naming: Naming,
  people: readonly LivingRecord[],
  tagged: ReadonlySet<LivingRecord>,
  shadowed: ReadonlySet<LivingRecord>,
): void {
  // Also a place, or another's full name: "Jordan" after Michael Jordan, unless its place was spelt out.
  if (naming.chosen?.kind === "place" && naming.confidence >= 0.98) return;
  naming.chosen = null;
  if (mayBeWord(naming.reading, naming.span, GRAMMAR)) return;
  const all = [...people, ...naming.strong.filter((record) => !people.includes(record))];
  const fromTags = all.filter((record) => tagged.has(record));
  const [person, ...more] = fromTags.length === 1 ? fromTags : all;
  if (!person || more.length > 0) return;
  if (shadowed.has(person) && fromTags.length !== 1) return;
  choose(naming, person, "family name after the full name", 0.95);
}
