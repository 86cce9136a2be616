import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

/** One program in several threads: a job goes to whoever is free, results come in any order. */
export interface Workers<J, R> {
  readonly count: number;
  /** Rejects where a worker has failed: none takes another job then. */
  readonly run: (job: J) => Promise<R>;
  readonly close: () => void;
}

/**
 * @param name of the bundled program, which lies beside the bundled command.
 * @returns `undefined` where threads gain nothing, or where the sources run as they are.
 */
export function startWorkers<J, R>(name: string, setup: unknown): Workers<J, R> | undefined {
  const program = fileURLToPath(new URL(`${name}.js`, import.meta.url));
  const count = Math.min(availableParallelism(), MOST_WORKERS);
  if (count < 2 || !existsSync(program)) return undefined;

  const waiting: Task<J, R>[] = [];
  const busy = new Map<Worker, Task<J, R>>();
  let failure: { readonly cause: unknown } | undefined;
  const serve = (worker: Worker) => {
    const task = waiting.shift();
    if (task === undefined) return;
    busy.set(worker, task);
    worker.postMessage(task.job);
  };
  const fail = (cause: unknown) => {
    failure ??= { cause };
    for (const { reject } of [...busy.values(), ...waiting]) reject(failure.cause);
    busy.clear();
    waiting.length = 0;
  };
  const threads = Array.from({ length: count }, () => {
    const worker = new Worker(program, { workerData: setup });
    worker.on("message", (result: R) => {
      busy.get(worker)?.resolve(result);
      busy.delete(worker);
      serve(worker);
    });
    worker.on("error", fail);
    worker.on("exit", (code) => fail(new Error(`a worker ended early (code ${code})`)));
    return worker;
  });
  return {
    count,
    run: (job) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure.cause);
        waiting.push({ job, resolve, reject });
        const idle = threads.find((thread) => !busy.has(thread));
        if (idle) serve(idle);
      }),
    close: () => {
      for (const thread of threads) void thread.terminate();
    },
  };
}

/** Beyond these, the thread that hands out the work is the one that is waited for. */
const MOST_WORKERS = 8;

interface Task<J, R> {
  readonly job: J;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}
