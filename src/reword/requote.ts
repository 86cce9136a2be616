import { type LinkTo, type Quoted, type QuotedTogether, quoted, quotedTogether } from "../render/quoted.ts";
import type { Requoted } from "./requoted.ts";

/** Puts what an article says now in the place of what it said, wherever a page quotes it. */
export interface Requoting {
  /** With what the address of each quotation begins, in the JSON of props. */
  readonly address: string;
  /**
   * @param props as JSON gives them; changed.
   * @returns how many quotations were met; `undefined` where one of them is none of the article's, or no one knows which.
   */
  readonly requote: (props: unknown) => number | undefined;
}

/** @param link as all links of the site are made. */
export function createRequoting({ before, now }: Requoted, link: LinkTo): Requoting {
  const address = `${link(before.permalink)}#`;
  const single = new Map<string, Quotation | null>();
  const note = (known: Map<string, Quotation | null>, was: Quotation, is: Quotation) => {
    const key = keyOf(was);
    const other = known.get(key);
    // Two names may have been quoted alike, and are not now.
    known.set(key, other === undefined || (other !== null && keyOf(other) === keyOf(is)) ? is : null);
  };
  const [was, is] = [before, now].map(({ namings }) => namings.map(({ evidence }) => ({ evidence })));
  for (const [n, naming] of (was ?? []).entries()) {
    const after = is?.[n];
    if (after) note(single, quoted(before, naming, link), quoted(now, after, link));
  }
  let pairs: Map<string, Quotation | null> | undefined;
  const pairsOf = () => {
    if (pairs !== undefined) return pairs;
    pairs = new Map();
    for (const [i, one] of (was ?? []).entries()) {
      for (const [j, other] of (was ?? []).entries()) {
        const [a, b] = [is?.[i], is?.[j]];
        if (i < j && a && b) note(pairs, quotedTogether(before, one, other, link), quotedTogether(now, a, b, link));
      }
    }
    return pairs;
  };
  return {
    address: JSON.stringify(address).slice(1, -1),
    requote: (props) => {
      let met = 0;
      let isSure = true;
      for (const quotation of quotationsIn(props, address)) {
        const known = "second" in quotation ? pairsOf() : single;
        const next = known.get(keyOf(quotation));
        if (!next) isSure = false;
        else Object.assign(quotation, next);
        met++;
      }
      return isSure ? met : undefined;
    },
  };
}

type Quotation = Quoted | QuotedTogether;

function keyOf(quotation: Quotation): string {
  const { before, marked, after, href } = quotation;
  const second = "second" in quotation ? quotation.second : undefined;
  return JSON.stringify([before, marked, after, href, second?.marked, second?.after]);
}

/** Everything in a tree of plain objects whose `href` begins so. */
function* quotationsIn(value: unknown, address: string): Iterable<Quotation> {
  if (typeof value !== "object" || value === null) return;
  const { href } = value as Partial<Quoted>;
  if (typeof href === "string" && href.startsWith(address)) yield value as Quotation;
  for (const inner of Object.values(value)) yield* quotationsIn(inner, address);
}
