import type { LineStart } from "../cache/kept-props.ts";
import type { Crew, Workers } from "../model/effects.ts";
import { lateProps, type PackedProps } from "../render/packed-props.ts";
import type { AnyPage } from "../render/routes.ts";
import type { StagedBytes } from "../write/stage-bytes.ts";
import type { DrawingBatch, DrawingJob, DrawingSetup } from "./draw-task.ts";

/** Pages that are drawn and staged on all cores. */
export interface Drawing {
  /**
   * `null` where a page is better drawn here: there are few, there are no workers, or a worker failed at it.
   * @param keep where a page that is drawn elsewhere has its props kept.
   */
  readonly stage: (
    kind: AnyPage["kind"],
    props: PackedProps,
    to: string,
    there: string | undefined,
    keep: LineStart,
  ) => Promise<StagedBytes | null>;
  /** Resolves when enough of the pages are done that others may be made ready: so that not all of them wait in memory. */
  readonly ready: () => Promise<unknown> | undefined;
}

export function createDrawing(setup: DrawingSetup, crew: Crew): Drawing {
  const worth = crew.isRunning() ? WORTH_WORKERS : WORTH_STARTING;
  let seen = 0;
  let workers: Workers<DrawingBatch, readonly (StagedBytes | null)[]> | undefined;
  let batch: Batch | undefined;
  const underWay = new Set<Promise<unknown>>();

  const send = ({ jobs, props, take }: Batch) => {
    batch = undefined;
    const run = workers?.run({ jobs: JSON.stringify(jobs), props }) ?? Promise.resolve([]);
    const done = run.then(take, () => take([])).finally(() => underWay.delete(done));
    underWay.add(done);
  };
  const open = (): Batch => {
    const takers: ((staged: StagedBytes | null) => void)[] = [];
    const fresh: Batch = {
      jobs: [],
      props: [],
      takers,
      take: (results) => {
        for (const [index, taker] of takers.entries()) taker(results[index] ?? null);
      },
    };
    // A batch that stays small is sent after a while.
    setTimeout(() => {
      if (batch === fresh) send(fresh);
    }, SOON);
    return fresh;
  };
  return {
    stage: (kind, props, to, there, keep) => {
      seen++;
      if (seen === worth) workers = crew.enlist("draw", setup);
      if (workers === undefined) return Promise.resolve(null);
      const current = batch ?? open();
      batch = current;
      current.jobs.push([kind, lateProps(props), to, there ?? null, keep]);
      current.props.push(props.json);
      return new Promise((resolve) => {
        current.takers.push(resolve);
        if (current.jobs.length === BATCH) send(current);
      });
    },
    ready: () => (underWay.size > AHEAD * (workers?.count ?? 1) ? Promise.race(underWay) : undefined),
  };
}

interface Batch {
  readonly jobs: DrawingJob[];
  readonly props: string[];
  readonly takers: ((staged: StagedBytes | null) => void)[];
  readonly take: (results: readonly (StagedBytes | null)[]) => void;
}

/** So many pages are drawn while workers would load the theme. */
const WORTH_WORKERS = 200;
/** While they would start as well, which takes the memory of two: more than an article brings that is added to many. */
const WORTH_STARTING = 400;
/** Pages. To wake a thread takes as long as to draw one or two. */
const BATCH = 32;
/** In milliseconds. */
const SOON = 10;
/** Batches that wait for each worker. */
const AHEAD = 2;
