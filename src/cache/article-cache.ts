import { join } from "node:path";
import type { ArticleText } from "../model/article.ts";
import type { Effects, Stat } from "../model/effects.ts";
import { createSegment, DamagedCache, openSegment, type Segment, type Stretch } from "./segment.ts";

/** What earlier builds have read of the articles' files. `F` is what is kept of each besides its text: plain data. */
export interface ArticleCache<F> {
  /**
   * What is kept of a file, unless it may have changed since.
   * @param hashNow SHA-256 of the file; asked only where its state on disk does not tell.
   */
  readonly find: (file: string, stat: Stat | undefined, hashNow: () => string) => F | undefined;
  readonly keep: (file: string, hash: string, stat: Stat | undefined, facts: F, text: Uint8Array | null) => void;
  /** The text of an article that was found or kept. */
  readonly textOf: (file: string) => ArticleText;
  /** Makes what was found and kept what the next build finds. */
  readonly save: () => void;
  readonly close: () => void;
}

interface Row {
  readonly hash: string;
  readonly segment: string;
  readonly facts: Stretch;
  readonly text: Stretch | null;
  /** Size, mtimeMs, ctimeMs and inode of the file when it was read; `null` where they were not to be had. */
  readonly state: readonly [number, number, number, number] | null;
}

interface Index {
  readonly version: string;
  /** What changed at or after this time (milliseconds) may have changed again within one tick of the disk's clock. */
  readonly racyFrom: number;
  readonly rows: ReadonlyMap<string, Row>;
}

/**
 * Opens the cache in a folder. An index names, for each file, its facts and its text in a segment,
 * with checksums. A segment belongs to one build and is never changed, so a build that is killed,
 * or two at once, leave at worst a segment that no index names. What another version of the
 * program or of the set-up has kept, or what is damaged, is not believed.
 * @param version Names the set-up and the program.
 */
export function openArticleCache<F>(folder: string, version: string, { disk, clock }: Effects): ArticleCache<F> {
  const startedAt = clock();
  const { rows: before, racyFrom } = readIndex(folder, version, disk);
  const after = new Map<string, Row>();
  const own = `${startedAt.toString(36)}-${process.pid.toString(36)}`;
  const ownFacts = createSegment(join(folder, `${own}.facts`), disk);
  const ownTexts = createSegment(join(folder, `${own}.texts`), disk);
  const segments = new Map<string, Segment>([
    [`${own}.facts`, ownFacts],
    [`${own}.texts`, ownTexts],
  ]);
  const segmentOf = (name: string) => {
    const known = segments.get(name) ?? openSegment(join(folder, name), disk, name.endsWith(".facts"));
    segments.set(name, known);
    return known;
  };
  const read = (name: string, stretch: Stretch): unknown => JSON.parse(segmentOf(name).read(stretch).toString());

  return {
    find: (file, stat, hashNow) => {
      const row = before.get(file);
      if (row === undefined || stat === undefined) return undefined;
      if (!isUntouched(row, stat, racyFrom) && row.hash !== hashNow()) return undefined;
      try {
        const facts = read(`${row.segment}.facts`, row.facts) as F;
        after.set(file, { ...row, state: stateOf(stat) });
        return facts;
      } catch (error) {
        if (error instanceof DamagedCache) return undefined;
        throw error;
      }
    },
    keep: (file, hash, stat, facts, text) => {
      const stretches = { facts: ownFacts.add(Buffer.from(JSON.stringify(facts))), text: text && ownTexts.add(text) };
      after.set(file, { hash, segment: own, ...stretches, state: stat ? stateOf(stat) : null });
    },
    textOf: (file) => {
      const row = after.get(file);
      if (!row?.text) throw new DamagedCache(`no text was kept of ${file}`);
      return read(`${row.segment}.texts`, row.text) as ArticleText;
    },
    save: () => {
      if (isSame(before, after)) return;
      ownFacts.flush();
      ownTexts.flush();
      writeIndex(folder, { version, racyFrom: startedAt - COARSEST_CLOCK_MS, rows: after }, disk);
      sweep(folder, new Set([...after.values()].map((row) => row.segment)), startedAt, disk);
    },
    close: () => {
      for (const segment of segments.values()) segment.close();
    },
  };
}

const COARSEST_CLOCK_MS = 2000;

function stateOf({ size, mtimeMs, ctimeMs, inode }: Stat): NonNullable<Row["state"]> {
  return [size, mtimeMs, ctimeMs, inode];
}

/** Git's rule for racy entries: https://git-scm.com/docs/racy-git */
function isUntouched({ state }: Row, stat: Stat, racyFrom: number): boolean {
  const now = stateOf(stat);
  return stat.mtimeMs < racyFrom && stat.ctimeMs < racyFrom && state?.every((value, n) => value === now[n]) === true;
}

function isSame(before: ReadonlyMap<string, Row>, after: ReadonlyMap<string, Row>): boolean {
  if (before.size !== after.size) return false;
  for (const [file, row] of after) {
    const old = before.get(file);
    if (old?.segment !== row.segment || String(old.state) !== String(row.state)) return false;
  }
  return true;
}

type Disk = Effects["disk"];
type FlatRow = [file: string, ...Row[keyof Row][]];

function readIndex(folder: string, version: string, disk: Disk): Index {
  try {
    const stored = JSON.parse(Buffer.from(disk.read(join(folder, INDEX))).toString());
    if (stored.version !== version) return { version, racyFrom: 0, rows: new Map() };
    const rows = (stored.rows as FlatRow[]).map(([file, hash, segment, facts, text, state]) => {
      return [file, { hash, segment, facts, text, state } as Row] as const;
    });
    return { version, racyFrom: Number(stored.racyFrom), rows: new Map(rows) };
  } catch {
    return { version, racyFrom: 0, rows: new Map() };
  }
}

const INDEX = "articles.json";

function writeIndex(folder: string, { version, racyFrom, rows }: Index, disk: Disk): void {
  const flat = [...rows].map(
    ([file, { hash, segment, facts, text, state }]): FlatRow => [file, hash, segment, facts, text, state],
  );
  const path = join(folder, INDEX);
  disk.write(`${path}.next`, JSON.stringify({ version, racyFrom, rows: flat }));
  disk.rename(`${path}.next`, path);
}

/** Segments that no index names go once they are an hour old: a younger one may belong to a build under way. */
function sweep(folder: string, named: ReadonlySet<string>, now: number, disk: Disk): void {
  for (const { name } of disk.list(folder)) {
    const segment = /^(.*)\.(?:facts|texts)$/.exec(name)?.[1];
    if (segment === undefined || named.has(segment)) continue;
    const path = join(folder, name);
    if (now - (disk.stat(path)?.mtimeMs ?? now) > 3_600_000) disk.remove(path);
  }
}
