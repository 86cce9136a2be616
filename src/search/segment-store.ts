import type { IndexParts } from "../cache/index-parts.ts";
import { DamagedCache } from "../cache/segment.ts";
import type { ArticleTexts } from "../model/article-texts.ts";
import type { Crew } from "../model/effects.ts";
import { makeSegment } from "./segment.ts";
import { openIndexSegment } from "./segment-file.ts";
import type { SegmentJob } from "./segment-task.ts";
import type { SegmentPlan, SegmentStore } from "./segments.ts";

/** Segments on the disk; where many are missing they are made on all cores. */
export function createSegmentStore(
  parts: IndexParts,
  texts: Pick<ArticleTexts, "words" | "wordsAt">,
  crew: Crew,
): SegmentStore {
  const makeHere = ({ name, documents }: SegmentPlan) =>
    parts.write(
      name,
      makeSegment(
        documents.map(({ period, slot, article }) => ({ period, slot, record: Buffer.from(texts.words(article)) })),
      ),
    );
  return {
    open: (name) => {
      const reader = parts.open(name);
      return reader && openIndexSegment(reader.read, () => new DamagedCache(`part ${name} of the search index`));
    },
    make: async (plans) => {
      const articles = plans.reduce((sum, { documents }) => sum + documents.length, 0);
      const jobs = articles < WORTH_WORKERS ? [] : plans.flatMap((plan) => jobOf(plan, parts, texts) ?? []);
      const workers = jobs.length === plans.length ? crew.enlist<SegmentJob, null>("segment", null) : undefined;
      if (workers === undefined) for (const plan of plans) makeHere(plan);
      else await Promise.all(jobs.map((job, n) => workers.run(job).catch(() => makeHere(plans[n] as SegmentPlan))));
    },
    keptWords: (shard) => parts.read(WORDS + shard),
    keepWords: (shard, bytes) => parts.write(WORDS + shard, bytes),
    sweep: (segments, shards) => parts.sweep(new Set([...segments, ...shards.map((shard) => WORDS + shard)])),
    noted: parts.noted,
    note: parts.note,
  };
}

/** Before the name of a shard. */
const WORDS = "words-";

/** So many are made while threads would start. */
const WORTH_WORKERS = 1000;

/** `null` where a text lies in the memory of this thread. */
function jobOf(
  { name, documents }: SegmentPlan,
  { pathOf }: IndexParts,
  { wordsAt }: Pick<ArticleTexts, "wordsAt">,
): SegmentJob | null {
  const rows = documents.flatMap(({ period, slot, article }) => {
    const place = wordsAt(article);
    return place === null ? [] : [[period, slot, place] as const];
  });
  return rows.length === documents.length ? { to: pathOf(name), documents: rows } : null;
}
