/** Lets a number of tasks run at a time; the others wait for their turn, in their order. */
export function createLimit(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await task();
    } finally {
      // The place goes to the next one, and is given back only where nobody waits for it.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
