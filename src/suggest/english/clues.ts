import type { Knowledge } from "./knowledge.ts";
import { type EnglishBlock, phrase, type Span } from "./span.ts";
import { isTitle } from "./split-run.ts";
import {
  COMPASS_WORDS,
  EVENT_HEADS,
  NAME_PARTICLES,
  ORGANISATION_HEADS,
  ORGANISATION_NOUNS_AFTER,
  ORGANISATION_OF,
  PERSONS_OWN,
  PLACE_HEADS,
  PLACE_NOUNS_AFTER,
  PLACE_NOUNS_BEFORE,
  PLACE_OF,
  PLACE_OPENERS,
  PLACE_PREPOSITIONS,
  REGION_NOUNS,
  ROLE_NOUNS,
  SAYING,
  TOWNS_OWN,
} from "./word-lists.ts";
import type { Word } from "./words.ts";

/** Points for each thing that a name may be; `event` is what this command does not suggest. */
export interface Points {
  person: number;
  place: number;
  organisation: number;
  event: number;
}

export function noPoints(): Points {
  return { person: 0, place: 0, organisation: 0, event: 0 };
}

/** What the name itself tells, wherever it stands. */
export function innerClues({ words }: Pick<EnglishBlock, "words">, span: Span, knowledge: Knowledge): Points {
  const points = noPoints();
  const name = phrase(words, span);
  const parts = words.slice(span.first, span.last + 1);
  const prior = knowledge.prior(name);
  points.person += prior.person;
  points.place += prior.place;
  points.organisation += prior.organisation;
  // "Soviet Union" is no union, "New York City" no more of a place for its last word.
  if (!knowledge.isFamousPlace(name)) headClues(parts, points);
  if (parts.length > 1) personClues(parts, points, knowledge);
  else loneClues(parts, points);
  return points;
}

function headClues(parts: readonly Word[], points: Points): void {
  const first = parts[0]?.lower ?? "";
  const last = parts.at(-1)?.lower ?? "";
  const of = parts.findIndex(({ lower }) => lower === "of" || lower === "for");
  if (of > 0) {
    const head = parts[of - 1]?.lower ?? "";
    if (ORGANISATION_OF.has(head)) points.organisation += 5;
    else if (PLACE_OF.has(head)) points.place += 5;
    return;
  }
  if (parts.length === 1) {
    if (ORGANISATION_HEADS.has(last)) points.organisation += 2;
    else if (EVENT_HEADS.has(last)) points.event += 2;
    return;
  }
  if (ORGANISATION_HEADS.has(last)) points.organisation += 5;
  else if (EVENT_HEADS.has(last) || (/^(?:ii|i|iii)$/.test(last) && parts.some(({ lower }) => lower === "war")))
    points.event += 6;
  else if (PLACE_HEADS.has(last)) points.place += 5;
  else if (REGION_NOUNS.has(last) && COMPASS_WORDS.has(first)) points.place += 6;
  else if (REGION_NOUNS.has(last)) points.place += 4;
  else if (COMPASS_WORDS.has(first)) points.place += 2.5;
  if (/^(?:mount|mt|lake|fort|cape|port|gulf|county|interstate)$/.test(first)) points.place += 5;
  else if (PLACE_OPENERS.has(first)) points.place += 1.5;
}

function personClues(parts: readonly Word[], points: Points, knowledge: Knowledge): void {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return;
  if (knowledge.isGivenName(first.lower)) points.person += 3;
  if (isEastAsian(parts, knowledge)) points.person += parts.length === 3 ? 5.5 : 4;
  if (/^(?:jr|sr|ii|iii|iv|vi|vii|viii)$/.test(last.lower)) points.person += 3;
  if (parts.some(({ text }) => /^\p{Lu}\.$/u.test(text))) points.person += 2.5;
  if (parts.slice(1, -1).some(({ lower, text }) => text === lower && NAME_PARTICLES.has(lower))) points.person += 2.5;
  if (/^(?:al|el)-./.test(last.lower)) points.person += 3;
  if (parts.some(({ capitals, text }) => capitals && text.length > 2) && !parts.every(({ capitals }) => capitals))
    points.organisation += 2;
  if (parts.some(({ gap }) => gap.includes("&"))) points.organisation += 3;
  // Two or three unknown words in capitals are somebody's name more often than anything else.
  if (parts.length <= 4 && parts.every(({ text }) => /^\p{Lu}/u.test(text) || /^\p{Ll}/u.test(text)))
    points.person += 1.6;
}

/** "Kim Jong-un", "Xi Jinping", "Ban Ki-moon", "Nguyen Phu Trong". */
function isEastAsian(parts: readonly Word[], knowledge: Knowledge): boolean {
  const [family, ...given] = parts;
  if (!family || given.length === 0 || given.length > 2) return false;
  if (given.length === 1 && /^\p{Lu}[\p{Ll}'’]{1,6}-\p{L}[\p{Ll}'’]{0,6}$/u.test(given[0]?.text ?? "")) {
    return knowledge.isFamilyFirst(family.lower) || /-\p{Ll}/u.test(given[0]?.text ?? "");
  }
  return knowledge.isFamilyFirst(family.lower) && given.every(({ text }) => /^\p{Lu}\p{Ll}{1,8}$/u.test(text));
}

function loneClues(parts: readonly Word[], points: Points): void {
  const only = parts[0];
  if (!only) return;
  if (only.capitals && only.text.length >= 2 && only.text.length <= 6) points.organisation += 2;
  if (/\p{Ll}\p{Lu}/u.test(only.text) && !/^(?:Mc|Mac|O['’]|De|Le|La|Di|Van|al-|el-)/u.test(only.text))
    points.organisation += 1.5;
  if (/^(?:al|el)-./.test(only.lower)) points.person += 1.5;
  if (/.{3}bank$/.test(only.lower)) points.organisation += 3;
  if (
    /(?:stan|land|burg|grad|abad|pur|ville|shire|polis|sk|hafen|heim|stadt)$/.test(only.lower) &&
    only.text.length > 6
  )
    points.place += 1;
}

/** What stands around the name. */
export function outerClues(block: EnglishBlock, span: Span, blockStart: boolean): Points {
  const points = noPoints();
  beforeClues(block, span, points);
  afterClues(block, span, points);
  if (blockStart && isDateline(block, span)) points.place += 5;
  return points;
}

function beforeClues({ words }: EnglishBlock, span: Span, points: Points): void {
  const first = words[span.first];
  const before = words[span.first - 1];
  const second = words[span.first - 2];
  if (!first || !before) return;
  const joined = /^[ \u00a0\n]+$/u.test(first.gap) || /^\. $/.test(first.gap);
  if (!joined) return;
  const { lower } = before;
  if (before.possessive) return;
  if (isTitle(lower) && lower !== "general" && !/^(?:of|in)$/.test(lower)) points.person += before.capital ? 4.5 : 2.5;
  else if (ROLE_NOUNS.has(lower)) points.person += 2.5;
  if (lower === "of" && second) {
    if (PLACE_NOUNS_BEFORE.has(second.lower)) points.place += 2;
    else if (isTitle(second.lower)) points.place += 0.8;
  }
  const weight = PLACE_PREPOSITIONS.get(lower);
  if (weight !== undefined && (!before.capital || before.opens)) {
    points.place += weight;
    if (weight > 2) points.person -= 1.5;
  }
  if (COMPASS_WORDS.has(lower) && !before.capital) points.place += 3;
  if (lower === "the") {
    points.person -= 2;
    points.organisation += 0.5;
  }
  if (/^(?:met|with|by|told|asked|named|elected|appointed|wife|son)$/.test(lower)) points.person += 0.7;
  if (VISITS.has(lower)) points.place += 1.2;
  if (/^(?:mr|mrs|ms|dr)$/.test(lower)) points.person += 3;
}

/** What is done to places: "visited Kherson", "left Goma". */
const VISITS = new Set(
  "visited visiting visits entered entering reached reaching captured seized liberated recaptured besieged bombed shelled left fled leaving invaded occupied".split(
    " ",
  ),
);

function afterClues({ words, text }: EnglishBlock, span: Span, points: Points): void {
  const last = words[span.last];
  const after = words[span.last + 1];
  if (!last || !after) return;
  const rest = text.slice(last.end, last.end + 60);
  if (/^, (?:who|whose)\b/.test(rest)) points.person += 3;
  if (/^, which\b/.test(rest)) points.organisation += 1;
  if (/^, \d\d(?:,|\s+and\b)/.test(rest) || /^ \(?(?:\d{4}[–-]\d{4}|born)\b/.test(rest)) points.person += 3;
  if (/^, (?:(?:a|an|the|his|her|its|their|former|then)\s)/.test(rest)) apposition(words, span.last + 1, points);
  if (last.possessive) {
    if (PERSONS_OWN.has(after.lower)) points.person += 1;
    return;
  }
  if (!/^[ \u00a0\n]+$/u.test(after.gap)) return;
  if (SAYING.has(after.lower)) points.person += 1.5;
  if (PLACE_NOUNS_AFTER.has(after.lower) && !after.capital) points.place += 3;
  if (TOWNS_OWN.has(after.lower)) points.place += 1.5;
  if (ORGANISATION_NOUNS_AFTER.has(after.lower) && !after.capital) points.organisation += 1.5;
}

/** "Nan Orrock, a state senator"; "Tbilisi, the capital of Georgia". */
function apposition(words: readonly Word[], from: number, points: Points): void {
  for (const word of words.slice(from, from + 7)) {
    if (/[,.;:]/.test(word.gap) && word !== words[from]) return;
    if (ROLE_NOUNS.has(word.lower) || isTitle(word.lower)) {
      points.person += 2;
      return;
    }
    if (
      word.lower === "capital" ||
      PLACE_NOUNS_AFTER.has(word.lower) ||
      /^(?:country|nation|republic|resort|settlement)$/.test(word.lower)
    ) {
      points.place += 2.5;
      return;
    }
    if (ORGANISATION_NOUNS_AFTER.has(word.lower) || ORGANISATION_HEADS.has(word.lower)) {
      points.organisation += 2;
      return;
    }
  }
}

/** "ATLANTA — ", "MOSCOW (Reuters) - ", "PARIS, June 12 -" */
function isDateline({ words, text }: EnglishBlock, span: Span): boolean {
  const last = words[span.last];
  if (span.first > 3 || !last) return false;
  return /^(?:,? (?:\p{Lu}[\p{L}.]*|\d{1,2})){0,4}\s*(?:\([^)]{1,20}\))?\s*[—–-]{1,2}\s/u.test(
    text.slice(last.end, last.end + 60),
  );
}
