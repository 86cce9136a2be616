import type { Article } from "../../model/article.ts";
import { foldName } from "../../model/fold.ts";
import { warningAt } from "../../model/problem.ts";
import type { Check } from "../finding.ts";
import { resemblance, type Sketch } from "../sketch.ts";

/** Articles of one title. */
export const titlesTwice: Check = function* (site) {
  const byTitle = new Map<string, Article>();
  // In the order of their files, so that it is the later one that is told of.
  for (const article of site.articles) {
    const key = `${article.language} ${foldName(article.title)}`;
    const other = byTitle.get(key);
    if (other === undefined) byTitle.set(key, article);
    else
      yield warningAt({
        rule: "title-twice",
        file: article.file,
        place: site.placeOf(article.file, ["title"]),
        message: `another article has this title: ${other.file}`,
        found: article.title,
        advice: "Say in one of them what sets them apart, or remove one",
        group: key,
      });
  }
};

/** Articles that are nearly the same text. */
export const nearDuplicates: Check = function* ({ articles, surveys }) {
  const buckets = new Map<number, number[]>();
  const sketched = articles.flatMap((article) => {
    const sketch = surveys.get(article.file)?.sketch ?? null;
    return sketch === null || article.translationOf !== null ? [] : { article, sketch };
  });
  for (const [index, { article, sketch }] of sketched.entries()) {
    const twin = likest(index, sketch, sketched, buckets);
    if (twin === null) continue;
    const percent = Math.floor(twin.likeness * 100);
    yield warningAt({
      rule: "near-duplicate",
      file: article.file,
      message: percent === 100 ? "another article has the same text" : "another article has nearly the same text",
      found: `${twin.file}, about ${percent}% alike`,
      advice: "Remove one, and keep its address as an alias of the other",
    });
  }
};

/** From this on texts share nearly all their sentences. */
const ALIKE = 0.7;
/** Smallest hashes by which twins meet: texts that are 0.7 alike miss each other once in a million times. */
const KEYS = 12;
/** What stands in so many texts is a formula of the house, and says nothing. */
const COMPANY = 20;

function likest(
  index: number,
  sketch: Sketch,
  all: readonly { readonly article: Article; readonly sketch: Sketch }[],
  buckets: Map<number, number[]>,
): { readonly file: string; readonly likeness: number } | null {
  let best: { file: string; likeness: number } | null = null;
  const met = new Set<number>();
  for (const key of sketch.hashes.slice(0, KEYS)) {
    const bucket = buckets.get(key) ?? [];
    for (const other of bucket.slice(-COMPANY)) {
      const twin = all[other];
      if (twin === undefined || met.has(other)) continue;
      met.add(other);
      const likeness = resemblance(sketch, twin.sketch);
      if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { file: twin.article.file, likeness };
    }
    bucket.push(index);
    buckets.set(key, bucket);
  }
  return best;
}
