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
  /** A file of the search index, which is made when it is first asked for; `undefined` where there is none. */
  readonly searched: (permalink: Permalink) => Promise<Uint8Array | string | undefined>;
  readonly problems: readonly Problem[];
}

/** The newest edition that could be composed, and what is wrong with the content since. */
export interface LiveSite {
  readonly edition: () => LiveEdition;
  readonly overlay: () => Overlay | null;
  readonly renew: () => Promise<void>;
}

/** @param compose reads the content anew; where it throws, the edition before stays. */
export async function liveSite(
  root: string,
  compose: () => Promise<LiveEdition>,
  { disk }: Effects,
): Promise<LiveSite> {
  let edition: LiveEdition = { pages: new Map(), files: new Map(), searched: async () => undefined, problems: [] };
  let overlay: Overlay | null = null;
  const renew = async () => {
    try {
      edition = await compose();
      overlay = problemsOverlay(edition.problems, root, (file) => Buffer.from(disk.read(file)).toString());
    } catch (error) {
      overlay = faultOverlay(error, root);
    }
  };
  await renew();
  return { edition: () => edition, overlay: () => overlay, renew };
}
