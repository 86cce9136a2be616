import { describe, expect, it } from "vitest";
import { dayFrom } from "../../../templates/client/search/dates.ts";
import { createMarker } from "../../../templates/client/search/excerpt.ts";
import { type Atom, readQuery } from "../../../templates/client/search/query.ts";
import { readRequest, withoutValue, withValue, writeRequest } from "../../../templates/client/search/request.ts";
import { slipsBetween } from "../../../templates/client/search/suggest.ts";
import { workOf } from "../../support/work.ts";

const said = ({ words, phrase, open }: Atom) =>
  (phrase ? `"${words.map(({ word }) => word).join(" ")}"` : words.map(({ word }) => word).join("+")) +
  (open ? "*" : "");

describe("a question", () => {
  it.each([
    ["kaesong talks", "kaesong & talks", ""],
    ['"joint statement" kim', '"joint statement" & kim', ""],
    ["“joint statement”", '"joint statement"', ""],
    ["«совместное заявление»", '"совместное заявление"', ""],
    ["kaesong OR seoul talks", "kaesong | seoul & talks", ""],
    ["summit -singapore", "summit", "singapore"],
    ["summit -“joint statement”", "summit", '"joint statement"'],
    ["Jong-un", "jong+un", ""],
    ["negot*", "negot*", ""],
    ["金正恩", "金正+正恩", ""],
    ["金", "金", ""],
    ["OR OR -", "", ""],
    ['"', "", ""],
    ["-", "", ""],
    ["(a|b)+?[^c]{2,}\\", "a+b+c+2", ""],
    ["__proto__ constructor", "proto & constructor", ""],
    ["a\0b", "a+b", ""],
    ["\ud800 \udfff kim", "kim", ""],
    ["<img src=x onerror=alert(1)>", "img & src+x & onerror+alert+1", ""],
  ])("%j", (text, all, none) => {
    const query = readQuery(text, false);
    expect(query.all.map((atoms) => atoms.map(said).join(" | ")).join(" & ")).toBe(all);
    expect(query.none.map(said).join(" ")).toBe(none);
  });

  it("of 10,000 letters is read in no time, and only as far as it can matter", async () => {
    for (const text of [
      "a ".repeat(5000),
      "가".repeat(10_000),
      "عبدال".repeat(2000),
      "x".repeat(10_000),
      '"'.repeat(10_000),
      "-".repeat(10_000),
      '"a '.repeat(3000),
    ]) {
      const work = await workOf(() => {
        const { all } = readQuery(text, true);
        expect(all.length).toBeLessThanOrEqual(32);
        for (const { words } of all.flat()) expect(words.length).toBeLessThanOrEqual(48);
      });
      expect(work).toBeLessThan(2000);
    }
  });

  it("that is being typed may go on", () => {
    expect(readQuery("kim kaes", true).all.map((atoms) => atoms.map(said).join())).toEqual(["kim", "kaes*"]);
    expect(readQuery("kim kaes ", true).all.map((atoms) => atoms.map(said).join())).toEqual(["kim", "kaes"]);
  });
});

describe("the address", () => {
  it("holds all that is asked", () => {
    const query =
      "?q=a+b&people=kim-jong-un&people=donald-trump&places=kaesong&from=2018&to=2018-06&happened-from=2017-01-01&order=newest";
    expect(writeRequest(readRequest(query))).toBe(query);
    expect(writeRequest(readRequest(""))).toBe("");
  });

  it("passes over what it does not understand", () => {
    expect(writeRequest(readRequest("?order=__proto__&x=1&people=&q=%00%ED%A0%80"))).toMatch(/^\?q=/);
    expect(writeRequest(readRequest(`?${"people=a&".repeat(50)}people=b`))).toBe("?people=a&people=b");
  });

  it("takes values in and out", () => {
    const one = withValue(readRequest("?people=a"), "people", "b");
    expect(writeRequest(one)).toBe("?people=a&people=b");
    expect(writeRequest(withoutValue(withoutValue(one, "people", "a"), "people", "b"))).toBe("");
  });
});

describe("dates", () => {
  it.each([
    ["2018", "2018-01-01", "2018-12-31"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2019-2", "2019-02-01", "2019-02-28"],
    ["2018-06-12", "2018-06-12", "2018-06-12"],
    ["2018-13-45", "2018-12-31", "2018-12-31"],
  ])("%s", (text, first, last) => expect([dayFrom(text, false), dayFrom(text, true)]).toEqual([first, last]));

  it.each(["", "yesterday", "18", "2018-", "__proto__"])("%j is none", (text) =>
    expect(dayFrom(text, false)).toBeNull(),
  );
});

it("counts slips", () => {
  expect(slipsBetween("kaesnog", "kaesong", 2)).toBe(1);
  expect(slipsBetween("pyonyang", "pyongyang", 2)).toBe(1);
  expect(slipsBetween("abc", "xyz", 2)).toBe(3);
});

it("marks texts without reading them as markup", () => {
  const runs = createMarker(new Set(["kim"]), [(word) => word]).mark("<b>Kim</b> & Co");
  expect(runs).toEqual([
    { text: "<b>", marked: false },
    { text: "Kim", marked: true },
    { text: "</b> & Co", marked: false },
  ]);
});
