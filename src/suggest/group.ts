import { type Regions, regionsIn } from "../annotate/names/regions.ts";
import { sentenceAround } from "../annotate/sentences.ts";
import { foldName } from "../model/fold.ts";
import type { Slug } from "../model/slug.ts";
import { createSurnames } from "./english/surnames.ts";
import type { TextFile } from "./read-text.ts";
import type { Suggestion } from "./suggest.ts";

/** Everything that a text says under one name, as an editor decides about it. */
export interface NameGroup {
  readonly kind: Suggestion["kind"];
  /** The fullest form that the text gives; the EDTF value of a date. */
  readonly name: string;
  readonly entity: Slug | null;
  /** Of its mentions, the highest. */
  readonly confidence: number;
  readonly mentions: number;
  /** Of the first mention. */
  readonly sentence: string;
  /** Whether the front matter says so already. */
  readonly tagged: boolean;
}

/** One group a person, place, organisation or date, in the order in which the text first names them. */
export function groupNames(suggestions: readonly Suggestion[], file: TextFile): readonly NameGroup[] {
  const fullNames = fullNamesOf(suggestions);
  const regions = regionsIn(file.language);
  const isTagged = createTagged(file.tagged);
  const sentenceOf = createSentences(file.blocks);
  const groups = new Map<string, NameGroup>();
  for (const suggestion of suggestions) {
    const name = suggestion.edtf ?? fullNames.get(suggestion.surface) ?? suggestion.surface;
    const key = `${suggestion.kind} ${suggestion.entity ?? countryOf(suggestion, regions) ?? foldName(name)}`;
    const known = groups.get(key);
    groups.set(key, {
      kind: suggestion.kind,
      name: known === undefined || name.length > known.name.length ? name : known.name,
      entity: suggestion.entity,
      confidence: Math.max(known?.confidence ?? 0, suggestion.confidence),
      mentions: (known?.mentions ?? 0) + 1,
      sentence: known?.sentence ?? sentenceOf(suggestion),
      tagged: known?.tagged === true || isTagged(suggestion, name),
    });
  }
  return [...groups.values()];
}

/** "U.S." and "United States" are one country. */
function countryOf({ kind, surface }: Suggestion, regions: Regions): string | undefined {
  const found = kind === "place" ? regions.find(surface) : [];
  return found.length === 1 && found[0]?.kind === "country" ? found[0].country : undefined;
}

/** "Blinken" and "Secretary Blinken" are Antony Blinken, where exactly one full name goes with the short one. */
function fullNamesOf(suggestions: readonly Suggestion[]): ReadonlyMap<string, string> {
  const people = suggestions.filter(({ kind, entity }) => kind === "person" && entity === null);
  const names = [...new Set(people.map(({ surface }) => surface))];
  const shortForms = new Map(names.map((name) => [name, createSurnames([name])]));
  const full = new Map<string, string>();
  for (const short of names) {
    const key = foldName(short);
    const [only, ...others] = names.filter((name) => name !== short && shortForms.get(name)?.has(key));
    if (only !== undefined && others.every((other) => foldName(other) === foldName(only))) full.set(short, only);
  }
  return full;
}

function createTagged(tagged: TextFile["tagged"]): (suggestion: Suggestion, name: string) => boolean {
  const fold = (names: readonly string[]) => new Set(names.map(foldName));
  const lists = { person: fold(tagged.people), place: fold(tagged.places), organisation: fold(tagged.organisations) };
  const dates = new Set(tagged.dates);
  return ({ kind, edtf, entity, surface }, name) => {
    if (kind === "unknown") return false;
    if (kind === "date") return edtf !== null && dates.has(edtf);
    return [name, surface, entity ?? name].some((form) => lists[kind].has(foldName(form)));
  };
}

/** The sentence of a mention. Mentions come in the order of the text, and so do the blocks. */
function createSentences(blocks: TextFile["blocks"]): (suggestion: Suggestion) => string {
  let at = 0;
  return ({ start, end }) => {
    while (at < blocks.length - 1 && start >= (blocks[at + 1]?.offset ?? 0)) at++;
    const block = blocks[at];
    if (block === undefined) return "";
    const sentence = sentenceAround(block.text, start - block.offset, end - block.offset);
    return block.text.slice(sentence.start, sentence.end).replace(/\s+/gu, " ");
  };
}
