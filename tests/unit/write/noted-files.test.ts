import fc from "fast-check";
import { expect, it } from "vitest";
import { type NotedFiles, noteFiles, type WrittenFile } from "../../../src/write/noted-files.ts";

const FILE = fc.record({
  key: fc.option(fc.string(), { nil: null }),
  hash: fc.stringMatching(/^[A-Za-z0-9_-]{22}$/),
  size: fc.nat(1_000_000),
  mtimeMs: fc.nat(),
});
const PATH = fc.constantFrom(
  "index.html",
  "people/index.html",
  "a/b/c.js",
  "search/가.bin",
  "feed.atom",
  ".dateline-output",
);
const FILES = fc.dictionary(PATH, FILE).map((files) => new Map(Object.entries(files)));
const CHANGES = fc.dictionary(PATH, fc.option(FILE, { nil: null })).map((changes) => new Map(Object.entries(changes)));

const all = (files: NotedFiles) => ({ entries: [...files.entries()], sums: files.sums, size: files.size });

it("notes after a change what it would note of all", () => {
  fc.assert(
    fc.property(FILES, CHANGES, (files, changes) => {
      const after = new Map(files);
      for (const [path, file] of changes) {
        if (file === null) after.delete(path);
        else after.set(path, file);
      }
      expect(all(noteFiles(files).with(changes))).toEqual(all(noteFiles(after)));
    }),
  );
});

const file = (hash: string, mtimeMs = 0): WrittenFile => ({ key: "k", hash: hash.padEnd(22, "0"), size: 1, mtimeMs });
const contentOf = (...files: readonly (readonly [string, WrittenFile])[]) => noteFiles(new Map(files)).sums.content;

it("names the content: paths and bytes, and neither times nor the marker that holds the name", () => {
  const content = contentOf(["a", file("1")], ["b", file("2")]);
  expect(content).toMatch(/^[0-9a-f]{1,32}$/);
  expect(contentOf(["b", file("2", 5)], ["a", file("1")])).toBe(content);
  expect(contentOf(["a", file("1")], ["b", file("2")], [".dateline-output", file("3")])).toBe(content);
  const others = [
    contentOf(["a", file("2")], ["b", file("1")]),
    contentOf(["a", file("1")]),
    contentOf(["a", file("1")], ["c", file("2")]),
    contentOf(["a", file("1")], ["b", file("2")], ["c", file("2")]),
    contentOf(),
  ];
  expect(new Set([content, ...others]).size).toBe(6);
});
