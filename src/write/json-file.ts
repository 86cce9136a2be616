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
