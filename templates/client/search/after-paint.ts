/** Does what can wait until what was put into the page has been painted and the thread has nothing better to do. */
export function afterPaint(act: () => void): void {
  // Within a frame: it is painted after this.
  requestAnimationFrame(() => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: LONGEST });
    else setTimeout(act, SHORTEST);
  });
}

/** Milliseconds. */
const LONGEST = 300;
const SHORTEST = 30;
