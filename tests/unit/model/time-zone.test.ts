import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/model/date.ts";
import { zoneClock } from "../../../src/model/time-zone.ts";

describe("zoneClock", () => {
  test.each([
    ["UTC", 0, "1970-01-01", 0, 0],
    ["UTC", -1, "1969-12-31", 86_399, 0],
    ["Asia/Seoul", -1, "1970-01-01", 32_399, 540],
    ["America/Los_Angeles", 0, "1969-12-31", 57_600, -480],
    ["Asia/Kathmandu", Date.UTC(2024, 0, 1), "2024-01-01", 20_700, 345],
    ["Pacific/Kiritimati", Date.UTC(2024, 0, 1, 10), "2024-01-02", 0, 840],
    ["Australia/Lord_Howe", Date.UTC(2024, 0, 1), "2024-01-01", 39_600, 660],
    ["Australia/Lord_Howe", Date.UTC(2024, 6, 1), "2024-07-01", 37_800, 630],
  ])("%s at %i", (zone, instant, day, second, offset) => {
    const clock = zoneClock(zone);
    expect(clock.at(instant)).toEqual({ day, second, offset });
    expect(clock.instantOf({ day: day as Day, second })).toBe(Math.floor(instant / 1000) * 1000);
  });

  test("knows only the zones that there are", () => {
    expect(() => zoneClock("Asia/Pyongyangg")).toThrow(RangeError);
  });
});
