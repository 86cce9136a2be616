import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/model/yaml.ts";
import { addToFrontMatter } from "../../../src/suggest/front-matter-edit.ts";

const article = (yaml: string, eol = "\n") => `---\n${yaml}---\n\nText.  \n`.replaceAll("\n", eol);

function edited(text: string, additions: Record<string, readonly string[]>): string {
  const edit = addToFrontMatter(text, additions);
  if (!edit.ok) throw new Error(edit.reason);
  return edit.text;
}

describe("a list is written on as it stands", () => {
  it.each([
    ["no such key", "title: A\n", "title: A\npeople: [Kim Jong-un]\n"],
    ["an empty key", "people:\ntitle: A\n", "people: [Kim Jong-un]\ntitle: A\n"],
    ["an empty key with a comment", "people: # who?\ntitle: A\n", "people: [Kim Jong-un] # who?\ntitle: A\n"],
    ["null", "people: ~\ntitle: A\n", "people: [Kim Jong-un]\ntitle: A\n"],
    ["one name", "people: Xi Jinping # one\n", "people: [Xi Jinping, Kim Jong-un] # one\n"],
    ["one quoted name", `people: 'Xi Jinping'\n`, `people: ['Xi Jinping', Kim Jong-un]\n`],
    ["one name that needs quotes in a list", "people: Xi, Jinping\n", `people: ["Xi, Jinping", Kim Jong-un]\n`],
    ["an empty flow list", "people: []\n", "people: [Kim Jong-un]\n"],
    ["a flow list", "people: [ 'A',B ] # c\n", "people: [ 'A',B, Kim Jong-un ] # c\n"],
    ["a flow list with a comma at its end", "people: [A, B,]\n", "people: [A, B, Kim Jong-un,]\n"],
    ["a flow list over lines", "people: [\n  A, # a\n  B # b\n]\n", "people: [\n  A, # a\n  B, Kim Jong-un # b\n]\n"],
    [
      "a block list",
      "people:\n  - A # a\n  # more\ntitle: T\n",
      "people:\n  - A # a\n  - Kim Jong-un\n  # more\ntitle: T\n",
    ],
    ["a block list without indent", "people:\n- A\n- B\n", "people:\n- A\n- B\n- Kim Jong-un\n"],
    [
      "a block list that ends in a folded text",
      "people:\n  - >-\n    A\n    B\ntitle: T\n",
      "people:\n  - >-\n    A\n    B\n  - Kim Jong-un\ntitle: T\n",
    ],
    ["a quoted key", `"people": [A]\n`, `"people": [A, Kim Jong-un]\n`],
  ])("%s", (_, before, after) => {
    expect(edited(article(before), { people: ["Kim Jong-un"] })).toBe(article(after));
  });

  it("keeps a BOM, CRLF and the body's bytes", () => {
    const text = `\ufeff${article("title: A\npeople:\n  - B\n", "\r\n")}`;
    expect(edited(text, { people: ["C"], places: ["Seoul"] })).toBe(
      `\ufeff${article("title: A\npeople:\n  - B\n  - C\nplaces: [Seoul]\n", "\r\n")}`,
    );
  });

  it("writes dates beside dates with labels", () => {
    expect(
      edited(article("dates:\n  - date: 2018\n    label: the summit\n"), { dates: ["{2018,2019}", "2018-06"] }),
    ).toBe(article(`dates:\n  - date: 2018\n    label: the summit\n  - "{2018,2019}"\n  - 2018-06\n`));
  });
});

describe("what only a person can edit is left alone", () => {
  it.each([
    ["no front matter", "Text"],
    ["an open front matter", "---\ntitle: A\n"],
    ["broken YAML", article("title: 'A\n")],
    ["an alias", article("topics: &t [A]\npeople: *t\n")],
    ["an anchor", article("people: &t [A]\ntopics: *t\n")],
    ["a map", article("people: {a: b}\n")],
    ["a text block", article("people: |\n  A\n  B\n")],
    ["front matter that is a flow map", article("{title: A}\n")],
    ["a list at the top", article("- title: A\n")],
  ])("%s", (_, text) => {
    expect(addToFrontMatter(text, { people: ["B"] }).ok).toBe(false);
  });
});

it("says afterwards what was said before and what was added, and nothing else", () => {
  const name = fc.oneof(
    fc.constantFrom(
      "Kim Jong-un",
      "O'Neill",
      "Mark Milley Jr.",
      "null",
      "yes",
      "- a",
      "a: b",
      "[x]",
      "# no",
      "é, è",
      "김정은",
      "1984",
    ),
    fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .filter((text) => text.trim() === text && text !== "" && /^\P{C}*$/u.test(text)),
  );
  const style = fc.constantFrom("flow", "block", "scalar", "none", "empty");
  const yaml = fc.tuple(
    style,
    fc.array(name, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("\n", "\r\n"),
    fc.boolean(),
  );
  fc.assert(
    fc.property(yaml, fc.array(name, { minLength: 1, maxLength: 3 }), ([form, names, eol, last], added) => {
      const quoted = names.map((text) => JSON.stringify(text));
      const people = {
        flow: `people: [${quoted.join(", ")}] # c${eol}`,
        block: `people:${eol}${quoted.map((text) => `  - ${text}${eol}`).join("")}`,
        scalar: `people: ${quoted[0]}${eol}`,
        none: "",
        empty: `people:${eol}`,
      }[form];
      const rest = `# kept${eol}title: "A: b"${eol}slug: 007${eol}`;
      const block = last ? rest + people : people + rest;
      const text = `---${eol}${block}---${eol}body ${names[0]}${eol}`;
      const before = readYaml(block).data as Record<string, unknown>;
      const after = edited(text, { people: added });
      const head = after.slice(3 + eol.length, after.indexOf(`${eol}---`, 3) + eol.length);
      const was =
        before.people === undefined ? [] : [before.people].flat().filter((one) => form !== "scalar" || one !== "null");
      expect(readYaml(head).data).toEqual({ ...before, people: [...was, ...added] });
      expect(after.slice(after.indexOf(`${eol}---${eol}`, 3))).toBe(text.slice(text.indexOf(`${eol}---${eol}`, 3)));
      expect(after).toContain("# kept");
    }),
    { numRuns: 300 },
  );
});
