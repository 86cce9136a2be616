import type { Crew, Workers } from "../model/effects.ts";
import { lateProps, type PackedProps } from "../render/packed-props.ts";
import type { AnyPage } from "../render/routes.ts";
import type { StagedBytes } from "../write/stage-bytes.ts";
import type { DrawingSetup } from "./draw-task.ts";

/** Pages that are drawn and staged on all cores. */
export interface Drawing {
  /** `null` where a page is better drawn here: there are few, there are no workers, or a worker failed at it. */
  readonly stage: (
    kind: AnyPage["kind"],
    props: PackedProps,
    to: string,
    there: string | undefined,
  ) => Promise<StagedBytes | null>;
  /** Resolves when enough of the pages are done that others may be made ready: so that not all of them wait in memory. */
  readonly ready: () => Promise<unknown> | undefined;
}

export function createDrawing(setup: DrawingSetup, crew: Crew): Drawing {
  let seen = 0;
  let workers: Workers<string, readonly (StagedBytes | null)[]> | undefined;
  let batch: Batch | undefined;
  const underWay = new Set<Promise<unknown>>();

  const send = ({ jobs, take }: Batch) => {
    batch = undefined;
    const run = workers?.run(`[${jobs.join(",")}]`) ?? Promise.resolve([]);
    const done = run.then(take, () => take([])).finally(() => underWay.delete(done));
    underWay.add(done);
  };
  const open = (): Batch => {
    const takers: ((staged: StagedBytes | null) => void)[] = [];
    const fresh: Batch = {
      jobs: [],
      takers,
      take: (results) => {
        for (const [index, taker] of takers.entries()) taker(results[index] ?? null);
      },
    };
    // A batch that stays small is sent when there is nothing else to do.
    setImmediate(() => {
      if (batch === fresh) send(fresh);
    });
    return fresh;
  };
  return {
    stage: (kind, props, to, there) => {
      seen++;
      if (seen === WORTH_WORKERS) workers = crew.enlist("draw", setup);
      if (workers === undefined) return Promise.resolve(null);
      // A `DrawingJob`, whose props are JSON already.
      const job = `["${kind}",${props.json},${JSON.stringify(lateProps(props))},${JSON.stringify(to)},${JSON.stringify(there ?? null)}]`;
      const current = batch ?? open();
      batch = current;
      current.jobs.push(job);
      return new Promise((resolve) => {
        current.takers.push(resolve);
        if (current.jobs.length === BATCH) send(current);
      });
    },
    ready: () => (underWay.size > AHEAD * (workers?.count ?? 1) ? Promise.race(underWay) : undefined),
  };
}

interface Batch {
  /** Each a `DrawingJob` in JSON. */
  readonly jobs: string[];
  readonly takers: ((staged: StagedBytes | null) => void)[];
  readonly take: (results: readonly (StagedBytes | null)[]) => void;
}

/** So many pages are drawn while workers would start. */
const WORTH_WORKERS = 200;
const BATCH = 16;
/** Batches that wait for each worker. */
const AHEAD = 2;
