/** What comes first comes out first; equal ones in no order that may be relied on. */
export interface Heap<T> {
  readonly push: (item: T) => void;
  readonly pop: () => T | undefined;
}

/** @param before Whether the first of two comes out before the second. */
export function createHeap<T>(before: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = [];
  const isBefore = (a: number, b: number) => before(items[a] as T, items[b] as T);
  const swap = (a: number, b: number) => {
    const item = items[a] as T;
    items[a] = items[b] as T;
    items[b] = item;
  };
  return {
    push: (item) => {
      items.push(item);
      for (let at = items.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    pop: () => {
      if (items.length < 2) return items.pop();
      swap(0, items.length - 1);
      const first = items.pop();
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let least = at;
        if (left < items.length && isBefore(left, least)) least = left;
        if (right < items.length && isBefore(right, least)) least = right;
        if (least === at) return first;
        swap(at, least);
        at = least;
      }
    },
  };
}
