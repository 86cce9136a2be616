import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { TextPlace } from "../model/article-texts.ts";
import type { Authority } from "../model/authority.ts";
import { COARSEST_CLOCK_MS } from "../model/coarsest-clock.ts";
import type { Disk, Effects } from "../model/effects.ts";
import { INDEX, type Light, readIndex, writeIndex } from "./cache-index.ts";
import type { CacheRow } from "./cache-rows.ts";
import { isRacy, isState, type Stated, stateOf } from "./file-state.ts";
import { allOf, byPiece, type KeptFiles, type Piece, type Stretches } from "./kept-files.ts";
import { LONGEST_BUILD_MS } from "./longest-build.ts";
import { openPieces, type Pieces } from "./pieces.ts";
import { draftRows } from "./rows-draft.ts";
import { scatteredRows } from "./scattered.ts";
import { DamagedCache, openSegment, type Stretch } from "./segment.ts";

/** What earlier builds have read of the articles' files. `F` is what is kept of each besides its text: plain data. */
export interface ArticleCache<F> {
  /** The records in whose light they read them, where they are others than now: what is found need not hold any longer. */
  readonly readBy: Authority | null;
  /**
   * What is kept of a file, unless it may have changed since.
   * @param hashNow SHA-256 of the file, `undefined` where it cannot be read; asked only where its state on disk does not tell.
   * @param holds whether what is kept still holds; else it counts as not kept.
   */
  readonly find: (
    file: string,
    stat: Stated | undefined,
    hashNow: () => string | undefined,
    holds: (facts: F, html: () => string) => boolean,
  ) => F | undefined;
  /** Nothing more is found: facts, which are needed all at once, are let go. */
  readonly allFound: () => void;
  /** What is kept of a file, whatever has become of it since; `undefined` where nothing is. @throws {DamagedCache} */
  readonly was: (file: string) => KeptBefore<F> | undefined;
  /**
   * Finds all files but these, for who knows already that they have not changed since the last build.
   * @param statOf of a file now. What is kept of it may be from before that build, as in a cache that was restored: texts are given only
   * where they were read of the file in this state.
   */
  readonly findOthers: (files: ReadonlySet<string>, statOf: (file: string) => Stated | undefined) => void;
  /** @param statOf the state of each file from before it was read. */
  readonly keep: (files: KeptFiles, statOf: (file: string) => Stated | undefined) => void;
  /**
   * The texts of an article that was found or kept: see `ArticleTexts`. What is no string holds until another is asked for.
   * @throws {DamagedCache}
   */
  readonly html: (file: string) => string;
  /** What few pages need of its facts. */
  readonly proofs: (file: string) => Uint8Array;
  readonly mentions: (file: string) => Uint8Array;
  /** In bytes. */
  readonly mentionsLength: (file: string) => number;
  readonly words: (file: string) => Uint8Array;
  readonly placeOf: (file: string, piece: "html" | "words") => TextPlace | null;
  /** Makes what was found and kept what the next build finds. */
  readonly save: () => void;
  readonly close: () => void;
}

export interface KeptBefore<F> extends Readonly<Record<"proofs" | "html" | "mentions", Uint8Array>> {
  readonly facts: F;
}

/**
 * Opens the cache in a folder. An index names, for each file, its facts and its texts in segments,
 * with checksums. A segment belongs to one build and is never changed, so a build that is killed,
 * or two at once, leave at worst a segment that no index names. What another version of the
 * program has kept, or by other settings, or what is damaged, is not believed.
 */
export function openArticleCache<F>(folder: string, light: Light, { disk, clock }: Effects): ArticleCache<F> {
  const startedAt = clock();
  const { rows: before, racyFrom, readBy } = readIndex(folder, light, disk);
  const draft = draftRows(before);
  const newRacyFrom = startedAt - COARSEST_CLOCK_MS;
  /** Files that had just changed when the index was written need no longer be hashed if it is written again. */
  let isOutgrown = false;
  const own = randomUUID();
  const pieces = openPieces(folder, own, disk);
  const stretchOf = (file: string, piece: Exclude<Piece, "facts">) => {
    const row = draft.get(file);
    const stretch = row?.[piece];
    if (!row || !stretch) throw new DamagedCache(`no ${piece} was kept of ${file}`);
    return { segment: row.segment, stretch };
  };
  const textOf = (file: string, piece: Exclude<Piece, "facts">): Buffer => {
    const { segment, stretch } = stretchOf(file, piece);
    return pieces.read(segment, piece, stretch);
  };
  const gather = (file: string, row: CacheRow) => {
    const moved = byPiece((piece) => {
      const stretch = row[piece];
      return stretch && movedBy(stretch, pieces.copy(row.segment, piece, stretch) - stretch[0]);
    });
    draft.set(file, { ...row, segment: own, ...(moved as Stretches) });
  };

  return {
    readBy,
    find: (file, stat, hashNow, holds) => {
      const row = before.get(file);
      if (row === undefined || stat === undefined) return undefined;
      if (!isUntouched(row, stat, racyFrom) && row.hash !== hashNow()) return undefined;
      return unlessDamaged(() => {
        const facts = JSON.parse(pieces.read(row.segment, "facts", row.facts).toString()) as F;
        if (!holds(facts, () => pieces.read(row.segment, "html", row.html ?? NOTHING).toString())) return undefined;
        if (isState(row.state, stat)) draft.keep(file);
        else draft.set(file, { ...row, state: stateOf(stat) });
        isOutgrown ||= isState(row.state, stat) && isRacy(row.state, racyFrom) && !isRacy(row.state, newRacyFrom);
        return facts;
      });
    },
    allFound: () => pieces.release("facts"),
    was: (file) => keptBefore(draft.get(file) ?? before.get(file), pieces, disk),
    findOthers: draft.keepOthers,
    keep: (files, statOf) => {
      const shifts = byPiece((piece) => pieces.add(piece, allOf(files, piece)) - files.starts[piece]);
      for (const [file, hash, stretches] of files.rows) {
        if (hash === "") continue;
        const stat = statOf(file);
        const moved = byPiece((piece) => movedBy(stretches[piece], shifts[piece])) as Stretches;
        draft.set(file, { hash, segment: own, ...moved, state: stat ? stateOf(stat) : null });
      }
    },
    html: (file) => textOf(file, "html").toString(),
    proofs: (file) => textOf(file, "proofs"),
    mentions: (file) => textOf(file, "mentions"),
    mentionsLength: (file) => stretchOf(file, "mentions").stretch[1],
    words: (file) => textOf(file, "words"),
    placeOf: (file, piece) => placeIn(draft.get(file), piece, pieces),
    save: () => {
      const now = draft.pack();
      const isSame = Buffer.compare(before.packed.bytes, now.packed.bytes) === 0;
      if (isSame && readBy === null && !isOutgrown) return;
      const scattered = scatteredRows(now);
      for (const [file, row] of scattered) if (row.segment !== own) unlessDamaged(() => gather(file, row));
      const rows = scattered.length === 0 ? now : draft.pack();
      pieces.flush();
      writeIndex(folder, { light, own, rows }, { startedAt, now: clock() }, disk);
      sweep(folder, new Set([...rows.segments.keys(), light.version]), startedAt, disk);
    },
    close: pieces.close,
  };
}

function keptBefore<F>(row: CacheRow | undefined, { pathOf }: Pieces, disk: Disk): KeptBefore<F> | undefined {
  if (row === undefined) return undefined;
  const piece = (name: Piece) => {
    const segment = openSegment(pathOf(row.segment, name), disk, 0);
    try {
      return segment.read(row[name] ?? NOTHING);
    } finally {
      segment.close();
    }
  };
  const facts = JSON.parse(piece("facts").toString()) as F;
  return { facts, proofs: piece("proofs"), html: piece("html"), mentions: piece("mentions") };
}

const NOTHING: Stretch = [0, 0, 0];

function movedBy(stretch: Stretch | null, shift: number): Stretch | null {
  return stretch && [stretch[0] + shift, stretch[1], stretch[2]];
}

function placeIn(row: CacheRow | undefined, piece: "html" | "words", { pathOf }: Pieces): TextPlace | null {
  const stretch = row?.[piece];
  return row && stretch ? [pathOf(row.segment, piece), ...stretch] : null;
}

/** Segments stay until they are swept: another build may be reading them. */
export function dropArticleCache(folder: string, disk: Disk): void {
  disk.remove(join(folder, INDEX));
}

/** Git's rule for racy entries: https://git-scm.com/docs/racy-git */
function isUntouched({ state }: CacheRow, stat: Stated, racyFrom: number): boolean {
  return isState(state, stat) && !isRacy(state, racyFrom);
}

function unlessDamaged<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof DamagedCache) return undefined;
    throw error;
  }
}

/**
 * What no index names goes once it is an hour old: what is younger may belong to a build under
 * way. One that takes longer finds its cache damaged, and begins anew.
 */
function sweep(folder: string, named: ReadonlySet<string>, now: number, disk: Disk): void {
  for (const { name } of disk.list(folder)) {
    const segment = /^([0-9a-f-]{36,40})\.(?:facts|proofs|html|mentions|words|index|records)$/.exec(name)?.[1];
    if (segment === undefined || named.has(segment)) continue;
    const path = join(folder, name);
    if (now - (disk.stat(path)?.mtimeMs ?? now) > LONGEST_BUILD_MS) disk.remove(path);
  }
}
