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
  const changes = createChanges();
  for (const sums of more) changes.note(sums, 1);
  for (const sums of less) changes.note(sums, -1);
  return changed(before, changes.all());
}

type Change = readonly [prefix: string, postings: number, a: number, b: number];

/** There are millions of them in a first build: numbers are kept side by side, not in an object for each. */
function createChanges() {
  const rows = new Map<string, number>();
  let numbers = new Int32Array(3 * 4096);
  return {
    note: ({ prefixes, postings, a, b }: Sums, sign: 1 | -1) => {
      for (let n = 0; n < prefixes.length; n++) {
        const prefix = prefixes[n] as string;
        let row = rows.get(prefix);
        if (row === undefined) {
          row = rows.size * 3;
          rows.set(prefix, row);
          if (row + 3 > numbers.length) {
            const larger = new Int32Array(numbers.length * 2);
            larger.set(numbers);
            numbers = larger;
          }
        }
        // Stored in 32 bits, whatever they come to.
        numbers[row] = (numbers[row] as number) + sign * (postings[n] as number);
        numbers[row + 1] = (numbers[row + 1] as number) + sign * (a[n] as number);
        numbers[row + 2] = (numbers[row + 2] as number) + sign * (b[n] as number);
      }
    },
    all: (): Change[] =>
      Array.from(rows, ([prefix, row]) => [
        prefix,
        numbers[row] as number,
        numbers[row + 1] as number,
        numbers[row + 2] as number,
      ]),
  };
}

function changed(before: Sums, changes: readonly Change[]): Sums {
  const fresh = changes.filter(([, postings, a, b]) => postings !== 0 || a !== 0 || b !== 0);
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
      push(...(fresh[next] as Change));
    }
  };
  for (let n = 0; n < before.prefixes.length; n++) {
    const prefix = before.prefixes[n] as string;
    addBefore(prefix);
    const [, x, y, z] = fresh[next]?.[0] === prefix ? (fresh[next++] ?? NOTHING) : NOTHING;
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

const NOTHING: Change = ["", 0, 0, 0];

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
