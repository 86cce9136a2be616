import { parentPort, workerData } from "node:worker_threads";
import type { TaskRunner } from "./model/effects.ts";

/** What the threads of the crew can do. Each task is loaded when it is first set up, or there is time. */
const TASKS = {
  read: async () => (await import("./content/read-task.ts")).createReadTask,
  draw: async () => (await import("./drawing/draw-task.ts")).createDrawTask,
  shards: async () => (await import("./search/shard-task.ts")).createShardTask,
  segment: async () => (await import("./search/segment-task.ts")).createSegmentTask,
  survey: async () => (await import("./check/survey-task.ts")).createSurveyTask,
} as const;

type TaskName = keyof typeof TASKS;

type Message =
  | { readonly task: TaskName; readonly setup: unknown }
  | { readonly task: TaskName; readonly job: unknown }
  | { readonly task: TaskName; readonly isOver: true };

const runners = new Map<TaskName, Promise<TaskRunner<unknown, unknown>>>();

parentPort?.on("message", async (message: Message) => {
  if ("setup" in message) {
    const create = TASKS[message.task]() as Promise<(setup: unknown) => TaskRunner<unknown, unknown>>;
    runners.set(
      message.task,
      create.then((createTask) => createTask(message.setup)),
    );
    return;
  }
  if ("isOver" in message) return void runners.delete(message.task);
  const run = await runners.get(message.task);
  const [result, handedOver] = (await run?.(message.job)) ?? [null];
  parentPort?.postMessage(result, handedOver === undefined ? [] : [handedOver]);
});

// Whoever starts the crew early is about to need this, and has not said yet for what site.
if ((workerData as { readonly early: boolean }).early) void TASKS.read();
