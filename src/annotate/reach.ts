import type { Article, Naming, Tag } from "../model/article.ts";
import type { Authority } from "../model/authority.ts";
import { once } from "../model/once.ts";
import type { Problem } from "../model/problem.ts";
import { AUTHORITY_OF } from "../model/taxonomy.ts";
import { blockTexts } from "./block-texts.ts";
import { bearerKey, changedForms } from "./names/changed-forms.ts";
import { keyOf, type LivingForm, lexiconOfForms } from "./names/lexicon.ts";
import { regionsByLanguage } from "./names/name-finder.ts";
import { spansOf } from "./names/spans.ts";
import { foldedWord, tokensOf } from "./names/tokens.ts";
import { changedResolution } from "./resolution.ts";
import type { Setup } from "./setup.ts";

/** What is known of an article that was annotated in the light of other records. */
export interface AnnotatedBefore {
  readonly article: Pick<Article, "tags" | "namings" | "source" | "language">;
  readonly problems: readonly Problem[];
  /** Of its body, as `cutHtml` wrote it. Asked last, since it lies on the disk. */
  readonly html: () => string;
}

/** Whether an article may say something else in the light of the records as they are now. */
export type Reach = (annotated: AnnotatedBefore) => boolean;

/**
 * Where a record has another name, only the articles that can hold it have to be annotated anew. Names are looked for as in
 * annotating, by the same walk through the words, in all their inflections, but only those that have changed.
 * @param before the records in whose light the articles were annotated; the other settings are those of `now`.
 * @returns `null` where every article may.
 */
export function reachOf(before: Authority, { authority: now, settings }: Setup): Reach | null {
  const changed = changedForms(before, now);
  if (changed === null) return null;
  const { forms, records, regions } = changed;
  const resolution = changedResolution(before, now, settings.tags.unknown);
  const lexicon = lexiconOfForms(forms);
  const regionsOf = regionsByLanguage();

  const isTagReached = ({ taxonomy, name, record }: Tag) =>
    resolution.isOther(taxonomy, name) ||
    (record !== null && records.has(bearerKey({ kind: taxonomy === "places" ? "place" : "person", slug: record })));
  const isNamingReached = ({ kind, entity, plain }: Naming) =>
    kind !== "date" &&
    (entity === null
      ? plain !== undefined && resolution.isOther(AUTHORITY_OF[kind], plain)
      : records.has(bearerKey({ kind, slug: entity })));
  // The country that a place lies in is told by its names, which need not stand in the text.
  const isRegionOf = once((language: string) => regions.some((name) => regionsOf(language).find(name).length > 0));
  const mayHold = quickLook(forms);
  const isInText = (html: string, language: string) =>
    resolution.marks.some((mark) => html.includes(mark)) ||
    blockTexts(html).some((text) => mayHold(text) && spansOf(text, tokensOf(text), lexicon, [], language).length > 0);

  return ({ article: { tags, namings, source, language }, problems, html }) =>
    // A link that named nobody may name somebody now; only the file tells whom.
    problems.some(({ rule }) => rule === "hand-link") ||
    tags.some(isTagReached) ||
    namings.some(isNamingReached) ||
    // What is a person's name is no newspaper's: see `sourceOf`.
    (source !== null && resolution.isOther("people", source.name)) ||
    isRegionOf(language) ||
    (forms.length > 0 && isInText(html(), language));
}

/** False only of a text that holds none of the forms: in one of ASCII alone nothing folds but case, and most hold not even their first words. */
function quickLook(forms: readonly LivingForm[]): (text: string) => boolean {
  const firstWords = new Set(
    forms.flatMap(({ form }) => {
      const [first] = tokensOf(form);
      return first === undefined ? [] : [keyOf(foldedWord(form, first), first.script)];
    }),
  );
  if (firstWords.size > MOST_WORDS) return () => true;
  const inAscii = [...firstWords].filter((word) => ASCII.test(word));
  return (text) => {
    if (!ASCII.test(text)) return true;
    const lower = text.toLowerCase();
    return inAscii.some((word) => lower.includes(word));
  };
}

/** With more of them, each in turn takes longer than a look at all words of the text. */
const MOST_WORDS = 16;
const ASCII = /^[\0-\x7f]*$/;
