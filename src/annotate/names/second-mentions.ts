import type { Slug } from "../../model/slug.ts";
import { mayBeWord } from "./guards.ts";
import type { LivingRecord } from "./lexicon.ts";
import { choose, type Naming } from "./naming.ts";
import { GRAMMAR } from "./word-lists.ts";

/**
 * A bare family name means a person after the full name in the same article. Two people of that
 * name who were both introduced are a tie, which only front matter settles. Somebody of the
 * same family without a record ("Jill Biden") takes the name until the full name comes again.
 */
export function readSecondMentions(namings: readonly Naming[], tagged: ReadonlySet<Slug>): void {
  const introduced = new Set<Slug>();
  const shadowed = new Set<Slug>();
  for (const naming of namings) {
    for (const rival of naming.rivals) shadowed.add(rival.slug);
    const people = naming.weak.filter(({ slug }) => introduced.has(slug));
    if (people.length > 0 && mayBeWord(naming.reading, naming.span, GRAMMAR)) naming.chosen = null;
    else if (people.length > 0) readFamilyName(naming, people, tagged, shadowed);
    else if (naming.chosen?.kind === "person") {
      introduced.add(naming.chosen.slug);
      shadowed.delete(naming.chosen.slug);
    }
  }
}

function readFamilyName(
  naming: Naming,
  people: readonly LivingRecord[],
  tagged: ReadonlySet<Slug>,
  shadowed: ReadonlySet<Slug>,
): void {
  // Also a place, or another's full name: "Jordan" after Michael Jordan, unless its place was spelt out.
  if (naming.chosen?.kind === "place" && naming.confidence >= 0.98) return;
  const others = naming.strong.filter((record) => !people.includes(record));
  const all = [...people, ...others];
  const fromTags = all.filter(({ slug }) => tagged.has(slug));
  const [person, ...more] = fromTags.length === 1 ? fromTags : all;
  naming.chosen = null;
  if (!person || more.length > 0) return;
  if (person.kind === "person" && shadowed.has(person.slug) && fromTags.length !== 1) return;
  choose(naming, person, "family name after the full name", 0.95);
}
