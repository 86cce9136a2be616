import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openPieces } from "../../../src/cache/pieces.ts";
import type { Stretch } from "../../../src/cache/segment.ts";
import { machineEffects } from "../../../src/effects.ts";

const { disk } = machineEffects();
let folder: string;

beforeEach(() => {
  folder = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-pieces-")));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it("copies stretches of a segment that is larger than what is read at once", () => {
  const texts = Array.from({ length: 90 }, (_, n) => Buffer.from(`${n} `.repeat(400)));
  const before = openPieces(folder, "before", disk);
  const stretches = texts.map((text): Stretch => [before.add("html", text), text.length, crc32(text)]);
  before.flush();
  before.close();

  const now = openPieces(folder, "now", disk);
  const copies = stretches.map((stretch) => now.copy("before", "html", stretch));
  now.flush();
  const written = fs.readFileSync(now.pathOf("now", "html"));
  for (const [n, text] of texts.entries()) {
    const at = copies[n] as number;
    expect(written.subarray(at, at + text.length).equals(text), `text ${n}`).toBe(true);
  }
  now.close();
});

it("reads again what was let go", () => {
  const text = Buffer.from("facts of an article");
  const stretch = (at: number): Stretch => [at, text.length, crc32(text)];
  const before = openPieces(folder, "before", disk);
  const at = before.add("facts", text);
  before.flush();
  before.close();

  const now = openPieces(folder, "now", disk);
  const own = now.add("facts", text);
  const both = () => [now.read("before", "facts", stretch(at)), now.read("now", "facts", stretch(own))].map(String);
  expect(both()).toEqual([String(text), String(text)]);
  now.release("facts");
  expect(both()).toEqual([String(text), String(text)]);
  now.close();
});
