import type { WriteStream } from "node:tty";

/** A line that says how far a long build is; only where a person watches. */
export function createProgress(stream: Pick<WriteStream, "write" | "isTTY">) {
  let shownAt = performance.now();
  let shown = false;
  return {
    show: (done: number, of: number): void => {
      const now = performance.now();
      if (!stream.isTTY || now - shownAt < INTERVAL) return;
      shownAt = now;
      shown = true;
      stream.write(`\r${done} of ${of} pages`);
    },
    end: (): void => {
      if (shown) stream.write("\r\x1b[K");
    },
  };
}

/** In milliseconds; a build that takes less shows nothing. */
const INTERVAL = 250;
