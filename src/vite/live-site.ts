import type { Effects } from "../model/effects.ts";
import type { Permalink } from "../model/permalink.ts";
import type { Problem } from "../model/problem.ts";
import type { AnyPage } from "../render/routes.ts";
import { faultOverlay, type Overlay, problemsOverlay } from "./overlay.ts";

/** A site as its content stands at one moment. */
export interface LiveEdition {
  readonly pages: ReadonlyMap<Permalink, AnyPage>;
  /** Where the files that are no pages lie: absolute, native. */
  readonly files: ReadonlyMap<Permalink, string>;
  /** A data file, or one of the search index, made when it is first asked for; `undefined` where there is none. */
  readonly dataFile: (permalink: Permalink) => Promise<Uint8Array | string | undefined>;
  readonly problems: readonly Problem[];
  /** Takes what has changed into the edition, if it is no more than words. @param paths absolute, native. @returns false where it is more. */
  readonly reword: (paths: readonly string[]) => boolean;
}

/** The newest edition that could be composed, and what is wrong with the content since. */
export interface LiveSite {
  readonly edition: () => LiveEdition;
  readonly overlay: () => Overlay | null;
  /** @param paths absolute, native: what has come, gone or changed; nothing where it may be anything. */
  readonly renew: (paths?: readonly string[]) => Promise<void>;
}

/** @param compose reads the content anew; where it throws, the edition before stays. */
export async function liveSite(
  root: string,
  compose: () => Promise<LiveEdition>,
  { disk, tell }: Effects,
): Promise<LiveSite> {
  let edition: LiveEdition = {
    pages: new Map(),
    files: new Map(),
    dataFile: async () => undefined,
    problems: [],
    reword: () => false,
  };
  let overlay: Overlay | null = null;
  let isCurrent = false;
  // Who reads of a pipe waits for ever, also to say that it is one.
  const textOf = (file: string) => (disk.stat(file)?.kind === "file" ? Buffer.from(disk.read(file)).toString() : "");
  const work = async (paths: ReadonlySet<string> | "any") => {
    if (isCurrent && paths !== "any" && edition.reword([...paths])) return;
    isCurrent = false;
    try {
      edition = await compose();
      overlay = problemsOverlay(edition.problems, root, textOf);
      isCurrent = true;
    } catch (error) {
      overlay = faultOverlay(error, root);
      tell(overlay.message);
    }
  };
  const renew = oneAtATime(work);
  await renew();
  return { edition: () => edition, overlay: () => overlay, renew };
}

/** What changes while one is at work waits, and is then taken together: so that the newest is read last. */
function oneAtATime(work: (paths: ReadonlySet<string> | "any") => Promise<void>): LiveSite["renew"] {
  let waiting: Set<string> | "any" | undefined;
  let underWay: Promise<void> | undefined;
  const loop = async () => {
    for (let next = waiting; next !== undefined; next = waiting) {
      waiting = undefined;
      await work(next);
    }
  };
  return (paths) => {
    if (paths === undefined || waiting === "any") waiting = "any";
    else waiting = new Set([...(waiting ?? []), ...paths]);
    underWay ??= loop().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
