import type { Effects } from "../model/effects.ts";
import { filesBeside } from "./beside.ts";
import type { FoundFile } from "./find-files.ts";
import { readText } from "./read-text.ts";
import type { SourceFile } from "./source-file.ts";

/**
 * Reads one file. Never throws for what is wrong with it: that is among its problems.
 * @param root Absolute, native path of the site.
 */
export function readFile(root: string, { file, kind }: FoundFile, effects: Effects): SourceFile {
  return { file, kind, beside: filesBeside(root, file, effects.disk), ...readText(root, file, effects) };
}
