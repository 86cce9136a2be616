import type { Article, Mention } from "../model/article.ts";
import { errorAt, type Problem } from "../model/problem.ts";

/** Each is a line of the mentions with its sentence, of up to a kilobyte. */
const MOST_MENTIONS = 250_000;
/** Each day has a page of its own: 5,000 of them take some fifteen seconds. */
const MOST_DATES = 5000;

/** What one article may name, so that it alone does not make a site that nobody can build. */
export function crowdedMentions(
  mentions: readonly Mention[],
  happened: Article["happened"],
  file: string,
): readonly Problem[] {
  const dates = new Set(happened.map(({ date }) => date.edtf));
  for (const { date } of mentions) if (date !== null) dates.add(date.edtf);
  return [
    [mentions.length, MOST_MENTIONS, "names and dates, counting each time"] as const,
    [dates.size, MOST_DATES, "different dates"] as const,
  ].flatMap(([count, most, what]) => {
    if (count <= most) return [];
    const message = `the article names too many ${what}`;
    const expected = `at most ${most.toLocaleString("en")}`;
    const found = count.toLocaleString("en");
    return [
      errorAt({ rule: "too-much-named", file, message, found, expected, advice: "Divide it into several articles" }),
    ];
  });
}
