import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    sharedFolder: string;
  }
}

/** Vitest's global set-up: a folder for what one test file makes and others use too, deleted after the run. */
export function setup(project: TestProject): () => void {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), "dateline-shared-")));
  project.provide("sharedFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/**
 * A folder that is made once in a run, by whichever test file asks for it first; the others wait for it. Nobody
 * changes what is in it.
 * @param name Of the folder; says what is in it.
 */
export async function shared(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject("sharedFolder"), name);
  const done = `${folder}.done`;
  if (!isTaken(folder)) {
    const fault = await make(folder).then(
      () => "",
      (error: Error) => error.stack ?? error.message,
    );
    writeFileSync(done, fault);
  }
  while (!existsSync(done)) await pause(50);
  const fault = readFileSync(done, "utf8");
  if (fault !== "") throw new Error(`${name} could not be made: ${fault}`);
  return folder;
}

/** Makes the folder, and so takes it; two processes may ask at once. */
function isTaken(folder: string): boolean {
  try {
    mkdirSync(folder);
    return false;
  } catch {
    return true;
  }
}
