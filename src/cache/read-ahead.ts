import type { FileReader } from "../model/effects.ts";

/**
 * Reads what follows along with what is asked for, where somebody goes through a file from front to back: thousands of small
 * pieces, each of which would cost a call of the system. Other reads in between do no harm.
 * @param window in bytes; so many are held.
 * @param room for so many, where what is given is used up before more is asked for: else each window has memory of its own.
 */
export function readAhead(file: FileReader, window: number, room?: Uint8Array): FileReader {
  let held: Uint8Array = new Uint8Array(0);
  let from = 0;
  let lastEnd = 0;
  const isNext = (at: number) => [from + held.length, lastEnd].some((end) => at >= end && at - end < window / 8);
  return {
    read: (at, length) => {
      const isAhead = length < window && isNext(at);
      lastEnd = at + length;
      if (at >= from && lastEnd <= from + held.length) return held.subarray(at - from, lastEnd - from);
      if (!isAhead) return file.read(at, length);
      held = file.read(at, window, room);
      from = at;
      return held.subarray(0, length);
    },
    close: file.close,
  };
}
