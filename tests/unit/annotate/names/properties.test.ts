import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createNameFinder, type NameHit } from "../../../../src/annotate/names/name-finder.ts";
import { foldName } from "../../../../src/model/fold.ts";
import { authorityOf } from "../../../support/authority.ts";
import { workOf } from "../../../support/work.ts";
import { PEOPLE, PLACES } from "./records.ts";

const finder = createNameFinder(authorityOf(PEOPLE, PLACES), { people: true, places: true });

function find(texts: readonly string[], language = "en"): readonly NameHit[] {
  const blocks = texts.map((text, n) => ({ id: `p-${n}`, text, silent: [], linked: [], section: 0 }));
  return finder.find(blocks, { tags: [], notHere: [], language }).hits;
}

const NAMES = [...PEOPLE, ...PLACES].flatMap((one) => [one.name, ...(one.aliases ?? []), ...(one.bare ?? [])]);
const FORMS = new Set([...NAMES, ...PEOPLE.flatMap(({ family }) => (family ? [family] : []))].map(joined));

/** Joiners and the case of single letters may differ: "Kim Jong Un". */
function joined(text: string): string {
  return foldName(text)
    .replace(/[\s.-]+/g, " ")
    .trim();
}

const filler = fc.constantFrom(
  "the",
  "said",
  "on",
  "a",
  ",",
  ".",
  "—",
  "“",
  "”",
  "in",
  "…",
  "ガ",
  "é",
  "\u{1f600}",
  "\u00ad",
);
const latin = NAMES.filter((name) => /^[\p{Script=Latin}\p{M}\s.'-]+$/u.test(name));
const name = fc
  .constantFrom(...latin)
  .chain((one) =>
    fc.constantFrom(
      one,
      one.normalize("NFD"),
      one.replace(/ /g, "\n"),
      one.replace(/ /g, " \u00a0"),
      one.toUpperCase(),
      `${one}’s`,
    ),
  );
const prose = fc.array(fc.oneof(filler, name), { maxLength: 30 }).map((words) => words.join(" "));

describe("offsets", () => {
  test("what is found is a known name, in order, without overlap", () => {
    fc.assert(
      fc.property(prose, (text) => {
        let end = 0;
        for (const hit of find([text])) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(FORMS).toContain(joined(text.slice(hit.start, hit.end)));
          end = hit.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test("no text is too strange to be read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom(...NAMES), (noise, one) => {
        const text = `${noise}${one}${noise}`;
        for (const hit of find([text])) expect(text.slice(hit.start, hit.end)).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });

  test("a name in clear surroundings is found, however it is encoded", () => {
    const clear = latin.filter(
      (one) => !/^(?:Gangwon|Goseong|Georgia|U|X)/.test(one) && find([`Then came ${one}, at last.`]).length === 1,
    );
    expect(clear.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(
        fc.constantFrom(...clear),
        fc.constantFrom("NFC", "NFD"),
        fc.constantFrom(" ", "\n", "\u00a0"),
        (one, form, space) => {
          const text = `Then came ${one.normalize(form).replace(/ /g, space)}, at last.`;
          const [hit] = find([text]);
          expect(hit && text.slice(hit.start, hit.end)).toBe(one.normalize(form).replace(/ /g, space));
        },
      ),
    );
  });
});

describe("independence", () => {
  test("a paragraph above moves nothing below, but for second mentions", () => {
    const strong = (hits: readonly NameHit[], shift: number) =>
      hits
        .filter(({ reason }) => !/family|told apart/.test(reason))
        .map((hit) => ({ ...hit, block: hit.block - shift }));
    const above = "Nothing was decided, and nobody was named.";
    fc.assert(
      fc.property(prose, (text) => {
        expect(strong(find([above, text]), 1)).toEqual(strong(find([text]), 0));
      }),
    );
  });
});

describe("time", () => {
  const people = Array.from({ length: 50_000 }, (_, n) => ({
    name: `${word(n)} ${n % 3 === 0 ? "Kim" : word(n * 7 + 1)}`,
    family: n % 3 === 0 ? "Kim" : word(n * 7 + 1),
    slug: `p-${n}`,
  }));
  const large = createNameFinder(authorityOf(people, []), { people: true, places: true });
  const time = (text: string): Promise<number> =>
    workOf(() => {
      large.find([{ id: "p", text, silent: [], linked: [], section: 0 }], { tags: [], notHere: [], language: "en" });
    });

  test.each([
    ["names of all kinds", (n: number) => `${people[(n * 13) % 50_000]?.name} spoke to Kim. `],
    ["one family name with thousands of bearers", () => "Kim and Kim and "],
    ["a line without a space", () => "Seoul.Kim/"],
    ["beginnings of names that do not go on", (n: number) => `${word(n)} `],
    ["Hangul", () => "김정은은"],
    ["capitals and commas", () => "Paris, Texas, "],
  ])("stays in proportion to a megabyte of text: %s", async (_, part) => {
    const make = (length: number): string => {
      const parts: string[] = [];
      for (let n = 0, size = 0; size < length; n++) {
        const next = part(n);
        parts.push(next);
        size += next.length;
      }
      return parts.join("");
    };
    // Measured below 3 s; a step for each pair of names would take minutes.
    expect(await time(make(1_000_000))).toBeLessThan(30_000);
  });
});

/** A word that is the only one of its number. */
function word(n: number): string {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  let rest = n + 26 ** 3;
  let text = "";
  while (rest > 0) {
    text += letters[rest % 26];
    rest = Math.floor(rest / 26);
  }
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
