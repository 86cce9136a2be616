import { availableParallelism } from "node:os";
import type { Card } from "../model/card.ts";
import type { Effects } from "../model/effects.ts";
import { GENERATOR } from "../model/generator.ts";
import { type CardDrawing, createCardDrawing } from "./card-drawing.ts";
import { createLimit } from "./limit.ts";
import type { OutputFile } from "./output-file.ts";
import { createPictureCache } from "./picture-cache.ts";
import { createStager } from "./stage-bytes.ts";

/** Raised when cards are laid out anew. */
const RECIPE = "card-2";

/** Cards as output: each drawn once and kept by what it says; the program that draws them is loaded for the first. */
export function createCards(cacheFolder: string, { disk }: Pick<Effects, "disk">): (card: Card) => OutputFile {
  const cache = createPictureCache(cacheFolder, disk);
  const limit = createLimit(availableParallelism());
  const stage = createStager(disk);
  let drawing: Promise<CardDrawing> | undefined;
  return ({ permalink, ...said }) => {
    const text = JSON.stringify(said);
    const bytes = async () => {
      drawing ??= createCardDrawing(disk);
      const { version, draw } = await drawing;
      return cache([RECIPE, version], text, () => draw({ permalink, ...said }));
    };
    return {
      permalink,
      key: `${GENERATOR} ${text}`,
      bytes,
      stage: (to, there) => limit(async () => stage(await bytes(), to, there)),
    };
  };
}
