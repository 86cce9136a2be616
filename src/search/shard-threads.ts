import type { Crew, Workers } from "../model/effects.ts";
import type { StagedBytes } from "../write/stage-bytes.ts";
import type { ShardOrder } from "./make-shards.ts";
import type { ShardJob, ShardSetup } from "./shard-task.ts";

/** Makes and stages files of shards beside this thread. */
export interface ShardThreads {
  /**
   * `null` where the file is better made here: there are few, there are no threads, or a thread failed at it.
   * @param file 0 for the dictionary, 1 for the lists.
   */
  readonly stage: (
    order: ShardOrder,
    file: 0 | 1,
    to: string,
    there: string | undefined,
  ) => Promise<StagedBytes | null>;
}

export function createShardThreads(setup: ShardSetup, crew: Crew): ShardThreads {
  let seen = 0;
  let workers: Workers<ShardJob, readonly (StagedBytes | null)[]> | undefined;
  let batch: Batch | undefined;
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: a second thread would take more memory than it saves time, and where all threads have pages to draw it takes them from these.
  const send = ({ rows, takers }: Batch) => {
    batch = undefined;
    const job = rows.map(({ order, files }) => [order, files] as const);
    last = last
      .then(() => workers?.run(job) ?? [])
      .catch(() => [])
      .then((results) => {
        for (const [index, take] of takers.entries()) take(results[index] ?? null);
      });
  };
  const open = (): Batch => {
    const fresh: Batch = { rows: [], takers: [] };
    // Full or not, it is sent when there is nothing else to do.
    setImmediate(() => {
      if (batch === fresh) send(fresh);
    });
    return fresh;
  };
  return {
    stage: (order, file, to, there) => {
      seen++;
      if (seen <= MADE_HERE) return Promise.resolve(null);
      workers ??= crew.enlist("shards", setup);
      if (workers === undefined) return Promise.resolve(null);
      const isOfLast = batch?.rows.at(-1)?.order.start === order.start;
      if (batch !== undefined && !isOfLast && batch.rows.length === BATCH) send(batch);
      const current = batch ?? open();
      batch = current;
      // Both files of a shard are made together.
      if (!isOfLast) current.rows.push({ order: sendable(order), files: [] });
      current.rows.at(-1)?.files.push([file, to, there ?? null]);
      return new Promise((resolve) => current.takers.push(resolve));
    },
  };
}

interface Batch {
  readonly rows: { readonly order: ShardOrder; readonly files: ShardJob[number][1][number][] }[];
  readonly takers: ((staged: StagedBytes | null) => void)[];
}

/** Files. */
const MADE_HERE = 8;
/** Shards. */
const BATCH = 16;

/** Without the numbers of all other shards, of whose memory its own are a view. */
function sendable(order: ShardOrder): ShardOrder {
  const { prefixes, postings, a, b } = order.sums;
  return { ...order, sums: { prefixes, postings: postings.slice(), a: a.slice(), b: b.slice() } };
}
