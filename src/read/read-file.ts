import { createHash } from "node:crypto";
import type { Effects } from "../model/effects.ts";
import { errorAt, type Problem } from "../model/problem.ts";
import { filesBeside } from "./beside.ts";
import { type Decoded, decode } from "./decode.ts";
import { type FoundFile, toNative } from "./find-files.ts";
import type { SourceFile } from "./source-file.ts";

/** In bytes. The longest article of a hundred thousand that were looked at has 0.3 MB; more is a data file that lost its way. */
const MAX_SIZE = 10_000_000;

/**
 * Reads one file; what is wrong with it is among its problems, and its text is then empty.
 * @param root Absolute, native path of the site.
 */
export function readFile(root: string, { file, kind }: FoundFile, effects: Effects): SourceFile {
  const beside = filesBeside(root, file, effects.disk);
  const bytes = readBytes(root, file, effects);
  if (!(bytes instanceof Uint8Array)) return { file, kind, text: "", hash: "", problems: [bytes], beside };
  return { file, kind, hash: createHash("sha256").update(bytes).digest("hex"), beside, ...decoded(bytes, file) };
}

function decoded(bytes: Uint8Array, file: string): Decoded {
  if (bytes.length <= MAX_SIZE) return decode(bytes, file);
  const problem = errorAt({
    rule: "file-size",
    file,
    message: "the file is too large for a text",
    found: `${(bytes.length / 1e6).toFixed(1)} MB`,
    expected: `at most ${MAX_SIZE / 1e6} MB`,
    advice: "Divide it into several articles, or keep it as an attachment beside one",
  });
  return { text: "", problems: [problem] };
}

function readBytes(root: string, file: string, { disk }: Effects): Uint8Array | Problem {
  try {
    return disk.read(toNative(root, file));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return errorAt({
      rule: "unreadable-file",
      file,
      message: code === "ENOENT" ? "the file vanished while it was read" : "the file cannot be read",
      found: code,
      advice: code === "ENOENT" ? "Build again" : "Check its permissions",
    });
  }
}
