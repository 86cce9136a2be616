import { stopWords } from "../../shared/search/stop-words.ts";
import { wordsIn } from "../../shared/search/words.ts";
import { createDice, type Dice } from "./dice.ts";
import type { KnownItem } from "./known-items.ts";

/** A question as it stands in the address of the search page. */
export interface Question {
  readonly kind: string;
  readonly query: string;
  /** Its last word may not be finished. */
  readonly typing: boolean;
}

interface Searched {
  readonly text: string;
  readonly datetime?: string;
  readonly people?: readonly (readonly [name: string, url: string])[];
  readonly places?: readonly (readonly [name: string, url: string])[];
}

/** What readers might ask, of each kind so many: by words, names, dates, and with the words that stand everywhere. */
export function questionsOf(
  articles: readonly Searched[],
  items: readonly KnownItem[],
  each: number,
  seed: number,
): readonly Question[] {
  const dice = createDice(seed);
  const frequent = frequentWords(articles);
  const article = () => articles[dice(articles.length)] as Searched;
  const word = () => frequent[dice(12)] ?? "";
  const kinds: Readonly<Record<string, (n: number) => string | null>> = {
    "three words of a text": (n) => asked(items[n]?.words ?? ""),
    "a person": () => named(article().people, dice, (name) => asked(name)),
    "a person and a place": () => {
      const { people, places } = article();
      return named(people, dice, (who) => named(places, dice, (where) => asked(`${who} ${where}`)));
    },
    "a frequent word": () => asked(word()),
    "three frequent words": () => asked(`${word()} ${word()} ${word()}`),
    "a phrase": () => phraseOf(article().text, dice),
    "a phrase of frequent words": () => asked(`"${word()} ${word()}"`),
    "stop words": (n) => asked(n % 2 === 0 ? "of the" : '"in the"'),
    "a year": (n) => asked(String(2014 + (n % 10))),
    "a frequent word that begins so": () => asked(`${word().slice(0, 1)}*`),
    "a word and a facet": () =>
      named(article().people, dice, (_, slug) => `${asked(frequent[dice(200)] ?? "")}&people=${slug}`),
    "a word and dates": () => `${asked(frequent[dice(200)] ?? "")}&from=2018-03-10&to=2020-06`,
    "dates alone": () => "from=2019-05&to=2019-05-20",
    "what happened": () => `${asked(word())}&happened-from=2015&happened-to=2016`,
  };
  const finished = Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: each }, (_, n) => make(n)).flatMap((query) =>
      query === null ? [] : [{ kind, query, typing: false }],
    ),
  );
  return [...finished, ...typed(items.slice(0, each))];
}

/** Words as they grow, from their third letter on. */
function typed(items: readonly KnownItem[]): readonly Question[] {
  return items.flatMap(({ words }) => {
    const [word = ""] = words.split(" ");
    return Array.from({ length: Math.max(0, Math.min(word.length, 7) - 2) }, (_, n) => ({
      kind: "a word that is being typed",
      query: asked(word.slice(0, n + 3)),
      typing: true,
    }));
  });
}

function asked(words: string): string {
  return `q=${encodeURIComponent(words)}`;
}

function named(
  names: Searched["people"],
  dice: Dice,
  then: (name: string, slug: string) => string | null,
): string | null {
  const name = names?.[dice(names.length)];
  return name === undefined ? null : then(name[0], name[1].split("/").at(-2) ?? "");
}

function phraseOf(text: string, dice: Dice): string | null {
  const words = text.split(/\s+/).filter((word) => /^[a-z]+$/.test(word));
  const at = dice(Math.max(1, words.length - 2));
  return words.length < 3 ? null : asked(`"${words.slice(at, at + 2).join(" ")}"`);
}

function frequentWords(articles: readonly Searched[]): readonly string[] {
  const stop = stopWords("en");
  const counts = new Map<string, number>();
  for (const { text } of articles.slice(0, 2000)) {
    for (const word of new Set(wordsIn(text).map((found) => found.word))) {
      if (word.length > 3 && !stop.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
