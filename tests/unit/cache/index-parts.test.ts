import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openIndexParts, writePart } from "../../../src/cache/index-parts.ts";
import { machineEffects } from "../../../src/effects.ts";

const { disk } = machineEffects();
const HOUR = 3_600_000;
let folder: string;

beforeEach(() => {
  folder = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-parts-")));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe("two builds on one cache", () => {
  it("may write one part at the same time", () => {
    const path = join(folder, "words-0.part");
    // The other one writes the same, and puts it in its place, between the two steps of this one.
    const slow = {
      ...disk,
      write: (file: string, bytes: Uint8Array | string) => {
        disk.write(file, bytes);
        writePart(path, Buffer.from("theirs"), disk);
      },
    };
    writePart(path, Buffer.from("ours"), slow);
    expect(fs.readdirSync(folder)).toEqual(["words-0.part"]);
    expect(fs.readFileSync(path, "utf8")).toBe("ours");
  });

  it("leave what the other has just made, and take away what is old and nobody wants", () => {
    const [one, other] = [openIndexParts(folder, disk), openIndexParts(folder, disk)];
    for (const name of ["old", "wanted", "young"]) one.write(name, Buffer.from(name));
    fs.writeFileSync(join(folder, "words-1.part.killed.new"), "");
    one.note("sums", Buffer.from("sums"));
    const before = new Date(Date.now() - 2 * HOUR);
    for (const name of ["old.part", "wanted.part", "words-1.part.killed.new"]) {
      fs.utimesSync(join(folder, name), before, before);
    }
    other.sweep(new Set(["wanted"]));
    expect(fs.readdirSync(folder).sort()).toEqual(["sums.note", "wanted.part", "young.part"]);
    expect(String(one.read("young"))).toBe("young");
  });

  it("take what vanishes while it is opened for what is not there", () => {
    const parts = openIndexParts(folder, { ...disk, stat: () => ({ kind: "file" }) as never });
    expect([parts.open("gone"), parts.read("gone"), parts.noted("gone")]).toEqual([undefined, undefined, undefined]);
  });
});
