import { foldWord } from "../../../shared/search/fold-word.ts";
import type { NameEntry } from "../../../shared/search/format.ts";
import { stopWords } from "../../../shared/search/stop-words.ts";
import { type Stem, termsOf } from "../../../shared/search/terms.ts";
import { wordsIn } from "../../../shared/search/words.ts";
import { isParticle } from "./hangul.ts";
import type { Index } from "./index.ts";
import type { Atom, Query } from "./query.ts";
import { namesIn } from "./written.ts";

/** A person, a place or another term whose name the question says. */
export interface NamedTerm {
  readonly facet: string;
  readonly slug: string;
  readonly name: string;
  readonly url: string;
  readonly count: number;
  /** The form that was asked for, where it is not the name. */
  readonly alias: string | undefined;
}

/**
 * Names that the question says whole, and names that say the whole question; those that say most of it
 * first, then those with most reports.
 */
export async function namesFor({ all }: Query, index: Index, stems: readonly Stem[]): Promise<readonly NamedTerm[]> {
  const asked = all.flatMap((atoms) =>
    atoms.flatMap(({ words, open }) => words.map((word, n) => ({ ...word, open: open && n === words.length - 1 }))),
  );
  const scores = new Map<string, { readonly entry: NameEntry; readonly met: Set<string> }>();
  await Promise.all(
    asked.map(async ({ word, gram, open }) => {
      const names = namesIn(await index.words(word));
      // Another form of it is looked for only where no name is as it was written.
      const isForm = names.some(([known]) => known === word) ? null : formOf(word, stems);
      for (const [known, entries] of names) {
        if (
          known !== word &&
          isForm?.(known) !== true &&
          !((open || asked.length === 1) && isBegun(word, gram, open) && known.startsWith(word))
        )
          continue;
        for (const entry of entries) {
          const key = `${entry[3]} ${entry[5] ?? ""}`;
          const score = scores.get(key) ?? { entry, met: new Set<string>() };
          scores.set(key, score);
          score.met.add(word);
        }
      }
    }),
  );
  const runs = all.flatMap((atoms) => atoms.map(runOf)).filter((run) => HANGUL.test(run));
  const stop = new Set(index.head.languages.flatMap((language) => [...stopWords(language)]));
  const wanted = new Set(asked.flatMap(({ word, gram }) => (!gram && stop.has(word) ? [] : word)));
  const best = new Map<string, { readonly entry: NameEntry; readonly met: number }>();
  for (const { entry, met } of scores.values()) {
    const said = new Set(wordsIn(entry[5] ?? entry[2]).map(({ word }) => word));
    if (met.size < wanted.size && met.size < said.size && !runs.some((run) => saysName(run, entry[5] ?? entry[2])))
      continue;
    const before = best.get(entry[3]);
    if (before === undefined || met.size > before.met) best.set(entry[3], { entry, met: met.size });
  }
  return [...best.values()]
    .sort((a, b) => b.met - a.met || b.entry[4] - a.entry[4])
    .slice(0, MOST)
    .map(({ entry: [facet, slug, name, url, count, alias] }) => ({ facet, slug, name, url, count, alias }));
}

const MOST = 6;

/** Whether a name is another form of a word of the question; `null` in scripts whose names have no other forms. */
function formOf(word: string, stems: readonly Stem[]): ((known: string) => boolean) | null {
  if (!BENDING.test(word)) return null;
  const termsFor = (one: string) => stems.flatMap((stem) => termsOf(one, one, stem, foldWord));
  const terms = new Set(termsFor(word));
  const beginning = word.slice(0, 2);
  return (known) =>
    differInEnding(word, known) || (known.startsWith(beginning) && termsFor(known).some((term) => terms.has(term)));
}

const BENDING = /^[\p{Script=Cyrillic}\p{Script=Arabic}]{2,}$/u;

/** "Чернышевой" and "Чернышева", "Ковалева" and "Ковалев". */
function differInEnding(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 5 && a.length - same <= 3 && b.length - same <= 2 && CYRILLIC.test(a);
}

const CYRILLIC = /^\p{Script=Cyrillic}+$/u;

/** Two letters of a word that is being typed; in scripts that are cut in pairs also the first one: a family's name. */
function isBegun(word: string, gram: boolean, open: boolean): boolean {
  return gram ? [...word].length === 1 : open && word.length > 1;
}

/** What was cut into pairs, whole again. */
function runOf({ words }: Atom): string {
  const pairs = words.map(({ word, gram }) => (gram ? word : ""));
  return pairs.map((pair, n) => (n === pairs.length - 1 ? pair : ([...pair][0] ?? ""))).join("");
}

const HANGUL = /^\p{Script=Hangul}{2,}$/u;

/** "박하은의", "박하은", "박하은시장은" say 박하은; "트럼프가" says 도널드 트럼프 by what can hardly be another's. */
function saysName(run: string, name: string): boolean {
  const plain = name.replace(/\s+/gu, "");
  const parts = name.split(/\s+/u).filter((part) => [...part].length >= TELLING);
  return [plain, ...parts].some((part) => part.length > 1 && run.startsWith(part) && isRank(run.slice(part.length)));
}

/** Letters of a part of a name that is not all of it. */
const TELLING = 3;

/** "", "의", "의원", "회장님이". */
function isRank(rest: string): boolean {
  return TITLES.some((title) => rest.startsWith(title) && isParticle(rest.slice(title.length)));
}

const TITLES: readonly string[] = [
  "",
  ..."씨 님 의원 장관 차관 총리 대통령 주석 위원장 국무위원장 총비서 대표 회장 부회장 사장 교수 시장 지사 실장 국장 부장 총장 감독 선수 기자 박사 목사 배우 변호사 판사 검사 장군 여사".split(
    " ",
  ),
].flatMap((title) => (title === "" || title === "님" ? [title] : [title, `${title}님`]));
