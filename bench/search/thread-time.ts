import type { CDPSession } from "playwright-core";

/** What the page's thread did, in milliseconds of its own time: what else the machine does is not in it. */
export interface ThreadTime {
  /** From the last byte that came until the answer was painted. */
  readonly answer: number;
  /** For the whole of it, also while bytes were awaited. */
  readonly busy: number;
}

/** @param act has the page set the mark "shown" when the answer is in the document, and "painted" when it has been painted. */
export async function threadTime(session: CDPSession, act: () => Promise<unknown>): Promise<ThreadTime> {
  const events: TraceEvent[] = [];
  const gather = ({ value }: { readonly value: readonly unknown[] }) => void events.push(...(value as TraceEvent[]));
  session.on("Tracing.dataCollected", gather);
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", gather);
  const shown = events.find(({ name, cat }) => name === "shown" && cat.includes("user_timing"));
  const painted = events.find(({ name, cat }) => name === "painted" && cat.includes("user_timing"));
  if (shown === undefined || painted === undefined) throw new Error("the page has set no marks");
  const own = events.filter(({ pid, tid, ts }) => pid === painted.pid && tid === painted.tid && ts < painted.ts);
  const lastByte = own.reduce(
    (last, { name, ts }) => (name === "ResourceFinish" && ts < shown.ts ? Math.max(last, ts) : last),
    0,
  );
  const tasks = own.filter(({ name, ph }) => name === "RunTask" && ph === "X");
  const sum = (some: readonly TraceEvent[]) => some.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
  return { answer: sum(tasks.filter(({ ts, dur = 0 }) => ts + dur > lastByte)), busy: sum(tasks) };
}

const CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];

/** Of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread. */
  readonly tdur?: number;
}
