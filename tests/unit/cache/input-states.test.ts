import { expect, it } from "vitest";
import { inputStates } from "../../../src/cache/input-states.ts";
import type { Disk } from "../../../src/model/effects.ts";

/** A folder whose files cannot be looked at. */
function failingDisk(code: string): Disk {
  const list = () => [{ name: "a.md", kind: "file" }];
  const stat = () => {
    throw Object.assign(new Error(code), { code });
  };
  return { list, stat } as unknown as Disk;
}

it.each(["EACCES", "EPERM", "EIO"])(
  "cannot be told where the disk says %s: who reads the file says what to do",
  (code) => {
    expect(inputStates("/site", ["content"], failingDisk(code))).toBeUndefined();
  },
);

it("hide no other fault", () => {
  expect(() => inputStates("/site", ["content"], failingDisk("EMFILE"))).toThrow("EMFILE");
});
