import { hash } from "node:crypto";
import { basename } from "node:path";
import type { Disk } from "../model/effects.ts";

/** `undefined` where there is no such file, or no JSON in it: our own notes may be lost or torn, and are then made anew. */
export function readJson(path: string, disk: Disk): unknown {
  if (disk.stat(path)?.kind !== "file") return undefined;
  try {
    return JSON.parse(Buffer.from(disk.read(path)).toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * JSON that carries a checksum, so that damage is noticed: for notes that are believed without a look at anything else.
 * @param name of its file: another note, whole as it may be, is not this one.
 */
export function sealedJson(value: unknown, name: string): string {
  const text = JSON.stringify(value);
  return `${hash("sha256", `${name}\n${text}`)}\n${text}`;
}

/** `undefined` where there is no such file, or where it is not whole. */
export function readSealedJson(path: string, disk: Disk): unknown {
  if (disk.stat(path)?.kind !== "file") return undefined;
  const text = Buffer.from(disk.read(path)).toString("utf8");
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  return text.slice(0, Math.max(0, end)) === hash("sha256", `${basename(path)}\n${body}`)
    ? JSON.parse(body)
    : undefined;
}
