/** Node of a trie of words; `ROOT` is where every name begins. */
export const ROOT = 0;

/** A trie whose edges are words. Built once, then only read. */
export interface WordTrie<T> {
  /** @param change Gives the values of the name, from those it has. */
  change(keys: readonly string[], change: (values: readonly T[]) => readonly T[]): void;
  /** The node that a word leads to, or -1. */
  next(node: number, key: string): number;
  /** Values whose name ends here. */
  at(node: number): readonly T[] | undefined;
}

/**
 * Edges are kept in one hash table of integers and words in one map, because a map a node
 * takes ten times the memory: 100,000 names have some 150,000 nodes.
 */
export function createWordTrie<T>(): WordTrie<T> {
  const words = new Map<string, number>();
  const values: (readonly T[] | undefined)[] = [undefined];
  let edges = emptyEdges(1 << 10);
  let count = 0;

  function child(node: number, word: number): number {
    const found = edges.slots[slotOf(edges, node, word) + 2] ?? 0;
    if (found > 0) return found;
    if (++count * 2 > edges.mask) edges = grown(edges);
    const target = values.push(undefined) - 1;
    put(edges, node, word, target);
    return target;
  }

  return {
    change(keys, change) {
      let node = ROOT;
      for (const key of keys) {
        const word = words.get(key) ?? words.size;
        words.set(key, word);
        node = child(node, word);
      }
      values[node] = change(values[node] ?? []);
    },
    next(node, key) {
      const word = words.get(key);
      if (word === undefined) return -1;
      return edges.slots[slotOf(edges, node, word) + 2] || -1;
    },
    at: (node) => values[node],
  };
}

/**
 * Open addressing. Node, word and target of an edge stand side by side, four numbers a slot, so that
 * a step reads one line of memory. The root is nobody's child, so target 0 means free.
 */
interface Edges {
  readonly mask: number;
  readonly slots: Int32Array;
}

function emptyEdges(size: number): Edges {
  return { mask: size - 1, slots: new Int32Array(size * 4) };
}

/** Index of the first number of the slot that the edge has or may take. */
function slotOf({ mask, slots }: Edges, node: number, word: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (slots[slot * 4 + 2] !== 0 && (slots[slot * 4] !== node || slots[slot * 4 + 1] !== word)) {
    slot = (slot + 1) & mask;
  }
  return slot * 4;
}

function put(edges: Edges, node: number, word: number, target: number): void {
  edges.slots.set([node, word, target], slotOf(edges, node, word));
}

function grown(old: Edges): Edges {
  const edges = emptyEdges((old.mask + 1) * 2);
  for (let at = 0; at < old.slots.length; at += 4) {
    const [node = 0, word = 0, target = 0] = old.slots.subarray(at, at + 3);
    if (target > 0) put(edges, node, word, target);
  }
  return edges;
}
