import { describe, expect, it } from "vitest";
import { alikePairs } from "../../../src/check/likeness.ts";
import { createRandom } from "../../support/random.ts";
import { workOf } from "../../support/work.ts";

function likeness(a: string, b: string, isPerson = true): string | null {
  return alikePairs([a, b].map((name) => ({ names: [name], isPerson })))[0]?.likeness ?? null;
}

describe("alike are", () => {
  it.each([
    ["Kim Jong-un", "Kim Jongun", "spelling"],
    ["U.N.", "UN.", "spelling"],
    ["Harbour Town", "Harbour-Town", "spelling"],
    ["Andrei Rudenko", "Rudenko, Andrei", "order"],
    ["Choe Son-hui", "Son-hui Choe", "order"],
    ["A. Rudenko", "Andrei Rudenko", "initials"],
    ["Joseph R. Biden", "Joseph Robinette Biden", "initials"],
    ["Andrey Rudenko", "Andrei Rudenko", "letter"],
    ["Anderi Rudenko", "Andrei Rudenko", "letter"],
    ["elections", "election", "letter"],
    ["Сергей Лавров", "Сергей Лаврова", "letter"],
    ["문재인 대통령실", "문재인대통령실", "spelling"],
  ])("%s and %s: %s", (a, b, kind) => expect(likeness(a, b)).toBe(kind));
});

describe("not alike are", () => {
  it.each([
    ["Iran", "Iraq"],
    ["North Korea", "South Korea"],
    ["Kim Jong-un", "Kim Jong-il"],
    ["2018 election", "2019 election"],
    ["A. Rudenko", "B. Rudenko"],
    ["King Edward VII", "King Edward VIII"],
    ["Elizabeth I of England", "Elizabeth II of England"],
    ["Ann Marlow", "Anna Lowmar"],
    ["Kim", "Kim"],
    // One term already, or a homonym.
    ["Müller, Ann", "MULLER, ANN"],
  ])("%s and %s", (a, b) => expect(likeness(a, b)).toBe(null));

  it("initials, where it is no person", () => expect(likeness("A. Rudenko", "Andrei Rudenko", false)).toBe(null));
});

it("takes each pair once, by what speaks for it most", () => {
  const pairs = alikePairs([
    { names: ["Andrei Rudenko", "Andrey Rudenko"], isPerson: true },
    { names: ["Rudenko Andrei", "A. Rudenko"], isPerson: true },
  ]);
  expect(pairs).toEqual([{ a: 0, b: 1, likeness: "order", names: ["Andrei Rudenko", "Rudenko Andrei"] }]);
});

it("finds the planted pairs among 10,000 names, without comparing each with all", async () => {
  const random = createRandom(7);
  const word = () =>
    Array.from({ length: 5 + random.below(5) }, () => random.pick([..."abcdefghiklmnoprstuvwyz"])).join("");
  const names = Array.from({ length: 10_000 }, () => `${word()} ${word()}`);
  // A thousand of one family name, and a hundred that differ by a letter from another.
  for (let n = 0; n < 1000; n++) names[n] = `${word()} kim`;
  for (let n = 0; n < 100; n++) names[9000 + n] = `${names[5000 + n]}x`;
  let pairs: ReturnType<typeof alikePairs> = [];
  const work = await workOf(() => {
    pairs = alikePairs(names.map((name) => ({ names: [name], isPerson: true })));
  });
  expect(work).toBeLessThan(8000);
  expect(pairs.filter(({ a, b }) => b === a + 4000).length).toBe(100);
  expect(pairs.length).toBeLessThan(150);
});
