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
  const introduced = createIntroductions();
  const takenOver = new Map<string, number>();
  namings.forEach((naming, position) => {
    if (naming.rivals.size > 0) takenOver.set(naming.family, position);
    const people = introduced.of(naming.weak);
    if (people.size > 0) {
      const since = takenOver.get(naming.family) ?? -1;
      readFamilyName(naming, people, tagged, (person) => introduced.latest(person) < since);
    } else if (naming.chosen?.kind === "person") introduced.add(naming.chosen, position);
  });
}

function readFamilyName(
  naming: Naming,
  people: ReadonlySet<LivingRecord>,
  tagged: ReadonlySet<LivingRecord>,
  isTakenOver: (person: LivingRecord) => boolean,
): void {
  // Also a place, or another's full name: "Jordan" after Michael Jordan, unless its place was spelt out.
  if (naming.chosen?.kind === "place" && naming.confidence >= 0.98) return;
  naming.chosen = null;
  if (mayBeWord(naming.reading, naming.span, GRAMMAR)) return;
  const others = naming.strong.filter((record) => !people.has(record));
  const [favourite, ...rivals] = [...tagged].filter((record) => people.has(record) || others.includes(record));
  const [person] = people;
  if (favourite && rivals.length === 0) choose(naming, favourite, "family name, told apart by front matter", 0.95);
  else if (person && people.size + others.length === 1 && !isTakenOver(person)) {
    choose(naming, person, "family name after the full name", 0.95);
  }
}

interface Introductions {
  add(person: LivingRecord, position: number): void;
  /** Those of a family who were introduced so far. */
  of(family: ReadonlySet<LivingRecord>): ReadonlySet<LivingRecord>;
  /** Where the full name stood last. */
  latest(person: LivingRecord): number;
}

/** Families larger than this are few, and are kept count of; in smaller ones each member is asked for. */
const LARGE = 64;

/** An article may introduce thousands, a family may have thousands: neither is walked through for each mention. */
function createIntroductions(): Introductions {
  const latest = new Map<LivingRecord, number>();
  const order: LivingRecord[] = [];
  const counted = new Map<ReadonlySet<LivingRecord>, { next: number; readonly people: Set<LivingRecord> }>();
  return {
    add(person, position) {
      if (!latest.has(person)) order.push(person);
      latest.set(person, position);
    },
    of(family) {
      if (family.size < LARGE) return new Set([...family].filter((person) => latest.has(person)));
      const count = counted.get(family) ?? { next: 0, people: new Set() };
      counted.set(family, count);
      for (; count.next < order.length; count.next++) {
        const person = order[count.next];
        if (person && family.has(person)) count.people.add(person);
      }
      return count.people;
    },
    latest: (person) => latest.get(person) ?? -1,
  };
}
