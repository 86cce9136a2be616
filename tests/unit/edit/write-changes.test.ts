import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type FileChange, finishChanges, writeChanges } from "../../../src/edit/write-changes.ts";
import { machineEffects } from "../../../src/effects.ts";
import { type Fault, faultyDisk, Killed } from "../../support/faulty-disk.ts";
import { put, readTree, siteFolder, testEffects } from "../../support/site-folder.ts";

const { disk } = machineEffects();
const CHANGES: readonly FileChange[] = [
  { file: "content/articles/a.md", before: "old a", after: "new a" },
  { file: "content/articles/b.md", before: "old b", after: "new b" },
  { file: "content/people/x.md", before: "old x", after: "new x", to: "content/people/y.md" },
];
const OLD = { "content/articles/a.md": "old a", "content/articles/b.md": "old b", "content/people/x.md": "old x" };
const NEW = { "content/articles/a.md": "new a", "content/articles/b.md": "new b", "content/people/y.md": "new x" };

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
  expect(finishChanges(root, testEffects())).toBe(0);
});

it.each(["before", "torn", "after"] satisfies Fault[])("is all or nothing, wherever it is killed (%s)", (fault) => {
  for (let at = 1; ; at++) {
    const root = site();
    const faulty = faultyDisk(disk, at, fault);
    let killed = false;
    try {
      writeChanges(CHANGES, root, testEffects(faulty.disk));
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      killed = true;
    }
    if (!killed) {
      expect(at).toBeGreaterThan(15);
      return;
    }
    // No text is ever missing or half, even before the next command.
    for (const text of Object.values(contentOf(root))) expect(text).toMatch(/^(?:old|new) [abx]$/);
    expect(Object.keys(contentOf(root)).length).toBeGreaterThan(2);
    finishChanges(root, testEffects());
    expect([OLD, NEW], `killed at call ${at}`).toContainEqual(contentOf(root));
    // And it can be done again.
    if (contentOf(root)["content/articles/a.md"] === "old a") writeChanges(CHANGES, root, testEffects());
    expect(contentOf(root)).toEqual(NEW);
  }
});

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
