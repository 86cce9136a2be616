import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { onTestFinished } from "vitest";
import { machineEffects } from "../../src/effects.ts";
import type { Disk, Effects } from "../../src/model/effects.ts";
import type { Permalink } from "../../src/model/permalink.ts";
import type { OutputFile } from "../../src/write/output-file.ts";
import type { OutputTarget } from "../../src/write/target.ts";

/** A site's folder of its own, deleted after the test. Its path has no links in it. */
export function siteFolder(): OutputTarget {
  const root = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-write-")));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  fs.mkdirSync(join(root, "content", "articles"), { recursive: true });
  return { root, out: join(root, "dist"), cacheFolder: join(root, ".dateline") };
}

/** The real disk, with the messages kept. */
export function testEffects(disk: Disk = machineEffects().disk): Effects & { readonly told: string[] } {
  const told: string[] = [];
  return { ...machineEffects(), disk, clock: () => 0, tell: (text) => void told.push(text), told };
}

/** Permalink → text. */
export type TestSite = Readonly<Record<string, string>>;

export function outputFiles(site: TestSite, keyOf: (text: string) => string | null = () => null): OutputFile[] {
  return Object.entries(site).map(([permalink, text]) => ({
    permalink: permalink as Permalink,
    key: keyOf(text),
    bytes: () => text,
  }));
}

/** Path with forward slashes → text; an empty folder is a path with a slash behind it. */
export function readTree(folder: string): Record<string, string> {
  const tree: Record<string, string> = {};
  const visit = (path: string) => {
    const entries = fs.existsSync(path) ? fs.readdirSync(path, { withFileTypes: true }) : [];
    const name = relative(folder, path).split(sep).join("/");
    if (entries.length === 0 && name !== "") tree[`${name}/`] = "";
    for (const entry of entries) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) visit(child);
      else tree[relative(folder, child).split(sep).join("/")] = fs.readFileSync(child, "utf8");
    }
  };
  visit(folder);
  return Object.fromEntries(Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function put(path: string, text: string): void {
  fs.mkdirSync(dirname(path), { recursive: true });
  fs.writeFileSync(path, text);
}

/** A killed process leaves its lock behind; here the killed "process" is the test's own, so the lock must be made a dead one's. */
export function buryLock(target: OutputTarget): void {
  const lock = join(`${target.out}.dateline-staging`, "lock");
  if (!fs.existsSync(lock)) return;
  const text = fs.readFileSync(lock, "utf8");
  fs.writeFileSync(lock, text.replace(/"startedAt":\d+/, '"startedAt":1'));
}
