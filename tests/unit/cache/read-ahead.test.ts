import fc from "fast-check";
import { expect, it } from "vitest";
import { readAhead } from "../../../src/cache/read-ahead.ts";

const BYTES = Uint8Array.from({ length: 2000 }, (_, n) => (n * 7) % 251);

function countedFile() {
  const reads: (readonly [at: number, length: number])[] = [];
  const read = (at: number, length: number) => {
    reads.push([at, length]);
    return BYTES.slice(at, at + length);
  };
  return { reads, file: { read, close: () => {} } };
}

it("gives what is in the file, in whatever order it is asked", () => {
  const stretch = fc.tuple(fc.integer({ min: 0, max: 2100 }), fc.integer({ min: 0, max: 300 }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 40 }), (stretches) => {
      const { read } = readAhead(countedFile().file, 128);
      for (const [at, length] of stretches) expect([...read(at, length)]).toEqual([...BYTES.slice(at, at + length)]);
    }),
  );
});

it("asks for many small pieces at once, also with gaps and with other reads in between", () => {
  const { reads, file } = countedFile();
  const { read } = readAhead(file, 512);
  for (let at = 0; at < 1000; at += 20) {
    read(at, 15);
    if (at === 500) read(1900, 10);
  }
  expect(reads).toEqual([
    [0, 512],
    [500, 512],
    [1900, 10],
  ]);
});

it("asks for no more than it was asked for where it cannot tell what comes next", () => {
  const { reads, file } = countedFile();
  const { read } = readAhead(file, 512);
  for (const at of [1000, 400, 1700, 900]) read(at, 10);
  read(0, 600);
  expect(reads).toEqual([
    [1000, 10],
    [400, 10],
    [1700, 10],
    [900, 10],
    [0, 600],
  ]);
});

it("gives less where the file ends, and what has been added to it since", () => {
  let size = 100;
  const file = { read: (at: number, length: number) => BYTES.slice(at, Math.min(size, at + length)), close: () => {} };
  const { read } = readAhead(file, 512);
  expect(read(0, 120)).toHaveLength(100);
  size = 400;
  expect(read(0, 120)).toHaveLength(120);
});

it("reads each window into the room that it was given", () => {
  const rooms: (Uint8Array | undefined)[] = [];
  const read = (at: number, length: number, into?: Uint8Array) => {
    rooms.push(into);
    const there = BYTES.slice(at, at + length);
    into?.set(there);
    return into?.subarray(0, there.length) ?? there;
  };
  const room = new Uint8Array(512);
  const ahead = readAhead({ read, close: () => {} }, 512, room);
  for (let at = 0; at < 1500; at += 20) expect([...ahead.read(at, 15)]).toEqual([...BYTES.slice(at, at + 15)]);
  expect(rooms).toEqual([room, room, room]);
});
