import { join } from "node:path";
import type { Effects } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { systemFault } from "../model/system-fault.ts";
import { editorSchemas, SCHEMA_FOLDER } from "../schemas/editor-schemas.ts";
import { readKnownRecords } from "../suggest/known-records.ts";
import { siteRoot } from "./site-arguments.ts";
import { readArguments, type Usage } from "./usage.ts";

export const usage = {
  command: "schemas",
  summary: `Writes JSON Schemas of settings, articles and records to ${SCHEMA_FOLDER}/, for editors that complete what is typed`,
  flags: {
    root: { type: "string", value: "DIR", help: "the site's folder, which holds content/ (default: here)" },
  },
} as const satisfies Usage;

/** @param print Takes data, the files: stdout, unless told otherwise. */
export async function run(
  args: string[],
  effects: Effects,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const { values } = readArguments(args, usage);
  for (const file of writeSchemas(siteRoot(values.root, effects), effects)) print(`${file}\n`);
  return 0;
}

/**
 * Only what has changed is written: editors read a schema anew where its time is another.
 * @returns all files, relative to the root
 */
export function writeSchemas(root: string, effects: Effects): readonly string[] {
  const { disk } = effects;
  const schemas = Object.entries(editorSchemas(readKnownRecords(root, effects).authority));
  for (const [file, text] of schemas) {
    const path = join(root, ...file.split("/"));
    const there = disk.stat(path)?.kind === "file" ? Buffer.from(disk.read(path)).toString("utf8") : undefined;
    if (there !== text) disk.write(path, text);
  }
  return schemas.map(([file]) => file);
}

/** For commands that an editor runs anyway: keeps up to date what somebody has once asked for. */
export function renewSchemas(root: string, effects: Effects): void {
  try {
    if (effects.disk.stat(join(root, ...SCHEMA_FOLDER.split("/")))?.kind === "folder") writeSchemas(root, effects);
  } catch (error) {
    const fault = error instanceof Refusal ? error.message : systemFault(error)?.text;
    if (fault === undefined) throw error;
    effects.tell(`${SCHEMA_FOLDER} stays as it is. ${fault}.`);
  }
}
