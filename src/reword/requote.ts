import { type LinkTo, type Quoted, type QuotedTogether, quoted, quotedTogether } from "../render/quoted.ts";
import { summaryOf } from "../render/summary.ts";
import type { Requoted } from "./requoted.ts";

/** Puts what an article says now in the place of what it said, wherever a page shows it. */
export interface Requoting {
  /** Whether the JSON of props shows what has changed, or may. */
  readonly concerns: (json: Buffer) => boolean;
  /**
   * @param props as JSON gives them; changed.
   * @param json the same as text.
   * @returns false where one of the places is none that is known, or no one knows what belongs there.
   */
  readonly requote: (props: unknown, json: string) => boolean;
}

/** @param link as all links of the site are made. */
export function createRequoting(article: Requoted, link: LinkTo): Requoting {
  const own = link(article.before.permalink);
  // Addresses are encoded, and stand in JSON as they are.
  const [address, paragraphs] = [`"${own}"`, `"${own}#`];
  const renew = createRenewing(article, own, link);
  return {
    concerns: (json) => json.includes(paragraphs) || (article.isRetold && json.includes(address)),
    requote: (props, json) => {
      const wanted = article.isRetold ? [address, paragraphs] : [paragraphs];
      const places = wanted.reduce((sum, text) => sum + json.split(text).length - 1, 0);
      let met = 0;
      for (const place of placesIn(props, own)) {
        const isQuotation = place.href?.startsWith(`${own}#`);
        if (!isQuotation && !article.isRetold) continue;
        if (!renew(place)) return false;
        met += Object.values(place).filter(
          (value) => typeof value === "string" && wanted.some((text) => `"${value}"`.startsWith(text)),
        ).length;
      }
      // Whatever else a page may come to say with that address is not passed over.
      return met === places;
    },
  };
}

type Quotation = Quoted | QuotedTogether;

/** A row, a link with a headline, a telling, or evidence: with what of it may have changed. */
interface Shown extends Partial<Quoted> {
  headline?: { readonly text: string };
  evidence?: { readonly kind: string; readonly summary?: string } | null;
  also?: Shown["evidence"];
}

function createRenewing({ before, now, isRetold }: Requoted, own: string, link: LinkTo): (place: Shown) => boolean {
  const newOf = createQuotations({ before, now, isRetold }, link);
  const [summary, newSummary] = isRetold ? [summaryOf(before), summaryOf(now)] : ["", ""];
  const labels = new Set(before.happened.map(({ label }) => label));
  const renewSummary = (evidence: Shown["evidence"]) => {
    if (evidence == null || evidence.kind === "sentence" || labels.has(evidence.summary ?? null)) return true;
    if (evidence.summary !== summary) return false;
    Object.assign(evidence, { summary: newSummary });
    return true;
  };
  return (place) => {
    const { href, headline, marked } = place;
    if (href !== own) {
      const next = newOf(place as Quotation);
      if (!next) return false;
      Object.assign(place, next);
    } else if (headline === undefined || (marked !== undefined && marked !== "")) return false;
    if (headline === undefined || !isRetold) return true;
    if (headline.text !== before.title) return false;
    place.headline = { ...headline, text: now.title };
    return renewSummary(place.evidence) && renewSummary(place.also);
  };
}

/** The quotation that takes the place of another; `undefined` or `null` where that is none of the article's, or could be either of two. */
function createQuotations({ before, now }: Requoted, link: LinkTo): (was: Quotation) => Quotation | null | undefined {
  type Known = Map<string, Quotation | null>;
  const note = (known: Known, was: Quotation, is: Quotation) => {
    const key = keyOf(was);
    const other = known.get(key);
    // Two names may have been quoted alike, and are not now.
    known.set(key, other === undefined || (other !== null && keyOf(other) === keyOf(is)) ? is : null);
  };
  // Read once: each is parsed when it is asked for.
  const changes = before.namings.map(({ evidence }, n) => ({
    was: { evidence },
    is: { evidence: now.namings[n]?.evidence ?? evidence },
  }));
  const single: Known = new Map();
  for (const { was, is } of changes) note(single, quoted(before, was, link), quoted(now, is, link));
  let pairs: Known | undefined;
  const pairsOf = (): Known => {
    if (pairs !== undefined) return pairs;
    pairs = new Map();
    for (const [i, one] of changes.entries()) {
      for (const other of changes.slice(i + 1)) {
        const was = quotedTogether(before, one.was, other.was, link);
        note(pairs, was, quotedTogether(now, one.is, other.is, link));
      }
    }
    return pairs;
  };
  return (was) => ("second" in was ? pairsOf() : single).get(keyOf(was));
}

function keyOf(quotation: Quotation): string {
  const { before, marked, after, href } = quotation;
  const second = "second" in quotation ? quotation.second : undefined;
  return JSON.stringify([before, marked, after, href, second?.marked, second?.after]);
}

/** Everything in a tree of plain objects that leads to an article, or to a paragraph of it. */
function* placesIn(value: unknown, own: string): Iterable<Shown> {
  if (typeof value !== "object" || value === null) return;
  const { href } = value as Partial<Quoted>;
  if (typeof href === "string" && (href === own || href.startsWith(`${own}#`))) yield value as Shown;
  for (const inner of Object.values(value)) yield* placesIn(inner, own);
}
