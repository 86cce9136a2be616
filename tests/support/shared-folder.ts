import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";

/**
 * A folder that is made once in a run, by whichever test file asks for it first; the others wait for it. Nobody
 * changes what is in it.
 * @param name Of the folder; says what is in it.
 */
export async function shared(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject("temporaryFolder"), name);
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
