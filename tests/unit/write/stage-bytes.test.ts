import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { machineEffects } from "../../../src/effects.ts";
import type { Chunks } from "../../../src/model/file-content.ts";
import { createStager } from "../../../src/write/stage-bytes.ts";

const { disk } = machineEffects();
const TEXT = "첫째, zweitens, третье. ";
let folder: string;

beforeEach(() => {
  folder = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-stage-")));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** All in one place, as who reads them from a file has them. */
function* chunks(count: number): Chunks {
  const room = Buffer.alloc(100);
  for (let n = 0; n < count; n++) yield room.subarray(0, room.write(`${TEXT}${n}`));
}

it("stages a file that comes in chunks as one that is whole", () => {
  const stage = createStager(disk);
  const whole = stage(TEXT.concat("0", TEXT, "1", TEXT, "2"), join(folder, "a", "whole"), undefined);
  const made = stage(chunks(3), join(folder, "b", "chunks"), undefined);
  expect([made.hash, made.size]).toEqual([whole.hash, whole.size]);
  expect(made.mtimeMs).toBe(fs.statSync(join(folder, "b", "chunks")).mtimeMs);
  expect(fs.readFileSync(join(folder, "b", "chunks"))).toEqual(fs.readFileSync(join(folder, "a", "whole")));
});

it("leaves none that the output has already, and makes an empty one of no chunks", () => {
  const stage = createStager(disk);
  const { hash } = stage(chunks(2), join(folder, "first"), undefined);
  expect(stage(chunks(2), join(folder, "second"), hash)).toMatchObject({ hash, mtimeMs: null });
  expect(stage(chunks(0), join(folder, "none"), hash)).toMatchObject({ size: 0 });
  expect(fs.readdirSync(folder).sort()).toEqual(["first", "none"]);
});
