import { expect, it } from "vitest";
import { distanceKm } from "../../../src/check/distance.ts";

const at = (lat: number, lon: number) => ({ lat, lon });

it.each([
  ["Seoul and Pyongyang", at(37.5665, 126.978), at(39.0392, 125.7625), 195],
  ["two places of the south", at(-33.8688, 151.2093), at(-37.8136, 144.9631), 713],
  ["both sides of the equator", at(10, 20), at(-10, 20), 2224],
  ["both sides of the date line", at(0, 179.5), at(0, -179.5), 111],
  ["the pole, wherever one stands at it, and the equator", at(90, 70), at(0, -20), 10_008],
  ["a place and its antipode", at(0.1, 0), at(-0.1, 180), 20_015],
  ["a place and itself", at(60, 40), at(60, 40), 0],
])("between %s", (_, a, b, km) => {
  expect(Math.round(distanceKm(a, b))).toBe(km);
  expect(distanceKm(b, a)).toBe(distanceKm(a, b));
});
