import { keepLines, type LineStart } from "../cache/kept-props.ts";
import { createTextReader } from "../cache/text-reader.ts";
import { machineEffects } from "../effects.ts";
import type { TaskRunner } from "../model/effects.ts";
import type { Settings } from "../model/settings.ts";
import { stringsFor } from "../model/strings/languages.ts";
import { withOwnWords } from "../model/strings/own-words.ts";
import { type LateProp, unpackProps } from "../render/packed-props.ts";
import type { AnyPage } from "../render/routes.ts";
import type { PageView, SiteView, WordlessView } from "../render/views.ts";
import { openBundle, type ThemeBundle } from "../vite/theme-bundle.ts";
import { createStager, type StagedBytes } from "../write/stage-bytes.ts";

export interface DrawingSetup {
  readonly bundle: ThemeBundle;
  readonly view: WordlessView;
  readonly settings: Pick<Settings, "language" | "strings">;
}

/** A page to draw and to stage, and the line in which its props are to be kept. */
export type DrawingJob = readonly [
  kind: AnyPage["kind"],
  late: readonly LateProp[],
  to: string,
  there: string | null,
  keep: LineStart,
];

/** As JSON: one long text crosses in a tenth of the time of the objects in it. */
export interface DrawingBatch {
  /** `DrawingJob[]` */
  readonly jobs: string;
  /** Of each its props: see `PackedProps.json`. */
  readonly props: readonly string[];
}

/** What became of each page goes out: `null` where it failed, for whoever does it again to say why. */
export function createDrawTask(setup: DrawingSetup): TaskRunner<DrawingBatch, readonly (StagedBytes | null)[]> {
  const { bundle, settings, view: wordless } = setup;
  const view: SiteView = {
    ...wordless,
    strings: withOwnWords(stringsFor(settings.language), settings.strings).strings,
  };
  const { disk } = machineEffects();
  const stage = createStager(disk);
  const drawing = openBundle(bundle, disk);
  const read = createTextReader(disk);
  return async ({ jobs, props }) => {
    const draw = await drawing;
    const kept: (readonly [LineStart, string])[] = [];
    const results = (JSON.parse(jobs) as readonly DrawingJob[]).map(([kind, late, to, there, keep], n) => {
      try {
        const json = props[n] as string;
        const own = JSON.parse(json) as Omit<PageView, "site">;
        const page = draw(
          kind,
          unpackProps(own, late, view, (place) => read(place).toString()),
        );
        const staged = stage(page, to, there ?? undefined);
        kept.push([keep, json]);
        return staged;
      } catch {
        return null;
      }
    });
    keepLines(kept, disk);
    return [results];
  };
}
