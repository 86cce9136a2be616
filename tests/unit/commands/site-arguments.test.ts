import { describe, expect, it } from "vitest";
import { buildTime, sitePath } from "../../../src/commands/site-arguments.ts";
import { machineEffects } from "../../../src/effects.ts";

describe("--base", () => {
  it.each([
    ["archive", "/archive"],
    ["/archive/", "/archive/"],
    ["//a/b", "/a/b"],
    ["", "/"],
    ["/", "/"],
    ["/%EA%B8%80/", "/%EA%B8%80/"],
    ["/글/", "/%EA%B8%80/"],
    ['/"><b>/', "/%22%3E%3Cb%3E/"],
  ])("%s", (stated, path) => {
    expect(sitePath(stated)).toBe(path);
  });

  it.each(["https://x.example/a/", "C:/Program Files/Git/archive", "a?b", "a#b", "a b", "..", "./", "/a/../b", "a\\b"])(
    "refuses %s",
    (stated) => {
      expect(() => sitePath(stated)).toThrow("--base is no path below a host");
    },
  );
});

describe("the time of a build", () => {
  const effects = { ...machineEffects(), clock: () => 5 };

  it.each([
    ["2024-10-15", undefined, Date.UTC(2024, 9, 15)],
    ["2024-10-15T09:00:00+09:00", "7", Date.UTC(2024, 9, 15)],
    [undefined, "1577923200", 1_577_923_200_000],
    [undefined, "", 5],
    [undefined, undefined, 5],
  ])("--now %s, SOURCE_DATE_EPOCH %s", (now, epoch, time) => {
    expect(buildTime(now, epoch, effects)).toBe(time);
  });

  it.each([
    ["2024-10-15T09:00:00", undefined],
    ["2024-13-01", undefined],
    ["", "7"],
    ["tomorrow", undefined],
    [undefined, "abc"],
    [undefined, "-1"],
    [undefined, "99999999999999999"],
  ])("refuses --now %s, SOURCE_DATE_EPOCH %s", (now, epoch) => {
    expect(() => buildTime(now, epoch, effects)).toThrow("is no time");
  });
});
