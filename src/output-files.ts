import { join } from "node:path";
import type { KeptProps } from "./cache/kept-props.ts";
import { cacheFolders } from "./cache-folders.ts";
import type { Drawing } from "./drawing/drawing.ts";
import type { Edition } from "./edition.ts";
import type { Effects } from "./model/effects.ts";
import type { DataFile } from "./render/data-file.ts";
import { keptLate } from "./render/packed-props.ts";
import { createKeyMaker, type PageKeys, pageKeys } from "./render/page-key.ts";
import type { AnyPage } from "./render/routes.ts";
import type { PublishedIndexFile } from "./search/index-files.ts";
import { isOfSearch, type Theme } from "./vite/theme.ts";
import { createCards } from "./write/cards.ts";
import { fileOutput } from "./write/file-output.ts";
import type { OutputFile, OutputFiles } from "./write/output-file.ts";
import { createPictures } from "./write/pictures.ts";

/** Everything that is published, each made when its turn comes. While workers have pages enough to draw, other files are made. */
export function* outputFiles(
  edition: Published,
  theme: Theme,
  { frame, drawing, kept }: Makers,
  options: OutputOptions,
  effects: Effects,
): OutputFiles {
  const others = otherFiles(edition, theme, options, effects);
  const keyOf = createKeyMaker(frame);
  const stagePage = createPageStaging(drawing, kept);
  // Before all else, because others can make them while pages are compared here.
  for (const file of edition.index) if (file.stage) yield file;
  let drawn = 0;
  for (const page of edition.pages.values()) {
    const { kind, permalink, props } = page;
    options.progress?.(++drawn, edition.pages.size);
    const own = pageKeys(page, keyOf);
    yield {
      permalink,
      ...own.keys,
      // Made again for the few pages that are drawn here: kept, they would fill the memory while others are drawn elsewhere.
      bytes: () => theme.draw(kind, props()),
      stage: (to, there) => stagePage(page, own, to, there),
    };
    for (let ready = drawing.ready(); ready !== undefined; ready = drawing.ready()) {
      const other = others.next();
      yield other.done ? ready : other.value;
    }
  }
  yield* others;
}

/** All that is published, its data files found out. */
export type Published = Omit<Edition, "data" | "searchIndex"> & {
  readonly data: readonly DataFile[];
  /** Of the search. */
  readonly index: readonly PublishedIndexFile[];
};

export interface OutputOptions {
  /** Absolute, native: the folder that holds `content/`. */
  readonly root: string;
  readonly cacheFolder: string;
  /** Told how many pages are drawn, of how many. */
  readonly progress?: (drawn: number, of: number) => void;
}

interface Makers {
  /** See `frameKey`. */
  readonly frame: string;
  readonly drawing: Drawing;
  readonly kept: KeptProps;
}

/** What a page is drawn from is kept by whoever draws it. */
function createPageStaging(drawing: Drawing, kept: KeptProps) {
  return async (page: AnyPage, own: PageKeys, to: string, there: string | undefined) => {
    const packed = own.pack();
    const drawn = { key: own.trueKey(), late: keptLate(packed) };
    const staged = await drawing.stage(page.kind, packed, to, there, kept.lineOf(page, drawn));
    if (staged === null) kept.keep(page, { ...drawn, json: packed.json });
    return staged;
  };
}

/** All but the pages. */
function* otherFiles(
  edition: Published,
  theme: Theme,
  { root, cacheFolder }: OutputOptions,
  effects: Effects,
): Generator<OutputFile, void> {
  const hasSearch = edition.site.view.search !== null;
  for (const { permalink, bytes } of theme.files) {
    if (hasSearch || !isOfSearch(permalink)) yield { permalink, key: permalink, bytes: () => bytes };
  }
  for (const file of edition.publicFiles) yield fileOutput(file.permalink, file.path, effects.disk);
  const folders = cacheFolders(cacheFolder);
  const pictures = createPictures(folders.pictures, effects);
  const drawCard = createCards(folders.pictures, effects);
  for (const media of edition.media) yield* pictures(media, join(root, media.file));
  yield* edition.data;
  for (const file of edition.index) if (!file.stage) yield file;
  for (const card of edition.cards) yield drawCard(card);
}
