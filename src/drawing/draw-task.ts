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

/** A page to draw and to stage. */
export type DrawingJob = readonly [
  kind: AnyPage["kind"],
  props: Omit<PageView, "site">,
  late: readonly LateProp[],
  to: string,
  there: string | null,
];

/**
 * Batches of pages come in, as JSON: one long text crosses in a tenth of the time of the objects in
 * it. What became of each page goes out: `null` where it failed, for whoever does it again to say why.
 */
export function createDrawTask(setup: DrawingSetup): TaskRunner<string, readonly (StagedBytes | null)[]> {
  const { bundle, settings, view: wordless } = setup;
  const view: SiteView = {
    ...wordless,
    strings: withOwnWords(stringsFor(settings.language), settings.strings).strings,
  };
  const { disk } = machineEffects();
  const stage = createStager(disk);
  const drawing = openBundle(bundle, disk);
  const read = createTextReader(disk);
  return async (batch) => {
    const draw = await drawing;
    const jobs = JSON.parse(batch) as readonly DrawingJob[];
    const results = jobs.map(([kind, props, late, to, there]) => {
      try {
        return stage(
          draw(kind, unpackProps(props, late, view, (place) => read(place).toString()) as never),
          to,
          there ?? undefined,
        );
      } catch {
        return null;
      }
    });
    return [results];
  };
}
