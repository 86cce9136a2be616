import type { IndexParts } from "../cache/index-parts.ts";
import type { ArticleTexts } from "../model/article-texts.ts";
import type { Crew } from "../model/effects.ts";
import { keptShards, segmentIn, shardPart } from "./kept-parts.ts";
import { makeSegment } from "./segment.ts";
import type { SegmentJob } from "./segment-task.ts";
import type { SegmentPlan, SegmentStore } from "./segments.ts";
import { createShardThreads } from "./shard-threads.ts";

/**
 * Segments on the disk; where many are missing they are made on all cores.
 * @param shardsToo of the words as well; without it they are made here, for whoever makes little else.
 */
export function createSegmentStore(
  parts: IndexParts,
  texts: Pick<ArticleTexts, "words" | "wordsAt">,
  crew: Crew,
  shardsToo = false,
): SegmentStore {
  const makeHere = ({ name, documents }: SegmentPlan) =>
    parts.write(
      name,
      makeSegment(
        documents.map(({ period, slot, article }) => ({ period, slot, record: new Uint8Array(texts.words(article)) })),
      ),
    );
  return {
    open: (name) => segmentIn(parts, name),
    make: async (plans) => {
      const articles = plans.reduce((sum, { documents }) => sum + documents.length, 0);
      const jobs = articles < WORTH_WORKERS ? [] : plans.flatMap((plan) => jobOf(plan, parts, texts) ?? []);
      const workers = jobs.length === plans.length ? crew.enlist<SegmentJob, null>("segment", null) : undefined;
      if (workers === undefined) for (const plan of plans) makeHere(plan);
      else await Promise.all(jobs.map((job, n) => workers.run(job).catch(() => makeHere(plans[n] as SegmentPlan))));
    },
    keptShards: (version) => keptShards(parts, version),
    ...(shardsToo && { threads: (setup) => createShardThreads({ ...setup, folder: parts.folder }, crew) }),
    sweep: (segments, shards) => parts.sweep(new Set([...segments, ...shards.map(shardPart)])),
    noted: parts.noted,
    note: parts.note,
  };
}

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
