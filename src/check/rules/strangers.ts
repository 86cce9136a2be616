import { foldName } from "../../model/fold.ts";
import { type Place, warningAt } from "../../model/problem.ts";
import type { Check } from "../finding.ts";

/** People whom many articles name and no record knows. English texts only: see docs/suggest.md. */
export const strangers: Check = function* ({ articles, surveys, archive, authority }) {
  const seen = new Map<string, { name: string; file: string; place: Place; articles: number }>();
  for (const { file } of articles) {
    const here = new Set<string>();
    for (const { name, place } of surveys.get(file)?.strangers ?? []) {
      const key = foldName(name).replace(/['’]s$/, "");
      if (here.has(key)) continue;
      here.add(key);
      const known = seen.get(key);
      if (known) known.articles++;
      else seen.set(key, { name: name.replace(/['’]s$/, ""), file, place, articles: 1 });
    }
  }
  const places = new Set([...authority.places.values()].map(({ name }) => foldName(name)));
  const often = Math.max(FEW, Math.ceil(archive.articles.length / 400));
  const found = [...seen.entries()]
    .filter(([key, { articles: n }]) => n >= often && !places.has(key))
    .sort(([a, { articles: m }], [b, { articles: n }]) => n - m || (a < b ? -1 : 1));
  for (const [, { name, file, place, articles: n }] of found.slice(0, MOST)) {
    yield warningAt({
      rule: "unrecorded-person",
      file,
      place,
      message: `${n} articles seem to name this person, and no record knows them`,
      found: name,
      advice: `Add a record: dateline suggest ${file} --write`,
    });
  }
};

/** Articles; in large archives one in 400. */
const FEW = 3;
/** Names that are said: who has added so many records asks again. */
const MOST = 25;
