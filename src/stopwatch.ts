/** How long each room takes, in milliseconds, in the order in which they begin. Rooms take turns, so times are summed by name. */
export interface Stopwatch {
  readonly time: <T>(stage: string, work: () => T) => T;
  readonly timeAsync: <T>(stage: string, work: () => Promise<T>) => Promise<T>;
  readonly stages: () => Readonly<Record<string, number>>;
}

/** @param now Milliseconds from any origin, as `performance.now`. */
export function createStopwatch(now: () => number): Stopwatch {
  const stages: Record<string, number> = {};
  const begin = (stage: string) => {
    stages[stage] ??= 0;
    return now();
  };
  const add = (stage: string, start: number) => {
    stages[stage] = (stages[stage] ?? 0) + now() - start;
  };
  return {
    time: (stage, work) => {
      const start = begin(stage);
      try {
        return work();
      } finally {
        add(stage, start);
      }
    },
    timeAsync: (stage, work) => {
      const start = begin(stage);
      return work().finally(() => add(stage, start));
    },
    stages: () => Object.fromEntries(Object.entries(stages).map(([stage, ms]) => [stage, Math.round(ms)])),
  };
}
