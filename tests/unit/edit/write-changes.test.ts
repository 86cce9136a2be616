import { chmodSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tellUnfinished } from "../../../src/commands/finish-first.ts";
import {
  areChangesOpen,
  type FileChange,
  finishChanges,
  type NewFile,
  writeChanges,
} from "../../../src/edit/write-changes.ts";
import { machineEffects } from "../../../src/effects.ts";
import { type Fault, faultyDisk, Killed } from "../../support/faulty-disk.ts";
import { put, readTree, siteFolder, testEffects } from "../../support/site-folder.ts";

const { disk } = machineEffects();
const CHANGES: readonly (FileChange | NewFile)[] = [
  { file: "content/articles/a.md", before: "old a", after: "new a" },
  { file: "content/articles/b.md", before: "old b", after: "new b" },
  { file: "content/people/x.md", before: "old x", after: "new x", to: "content/people/y.md" },
  { file: "content/places/z.md", before: null, after: "new z" },
];
const OLD = { "content/articles/a.md": "old a", "content/articles/b.md": "old b", "content/people/x.md": "old x" };
const NEW = {
  "content/articles/a.md": "new a",
  "content/articles/b.md": "new b",
  "content/people/y.md": "new x",
  "content/places/z.md": "new z",
};

function site(): string {
  const { root } = siteFolder();
  for (const [file, text] of Object.entries(OLD)) put(join(root, file), text);
  return root;
}

function contentOf(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(readTree(root)).filter(([file]) => file.startsWith("content/")));
}

it("writes all changes, and leaves nothing else behind", () => {
  const root = site();
  writeChanges(CHANGES, root, testEffects());
  expect(readTree(root)).toEqual(NEW);
  expect(finishChanges(root, testEffects())).toEqual({ written: [], kept: [] });
});

const FAULTS: readonly { readonly fault: Fault; readonly code?: string }[] = [
  { fault: "before" },
  { fault: "torn" },
  { fault: "after" },
  { fault: "torn", code: "ENOSPC" },
  { fault: "before", code: "EIO" },
  { fault: "before", code: "EACCES" },
];

it.each(FAULTS)("is all or nothing, wherever it fails ($fault $code)", ({ fault, code }) => {
  for (let at = 1; ; at++) {
    const root = site();
    const faulty = faultyDisk(disk, at, fault, code);
    if (!fails(root, faulty.disk)) {
      expect(at).toBeGreaterThan(15);
      return;
    }
    // No text is ever missing or half, even before the next command.
    for (const text of Object.values(contentOf(root))) expect(text).toMatch(/^(?:old|new) [abxz]$/);
    expect(Object.keys(contentOf(root)).length).toBeGreaterThan(2);
    finishChanges(root, testEffects());
    expect([OLD, NEW], `killed at call ${at}`).toContainEqual(contentOf(root));
    // And it can be done again.
    if (contentOf(root)["content/articles/a.md"] === "old a") writeChanges(CHANGES, root, testEffects());
    expect(contentOf(root)).toEqual(NEW);
  }
});

it("keeps what an editor wrote, moved or deleted between a kill and the next command", () => {
  const seen = new Set<string>();
  for (let at = 1; ; at++) {
    const root = site();
    if (!fails(root, faultyDisk(disk, at).disk)) break;
    put(join(root, "content/articles/b.md"), "somebody's own");
    rmSync(join(root, "content/articles/a.md"), { force: true });
    put(join(root, "content/people/x.md"), "another's");
    put(join(root, "content/places/z.md"), "a new one of theirs");
    const { kept } = finishChanges(root, testEffects());
    seen.add(kept.join(" "));
    const content = contentOf(root);
    expect(content["content/articles/b.md"], `killed at call ${at}`).toBe("somebody's own");
    expect(content["content/people/x.md"]).toBe("another's");
    expect(content["content/places/z.md"]).toBe("a new one of theirs");
    expect(Object.keys(content)).not.toContain("content/articles/a.md");
  }
  expect([...seen]).toContain("content/articles/a.md content/articles/b.md content/people/x.md content/places/z.md");
});

it.runIf(process.platform !== "win32")("keeps the permissions of a file", () => {
  const root = site();
  chmodSync(join(root, "content/articles/a.md"), 0o664);
  writeChanges(CHANGES, root, testEffects());
  expect(statSync(join(root, "content/articles/a.md")).mode & 0o777).toBe(0o664);
});

function fails(root: string, faulty: typeof disk): boolean {
  try {
    writeChanges(CHANGES, root, testEffects(faulty));
    return false;
  } catch (error) {
    if (!(error instanceof Killed) && !(error instanceof Error && "code" in error)) throw error;
    return true;
  }
}

it("writes nothing where a file has changed meanwhile, or the new name is taken", () => {
  const root = site();
  put(join(root, "content/articles/b.md"), "somebody's own");
  expect(() => writeChanges(CHANGES, root, testEffects())).toThrow("content/articles/b.md has changed meanwhile");
  put(join(root, "content/articles/b.md"), "old b");
  put(join(root, "content/people/y.md"), "another");
  expect(() => writeChanges(CHANGES, root, testEffects())).toThrow("there is a file content/people/y.md already");
  expect(readFileSync(join(root, "content/articles/a.md"), "utf8")).toBe("old a");
  expect(contentOf(root)).toEqual({ ...OLD, "content/people/y.md": "another" });
});

it("is told by who reads the content before the rest is done", () => {
  const root = site();
  const effects = testEffects();
  for (let at = 1; !areChangesOpen(root, effects); at++) fails(root, faultyDisk(disk, at).disk);
  tellUnfinished(root, effects);
  expect(effects.told).toEqual([expect.stringMatching(/interrupted/)]);
  finishChanges(root, effects);
  tellUnfinished(root, effects);
  expect(effects.told).toHaveLength(1);
});
