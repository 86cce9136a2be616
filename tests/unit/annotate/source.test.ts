import { describe, expect, it } from "vitest";
import { createNameIndex } from "../../../src/annotate/name-index.ts";
import { sourceOf } from "../../../src/annotate/source.ts";
import { articleSchema } from "../../../src/model/front-matter.ts";
import { sourceText } from "../../../src/model/source-text.ts";
import { authorityOf } from "../../support/authority.ts";

const NAMES = createNameIndex(authorityOf([{ name: "Ada Hart", aliases: ["Mrs. Hart"] }], []));

const read = (source: unknown, more: object = {}) =>
  sourceOf(articleSchema.parse({ title: "A", date: "1937", source, ...more }), NAMES);

describe("a name", () => {
  it.each([
    ["KCNA", "KCNA", null],
    ["Springfield Leader, 13 July 1937, p. 4", "Springfield Leader", "4"],
    ["Springfield Leader, July 1937", "Springfield Leader", null],
    ["The Times (London), 3 May 1937, pp. 4–5", "The Times (London)", "4–5"],
    ["The Times (3 May 1937)", "The Times", null],
    ["St. Louis Post-Dispatch; Sunday, 4 July 1937; page A12", "St. Louis Post-Dispatch; Sunday", "A12"],
    ["Springfield Leader, Morning Edition, No. 5", "Springfield Leader, Morning Edition", null],
    ["Radio 4, BBC", "Radio 4, BBC", null],
    ["News, KBS2", "News, KBS2", null],
    ["Правда, 5 мая 1937, с. 2", "Правда", "2"],
    ["朝日新聞、1937年7月13日、2面", "朝日新聞", "2"],
    ["人民日报，1951年3月2日，第4版", "人民日报", "4"],
    ["1937", "1937", null],
    [", 1937", ", 1937", null],
  ])("%s", (text, name, page) => {
    const source = read(text);
    expect(source).toMatchObject({ name, page, isPublication: true, href: null });
    expect(source && sourceText(source)).toBe(text);
  });

  it("with its address and its page apart", () => {
    const source = read({ name: "Leader, Springfield 9", url: "https://leader.example/", page: "4" });
    expect(source).toEqual({
      name: "Leader, Springfield 9",
      detail: "",
      href: "https://leader.example/",
      isPublication: true,
      page: "4",
    });
    expect(source && sourceText(source)).toBe("Leader, Springfield 9, p. 4");
  });
});

it.each([
  ["an address", "https://leader.example/1937/7"],
  ["an address of a page", "https://leader.example/1937/7, p. 4"],
  ["a person whom a record knows", "Mrs. Hart"],
  ["one whom the article names", "bo ek"],
  ["who wrote it", "Cy Low"],
  ["what its editor says is none", { name: "Diary of A. Hart, 1937", unpublished: "yes" }],
])("%s is no publication", (_, source) => {
  expect(read(source, { people: "Bo Ek", authors: "Cy Low" })?.isPublication).toBe(false);
});

it.each([undefined, "", "~", "javascript:alert(1)"])("%s is none at all", (source) => {
  expect(read(source)).toBeNull();
});

it("leads to its address alone", () => {
  expect(read("https://leader.example/1937/7, p. 4")).toMatchObject({
    name: "https://leader.example/1937/7",
    detail: ", p. 4",
    href: "https://leader.example/1937/7",
  });
});

it("has no address that runs code", () => {
  expect(read({ name: "Leader", url: "javascript:alert(1)" })).toMatchObject({ name: "Leader", href: null });
});
