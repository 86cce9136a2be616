import { join } from "node:path";
import { machineEffects } from "../../src/effects.ts";
import type { Effects } from "../../src/model/effects.ts";

/** More than a tick of the coarsest clock: what was written less long ago may still change unseen. */
const AGE_MS = 5000;

/** A machine whose editors wrote their files some time ago, and which does not see that these were copied since. @param root of the site. */
export function withOldFiles(root: string): Effects {
  const { disk, ...effects } = machineEffects();
  const stat: typeof disk.stat = (name) => {
    const found = disk.stat(name);
    if (found === undefined) return undefined;
    const isInput = ["content", "public"].some((folder) => name.startsWith(join(root, folder)));
    const mtimeMs = found.mtimeMs - (isInput ? AGE_MS : 0);
    return { ...found, mtimeMs, ctimeMs: mtimeMs, inode: 0 };
  };
  return { ...effects, disk: { ...disk, stat } };
}
