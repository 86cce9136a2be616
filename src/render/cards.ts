import type { Archive } from "../archive/archive.ts";
import { type Card, canBeDrawn, cardPermalink } from "../model/card.ts";
import { datetimeAttribute } from "../model/date-units.ts";
import type { Site } from "./site.ts";

/**
 * One for each article, and for each person, place and other term. None where the site has no
 * address, for a card is asked for by strangers, and none of a headline that cannot be drawn.
 */
export function* cardsOf(archive: Archive, site: Site): Iterable<Card> {
  if (!site.hasCards) return;
  const { title } = site.settings;
  for (const { permalink, title: headline, dateline, published } of archive.articles) {
    if (!canBeDrawn(headline)) continue;
    const { text } = site.date(published, "between");
    yield {
      permalink: cardPermalink(permalink),
      site: title,
      over: dateline,
      date: text,
      digits: datetimeAttribute(published),
      headline,
    };
  }
  for (const terms of Object.values(archive.terms)) {
    for (const { permalink, name, taxonomy, published } of terms) {
      if (!published || !canBeDrawn(name)) continue;
      const over = site.strings.words[taxonomy];
      yield { permalink: cardPermalink(permalink), site: title, over, date: null, digits: null, headline: name };
    }
  }
}
