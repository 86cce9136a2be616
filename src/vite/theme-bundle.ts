import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Disk } from "../model/effects.ts";
import { type Draw, type DrawingInput, drawWith, type TemplateBundle } from "./draw.ts";

/** Where compiled templates lie, as plain data: whoever has it can draw, in any thread. */
export interface ThemeBundle extends Pick<DrawingInput, "root" | "hasPictures"> {
  readonly folder: string;
  readonly version: string;
}

/** Loads the compiled templates. The query keeps Node from answering with an older module of the same path. */
export async function openBundle({ root, folder, version, hasPictures }: ThemeBundle, disk: Disk): Promise<Draw> {
  const url = `${pathToFileURL(join(folder, "draw.mjs")).href}?${version}`;
  const bundle = (await import(/* @vite-ignore */ url)) as TemplateBundle;
  const map = () => Buffer.from(disk.read(join(folder, "draw.mjs.map"))).toString();
  return drawWith(bundle, { root, map, hasPictures }, disk);
}
