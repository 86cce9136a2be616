import type { Name } from "./names.ts";
import { createRandom, type Random } from "./random.ts";
import { createVocabulary } from "./vocabulary.ts";

/** Gives the words of one article after the other. */
export interface Prose {
  /** Begins an article, and says how long it is to be. */
  readonly begin: () => { readonly words: number; readonly paragraphs: number };
  readonly word: () => string;
}

/** All articles of one length, and of few words. */
export function plainProse(words: number, random: Random): Prose {
  return { begin: () => ({ words, paragraphs: 6 }), word: () => WORDS[random.skewed(WORDS.length)] ?? "" };
}

/**
 * As newswire is: lengths are distributed log-normally, and one of five words is one that the article has used already.
 * @param median in words.
 * @param forms of the vocabulary.
 */
export function wireProse(median: number, forms: number, seed: number): Prose {
  const random = createRandom(seed + 1);
  const vocabulary = createVocabulary(WORDS, forms, random);
  let used: string[] = [];
  return {
    begin: () => {
      used = [];
      // Box and Muller.
      const normal = Math.sqrt(-2 * Math.log(1 - random.share())) * Math.cos(2 * Math.PI * random.share());
      const words = Math.round(Math.min(median * 8, Math.max(40, median * Math.exp(normal * SPREAD))));
      return { words, paragraphs: Math.max(2, Math.round(words / 60)) };
    },
    word: () => {
      const word = (random.below(5) === 0 ? used[random.below(used.length)] : undefined) ?? vocabulary.word();
      used.push(word);
      return word;
    },
  };
}

const SPREAD = 0.6;

/** Some sentences that name people, places and dates. @param words at least so many. */
export function paragraph(
  words: number,
  { who, where, day }: { readonly who: readonly Name[]; readonly where: readonly Name[]; readonly day: Date },
  prose: Prose,
  random: Random,
): string {
  const sentences: string[] = [];
  let count = 0;
  while (count < words) {
    const person = who[random.below(who.length)];
    const place = where[random.below(where.length)];
    const kind = random.below(6);
    const said = sentence(prose, 8 + random.below(14));
    const text =
      kind === 0 && person
        ? `${person.name} said that ${lower(said)}`
        : kind === 1 && person
          ? `According to ${person.short}, ${lower(said)}`
          : kind === 2 && place
            ? `In ${place.name}, ${lower(said)}`
            : kind === 3
              ? `On ${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}, ${lower(said)}`
              : kind === 4
                ? `Since ${1990 + random.below(34)} ${lower(said)}`
                : said;
    sentences.push(text);
    count += text.split(" ").length;
  }
  return sentences.join(" ");
}

export function sentence({ word }: Prose, words: number): string {
  const text = Array.from({ length: words }, word).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const WORDS =
  "the of to and a in that for was on is with by as at from it had an be were which have their not this has its would been after they who more said also but new two over into other one about when first could up out than some time all year government officials report plan market percent group country talks state work public agreement meeting members company court law prices oil water power road city school health service security border trade party leader president minister election vote budget tax bank money growth industry workers union strike police fire storm flood harvest grain ship port railway bridge airport army navy troops treaty peace war attack bomb victims hospital doctor study science space rocket satellite computer network film music sport team match season record winner prize".split(
    " ",
  );
