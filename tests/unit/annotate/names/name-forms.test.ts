import { describe, expect, test } from "vitest";
import { formsOf } from "../../../../src/annotate/names/name-forms.ts";
import type { Slug } from "../../../../src/model/slug.ts";
import { authorityOf, type PersonFacts } from "../../../support/authority.ts";

function families(facts: PersonFacts): readonly string[] {
  const record = authorityOf([{ ...facts, slug: "one" }], []).people.get("one" as Slug);
  return record ? formsOf(record).flatMap(({ form, role }) => (role === "family" ? [form] : [])) : [];
}

describe("the family name", () => {
  test.each([
    ["is as the record states it", { name: "Andrei Rudenko", family: "Rudenko" }, ["Rudenko"]],
    [
      "is what stands before the comma of the sort key",
      { name: "Andrei Rudenko", sort: "Rudenko, Andrei" },
      ["Rudenko"],
    ],
    ["is not guessed", { name: "Kim Jong-un", sort: "Kim Jong-un" }, []],
    [
      "closes the name in another script",
      { name: "Donald Trump", family: "Trump", names: { ru: "Дональд Трамп", ko: "도널드 트럼프" } },
      ["Trump", "Трамп", "트럼프"],
    ],
    [
      "stands elsewhere in another script",
      { name: "Fumio Kishida", family: "Kishida", names: { ko: "기시다 후미오", ja: "キシダ・フミオ" } },
      ["Kishida", "기시다", "キシダ"],
    ],
    [
      "stands before a patronymic",
      { name: "Andrei Rudenko", family: "Rudenko", names: { ru: "Руденко Андрей Юрьевич" } },
      ["Rudenko", "Руденко"],
    ],
    [
      "opens a Korean name in Cyrillic",
      { name: "Kim Jong-un", family: "Kim", names: { ru: "Ким Чен Ын" } },
      ["Kim", "Ким"],
    ],
    ["is no single syllable", { name: "Kim Jong-un", family: "Kim", names: { ko: "김 정은" } }, ["Kim"]],
    [
      "has several words",
      { name: "Ursula von der Leyen", family: "von der Leyen", names: { ru: "Урсула фон дер Ляйен" } },
      ["von der Leyen", "фон дер Ляйен"],
    ],
    [
      "is not taken from a name of one word",
      { name: "Vladimir Putin", family: "Putin", names: { zh: "普京" } },
      ["Putin"],
    ],
  ] as const)("%s", (_, facts, expected) => {
    expect(families(facts)).toEqual(expected);
  });

  test("is a short form in every script if it is one in its own", () => {
    const facts = {
      name: "Donald Trump",
      family: "Trump",
      bare: ["Trump"],
      names: { ru: "Дональд Трамп" },
      slug: "one",
    };
    const record = authorityOf([facts], []).people.get("one" as Slug);
    const short = record ? formsOf(record).filter(({ role }) => role === "short") : [];
    expect(short.map(({ form }) => form)).toEqual(["Trump", "Trump", "Трамп"]);
  });
});
