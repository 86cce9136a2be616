import type { Strings } from "./table.ts";

export interface OwnWords {
  readonly strings: Strings;
  /** Keys that name no word of the interface, as they were given. */
  readonly unknown: readonly string[];
}

/**
 * The interface with a site's own words (`strings:` in `site.yaml`), by dotted path:
 * `words.people: Figures`, `words.placeKinds.county: Kreis`, `calendar.unknown: no date`. Only
 * plain words; a phrase that holds a number or a date is a function of its language.
 */
export function withOwnWords(strings: Strings, own: Readonly<Record<string, string>>): OwnWords {
  const words: Record<string, unknown> = { ...strings.words };
  const placeKinds: Record<string, string> = { ...strings.words.placeKinds };
  let { unknown: unknownDate } = strings.calendar;
  const unknown: string[] = [];
  for (const [key, text] of Object.entries(own)) {
    const [, kind, word] = /^words\.(placeKinds\.)?([A-Za-z]+)$/.exec(key) ?? [];
    if (key === "calendar.unknown") unknownDate = text;
    else if (word !== undefined && kind !== undefined && Object.hasOwn(placeKinds, word)) placeKinds[word] = text;
    else if (word !== undefined && kind === undefined && isWord(words, word)) words[word] = text;
    else unknown.push(key);
  }
  return {
    strings: {
      ...strings,
      words: { ...strings.words, ...words, placeKinds: { ...strings.words.placeKinds, ...placeKinds } },
      calendar: { ...strings.calendar, unknown: unknownDate },
    },
    unknown,
  };
}

/** Own properties only: `words.constructor` is no word of ours. */
function isWord(words: Readonly<Record<string, unknown>>, word: string): boolean {
  return Object.hasOwn(words, word) && typeof words[word] === "string";
}
