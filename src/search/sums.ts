/**
 * What the terms of some articles come to, in buckets of equal first letters: by it shards are cut, and known to be
 * what they were, without a term being read. All are sums of 32 bits, whose order says nothing, and from which
 * what is gone can be taken away again.
 */
export interface Sums {
  /** Ascending by UTF-16 code units. */
  readonly prefixes: readonly string[];
  /** How many. */
  readonly postings: Uint32Array;
  /** Two halves of a hash. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

/** Letters by which a bucket is told from others, in UTF-16 code units: no shard is cut finer. */
export const BUCKET_LETTERS = 6;

export function bucketOf(term: string): string {
  if (term.length <= BUCKET_LETTERS) return term;
  // Never half of a surrogate pair; and one more, not one less: no other bucket lies between terms of one.
  const end = /[\ud800-\udbff]/.test(term.charAt(BUCKET_LETTERS - 1)) ? BUCKET_LETTERS + 1 : BUCKET_LETTERS;
  return term.slice(0, end);
}

/** Those of some of the buckets, which lie side by side. */
export function sliceSums({ prefixes, postings, a, b }: Sums, from: number, to: number): Sums {
  return {
    prefixes: prefixes.slice(from, to),
    postings: postings.subarray(from, to),
    a: a.subarray(from, to),
    b: b.subarray(from, to),
  };
}

export function emptySums(prefixes: readonly string[]): Sums {
  const { length } = prefixes;
  return { prefixes, postings: new Uint32Array(length), a: new Uint32Array(length), b: new Uint32Array(length) };
}

/**
 * Adds some and takes others away. What comes to nothing is left out, so that the way to a sum leaves no trace in it.
 * @param before any number of them.
 */
export function addUp(before: Sums, more: readonly Sums[], less: readonly Sums[]): Sums {
  const changes = new Map<string, [postings: number, a: number, b: number]>();
  const note = (sums: Sums, sign: 1 | -1) => {
    for (const [n, prefix] of sums.prefixes.entries()) {
      let change = changes.get(prefix);
      if (change === undefined) {
        change = [0, 0, 0];
        changes.set(prefix, change);
      }
      change[0] = (change[0] + sign * (sums.postings[n] ?? 0)) | 0;
      change[1] = (change[1] + sign * (sums.a[n] ?? 0)) | 0;
      change[2] = (change[2] + sign * (sums.b[n] ?? 0)) | 0;
    }
  };
  for (const sums of more) note(sums, 1);
  for (const sums of less) note(sums, -1);
  return changed(before, changes);
}

function changed(before: Sums, changes: ReadonlyMap<string, readonly [number, number, number]>): Sums {
  const fresh = [...changes].filter(([, [postings, a, b]]) => postings !== 0 || a !== 0 || b !== 0);
  if (fresh.length === 0) return before;
  fresh.sort(([one], [other]) => (one < other ? -1 : 1));
  const prefixes: string[] = [];
  const rows: number[] = [];
  const push = (prefix: string, postings: number, a: number, b: number) => {
    if (postings >>> 0 === 0) return;
    prefixes.push(prefix);
    rows.push(postings, a, b);
  };
  let next = 0;
  const addBefore = (limit: string | undefined) => {
    for (; next < fresh.length && (limit === undefined || (fresh[next]?.[0] ?? "") < limit); next++) {
      const [prefix, change] = fresh[next] as (typeof fresh)[number];
      push(prefix, ...change);
    }
  };
  for (let n = 0; n < before.prefixes.length; n++) {
    const prefix = before.prefixes[n] as string;
    addBefore(prefix);
    const [x, y, z] = fresh[next]?.[0] === prefix ? (fresh[next++]?.[1] ?? NOTHING) : NOTHING;
    push(prefix, (before.postings[n] ?? 0) + x, (before.a[n] ?? 0) + y, (before.b[n] ?? 0) + z);
  }
  addBefore(undefined);
  const sums = emptySums(prefixes);
  for (let n = 0; n < prefixes.length; n++) {
    // Stored in 32 bits, whatever they were.
    sums.postings[n] = rows[n * 3] ?? 0;
    sums.a[n] = rows[n * 3 + 1] ?? 0;
    sums.b[n] = rows[n * 3 + 2] ?? 0;
  }
  return sums;
}

const NOTHING = [0, 0, 0] as const;

export function writeSums({ prefixes, postings, a, b }: Sums): Uint8Array {
  const names = Buffer.from(prefixes.join("\n"));
  const numbers = new Uint32Array([prefixes.length]);
  const parts = [numbers, postings, a, b].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return Buffer.concat([...parts, names]);
}

/** @param bytes of `writeSums`. */
export function readSums(bytes: Uint8Array): Sums {
  const at = (index: number, length: number) =>
    new Uint32Array(new Uint8Array(bytes.subarray(index * 4, (index + length) * 4)).buffer);
  const [count = 0] = at(0, 1);
  const names = Buffer.from(bytes.subarray((1 + count * 3) * 4)).toString();
  return {
    prefixes: count === 0 ? [] : names.split("\n"),
    postings: at(1, count),
    a: at(1 + count, count),
    b: at(1 + count * 2, count),
  };
}
