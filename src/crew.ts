import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { growFreely, growLittle } from "./engine.ts";
import type { Crew, Workers } from "./model/effects.ts";

/**
 * Threads on all cores. They run `worker.js`, which lies beside the bundled command: where the
 * sources run as they are, or on one core, there are none. They end with the process.
 */
export function createCrew(): Crew {
  const [program, lookout] = [ours("worker"), ours("lookout")];
  const count = Math.min(availableParallelism(), MOST_WORKERS);
  let threads: Threads | undefined;
  const start = (early: boolean) => {
    if (count > 1 && existsSync(program)) threads ??= startThreads(program, count, early);
    return threads;
  };
  return {
    start: () => void start(true),
    isRunning: () => threads?.areRunning() ?? false,
    alone: () => {
      if (count > 1 && threads === undefined) growFreely();
    },
    look: (job) => (count > 1 && existsSync(lookout) ? answerOf(new Worker(lookout, { workerData: job })) : undefined),
    apart: async (name, args) => existsSync(ours(name)) && (await isDone(ours(name), args)),
    enlist: <J, R>(task: string, setup: unknown): Workers<J, R> | undefined => {
      const started = start(false);
      started?.tellAll({ task, setup });
      return (
        started && {
          count,
          run: (job: J) => started.run({ task, job }) as Promise<R>,
          end: () => started.tellAll({ task, isOver: true }),
        }
      );
    },
  };
}

function answerOf<R>(thread: Worker): Promise<R | null> {
  return new Promise((resolve) => {
    thread.on("message", resolve);
    thread.on("error", () => resolve(null));
    thread.on("exit", () => resolve(null));
  });
}

function isDone(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, [program, ...args], { stdio: "ignore" });
    run.on("error", () => resolve(false));
    run.on("exit", (code) => resolve(code === 0));
  });
}

/** Programs lie beside the bundled command. */
function ours(name: string): string {
  return fileURLToPath(new URL(`${name}.js`, import.meta.url));
}

/** Beyond these, the thread that hands out the work is the one that is waited for. */
const MOST_WORKERS = 8;

interface Threads {
  /** Those that start later are told as well. */
  readonly tellAll: (message: unknown) => void;
  readonly areRunning: () => boolean;
  /** Rejects where a thread has failed: none takes another message then. */
  readonly run: (message: unknown) => Promise<unknown>;
}

interface Task {
  readonly message: unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Each starts when there is something to do and all others are busy: a thread takes some forty megabytes.
 * @param early all start now, before it is known for what: see `worker.ts`.
 */
function startThreads(program: string, count: number, early: boolean): Threads {
  const threads: Worker[] = [];
  const told: unknown[] = [];
  const waiting: Task[] = [];
  const busy = new Map<Worker, Task>();
  let failure: { readonly cause: unknown } | undefined;
  const serve = (worker: Worker) => {
    const task = waiting.shift();
    if (task === undefined) return worker.unref();
    busy.set(worker, task);
    worker.ref();
    worker.postMessage(task.message);
  };
  const fail = (cause: unknown) => {
    failure ??= { cause };
    for (const { reject } of [...busy.values(), ...waiting]) reject(failure.cause);
    busy.clear();
    waiting.length = 0;
  };
  const startOne = (): Worker => {
    if (threads.length === 0) growLittle();
    const worker = new Worker(program, {
      workerData: { early },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    threads.push(worker);
    worker.on("message", (result) => {
      busy.get(worker)?.resolve(result);
      busy.delete(worker);
      serve(worker);
    });
    worker.on("error", fail);
    worker.on("exit", (code) => fail(new Error(`a worker ended early (code ${code})`)));
    // Threads that have nothing to do keep no process alive. Last, because listening to one makes it count again.
    worker.unref();
    for (const message of told) worker.postMessage(message);
    return worker;
  };
  if (early) for (let n = 0; n < count; n++) startOne();
  return {
    areRunning: () => threads.length > 0,
    tellAll: (message) => {
      if (threads.length < count) told.push(message);
      for (const thread of threads) thread.postMessage(message);
    },
    run: (message) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure.cause);
        waiting.push({ message, resolve, reject });
        const idle = threads.find((thread) => !busy.has(thread)) ?? (threads.length < count ? startOne() : undefined);
        if (idle) serve(idle);
      }),
  };
}

/**
 * What a thread has just made may take three times eight megabytes, in the place of three times sixteen: with two threads that
 * is 50 MB less, for one or two hundredths of the CPU time.
 */
const YOUNG_MB = 24;
