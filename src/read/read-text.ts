import { hash } from "node:crypto";
import type { Disk, Effects, Stat } from "../model/effects.ts";
import { errorCode } from "../model/error-code.ts";
import { errorAt, type Problem } from "../model/problem.ts";
import { type Decoded, decode } from "./decode.ts";
import { noFile, toNative } from "./find-files.ts";

/** A text file as it was read. Where it could not be, the text is empty and a problem says why. */
export interface ReadText extends Decoded {
  /** SHA-256 of the bytes on disk, hexadecimal; empty where there are none. */
  readonly hash: string;
}

/** In bytes: the text of several books. What is larger is a data file that lost its way. */
const MAX_SIZE = 10_000_000;

/** @param root Absolute, native path of the site. */
export function readText(root: string, file: string, effects: Effects): ReadText {
  const bytes = readBytes(root, file, effects);
  if (typeof bytes === "number") return { hash: "", text: "", problems: [tooLarge(bytes, file)] };
  if (!(bytes instanceof Uint8Array)) return { text: "", hash: "", problems: [bytes] };
  return { hash: hash("sha256", bytes), ...decode(bytes, file) };
}

function tooLarge(size: number, file: string): Problem {
  return errorAt({
    rule: "file-size",
    file,
    message: "the file is too large for a text",
    found: `${(size / 1e6).toFixed(1)} MB`,
    expected: `at most ${MAX_SIZE / 1e6} MB`,
    advice: "Divide it into several articles, or keep it as an attachment beside one",
  });
}

/** The size alone, where it is too large to be read at all. */
function readBytes(root: string, file: string, { disk }: Effects): Uint8Array | number | Problem {
  const path = toNative(root, file);
  try {
    const there = stateOf(path, disk);
    if (there?.kind === "other") return noFile(file);
    if (there !== undefined && there.size > MAX_SIZE) return there.size;
    const bytes = disk.read(path);
    return bytes.length > MAX_SIZE ? bytes.length : bytes;
  } catch (error) {
    const code = errorCode(error);
    return errorAt({
      rule: "unreadable-file",
      file,
      message: code === "ENOENT" ? "the file vanished while it was read" : "the file cannot be read",
      found: code,
      advice: code === "ENOENT" ? "Build again" : "Check its permissions",
    });
  }
}

/** `undefined` where the system does not tell: then reading the file tells what it is. */
function stateOf(path: string, disk: Disk): Stat | undefined {
  try {
    return disk.stat(path);
  } catch {
    return undefined;
  }
}
