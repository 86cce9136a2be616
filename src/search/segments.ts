import { hash } from "node:crypto";
import { documentShards } from "./document-files.ts";
import type { KeptShards } from "./make-shards.ts";
import type { Indexed, Numbered } from "./numbering.ts";
import { limitFor } from "./partition.ts";
import type { IndexSegment } from "./segment-file.ts";
import type { ShardSetup } from "./shard-task.ts";
import type { ShardThreads } from "./shard-threads.ts";
import { addUp, emptySums, readSums, type Sums, writeSums } from "./sums.ts";

/** Keeps the segments of the index from build to build by their names, and what was made of them. */
export interface SegmentStore {
  /** `undefined` where it is not there. */
  readonly open: (name: string) => IndexSegment | undefined;
  /** Makes those that are missing. */
  readonly make: (plans: readonly SegmentPlan[]) => Promise<void>;
  readonly keptShards: (version: string) => KeptShards;
  /** Where shards can be made as well, by what lies on the disk. */
  readonly threads?: (setup: Omit<ShardSetup, "folder">) => ShardThreads;
  /** Drops all but these segments, and what was made of these shards. */
  readonly sweep: (segments: readonly string[], shards: readonly string[]) => void;
  /** What the last build noted of the sums, if it is there. */
  readonly noted: (name: string) => Uint8Array | undefined;
  readonly note: (name: string, bytes: Uint8Array) => void;
}

export interface SegmentPlan {
  /** Says what is in it: each article, and its number. */
  readonly name: string;
  readonly documents: readonly Numbered<Indexed>[];
}

/** All segments, in the order of their articles, and what they come to. */
export async function openSegments(
  documents: readonly Numbered<Indexed>[],
  version: string,
  store: SegmentStore,
): Promise<{ readonly names: readonly string[]; readonly segments: readonly IndexSegment[]; readonly sums: Sums }> {
  const plans = documentShards(documents, limitFor(documents.length, SEGMENTS, SMALLEST))
    .filter((shard) => shard.documents.length > 0)
    .map((shard): SegmentPlan => ({ name: nameOf(shard.documents, version), documents: shard.documents }));
  const known = new Map(plans.map(({ name }) => [name, store.open(name)] as const));
  const missing = plans.filter(({ name }) => known.get(name) === undefined);
  if (missing.length > 0) await store.make(missing);
  const segments = plans.map(({ name }) => {
    const segment = known.get(name) ?? store.open(name);
    if (segment === undefined) throw new Error(`segment ${name} of the search index was not made`);
    return [name, segment] as const;
  });
  const sums = sumsOf(segments, store);
  return { names: segments.map(([name]) => name), segments: segments.map(([, segment]) => segment), sums };
}

const SEGMENTS = 512;
/** Articles of a segment, in a small archive. */
const SMALLEST = 128;

function nameOf(documents: readonly Numbered<Indexed>[], version: string): string {
  let text = version;
  for (const { address, article } of documents) text += `\n${address} ${article.version}`;
  return hash("sha256", text, "hex").slice(0, 32);
}

/** From what the last build noted, and the few segments that came and went; else from all. */
function sumsOf(segments: readonly (readonly [name: string, segment: IndexSegment])[], store: SegmentStore): Sums {
  const names = segments.map(([name]) => name);
  const before = readNoted(store.noted(SUMS));
  const wanted = new Set(names);
  const noted = new Set(before?.names);
  const fresh = segments.filter(([name]) => !noted.has(name));
  const goneNames = (before?.names ?? []).filter((name) => !wanted.has(name));
  if (before !== undefined && goneNames.length === 0 && fresh.length === 0) return before.sums;
  // Where most is new there is less to be gained than what was kept takes to read.
  const gone = goneNames.flatMap((name) => store.open(name) ?? []);
  const isUsable = before !== undefined && gone.length === goneNames.length && gone.length * 2 < segments.length;
  const sums = isUsable
    ? addUp(
        before.sums,
        fresh.map(sumsIn),
        gone.map((segment) => segment.sums()),
      )
    : addUp(emptySums([]), segments.map(sumsIn), []);
  store.note(SUMS, noteOf(names, sums));
  return sums;
}

function sumsIn([, segment]: readonly [name: string, segment: IndexSegment]): Sums {
  return segment.sums();
}

const SUMS = "sums";

/** Length of the names, the names, the sums. */
function noteOf(names: readonly string[], sums: Sums): Uint8Array {
  const text = Buffer.from(JSON.stringify(names));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, writeSums(sums)]);
}

function readNoted(
  bytes: Uint8Array | undefined,
): { readonly names: readonly string[]; readonly sums: Sums } | undefined {
  if (bytes === undefined) return undefined;
  const length = Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE();
  const names = JSON.parse(Buffer.from(bytes.subarray(4, 4 + length)).toString()) as readonly string[];
  return { names, sums: readSums(bytes.subarray(4 + length)) };
}
