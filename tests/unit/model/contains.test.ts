import { posix, win32 } from "node:path";
import { expect, test } from "vitest";
import { contains } from "../../../src/model/contains.ts";

test.each([
  ["/site", "/site", true],
  ["/site", "/site/dist/a", true],
  ["/site", "/site/..a", true],
  ["/site", "/", false],
  ["/site", "/sites", false],
  ["/site/a", "/site/b", false],
  ["/", "/site", true],
])("%s holds %s: %s", (folder, path, isInside) => {
  expect(contains(folder, path, posix)).toBe(isInside);
});

test.each([
  ["C:\\site", "c:\\Site\\dist", true],
  ["C:\\site", "C:\\sites", false],
  ["C:\\site", "C:\\", false],
  // An output on another drive contains no site, nor a site it.
  ["D:\\out", "C:\\site", false],
  ["C:\\site", "D:\\out", false],
  ["C:\\site", "\\\\server\\share\\out", false],
])("on Windows %s holds %s: %s", (folder, path, isInside) => {
  expect(contains(folder, path, win32)).toBe(isInside);
});
