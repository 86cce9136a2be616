import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editValues, type ValueEdit } from "../../../src/edit/front-matter-values.ts";

function edited(yaml: string, ...edits: ValueEdit[]): string | null {
  const edit = editValues(`---\n${yaml}---\n\nBody: [people].\n`, edits);
  return edit.ok ? edit.text.replace(/^---\n/, "").replace(/---\n\nBody: \[people\]\.\n$/, "") : null;
}

const replace = (path: ValueEdit["path"], value: string): ValueEdit => ({ kind: "replace", path, value });
const remove = (...path: ValueEdit["path"]): ValueEdit => ({ kind: "remove", path });

describe("changes one value and nothing beside it", () => {
  it.each<[string, ValueEdit, string]>([
    ["people: [A, B] # two\n", replace(["people", 1], "C"), "people: [A, C] # two\n"],
    ["people: [ 'A' ,\"B\"]\n", replace(["people", 0], "O'Neil"), "people: [ 'O''Neil' ,\"B\"]\n"],
    ["people: ['A',\"B\"]\n", replace(["people", 1], 'C "D"'), 'people: [\'A\',"C \\"D\\""]\n'],
    ["people:\n  - A   # first\n\n  -  B\n", replace(["people", 0], "C"), "people:\n  - C   # first\n\n  -  B\n"],
    ["people:\n- A\n-\n- B\n", replace(["people", 1], "C"), "people:\n- A\n-\n- C\n"],
    ["people: A\n", replace(["people", 0], "yes"), 'people: "yes"\n'],
    ["people: A\n", replace(["people", 0], "1984: no"), 'people: "1984: no"\n'],
    ["name: A # old\n", replace(["name"], "B"), "name: B # old\n"],
    ["people: [A, B, C]\n", remove("people", 0), "people: [B, C]\n"],
    ["people: [A, B, C]\n", remove("people", 2), "people: [A, B]\n"],
    [
      "people:\n  - A\n  - B # gone with it\n  # stays\n  - C\n",
      remove("people", 1),
      "people:\n  - A\n  # stays\n  - C\n",
    ],
  ])("%j %j", (yaml, edit, after) => expect(edited(yaml, edit)).toBe(after));

  it("keeps CRLF and a BOM", () => {
    const edit = editValues("\ufeff---\r\npeople:\r\n  - A\r\n  - B\r\n---\r\nText\r\n", [remove("people", 0)]);
    expect(edit.ok && edit.text).toBe("\ufeff---\r\npeople:\r\n  - B\r\n---\r\nText\r\n");
  });

  it("makes several changes at once", () => {
    expect(
      edited(
        "people: [A, B, C]\nplaces: [A]\n",
        remove("people", 0),
        replace(["people", 2], "D"),
        replace(["places", 0], "E"),
      ),
    ).toBe("people: [B, D]\nplaces: [E]\n");
  });
});

it.each([
  ["an anchor", "people: [&a A, *a]\n", replace(["people", 0], "B")],
  ["an alias", "names: &a A\npeople: [*a, B]\n", replace(["people", 0], "B")],
  ["a block scalar", "name: >\n  A\n", replace(["name"], "B")],
  ["the only item", "people: [A]\n", remove("people", 0)],
  ["what is not there", "people: [A]\n", replace(["people", 3], "B")],
  ["a broken file", "people: [A\n", replace(["people", 0], "B")],
])("leaves %s to a person", (_, yaml, edit) => expect(edited(yaml, edit)).toBe(null));

it("changes only the value, whatever stands around it", () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z' .-]{0,8}[a-z]$/);
  const quoted = fc
    .tuple(name, fc.constantFrom("plain", "single", "double"))
    .map(([text, style]) =>
      style === "single"
        ? `'${text.replaceAll("'", "''")}'`
        : style === "double"
          ? `"${text}"`
          : `x${text.replaceAll("'", "")}`,
    );
  const items = fc.array(quoted, { minLength: 2, maxLength: 5 });
  const eol = fc.constantFrom("\n", "\r\n");
  fc.assert(
    fc.property(
      items,
      eol,
      fc.boolean(),
      fc.nat(4),
      name,
      fc.constantFrom("", " # note"),
      (list, end, flow, at, value, note) => {
        const index = at % list.length;
        const before = (values: readonly string[]) =>
          flow
            ? `---${end}title: T${end}people: [${values.join(", ")}]${note}${end}---${end}`
            : `---${end}title: T${end}people:${end}${values.map((one) => `  - ${one}${note}${end}`).join("")}---${end}`;
        const edit = editValues(before(list), [replace(["people", index], value)]);
        if (!edit.ok) throw new Error(edit.reason);
        const marker = list.map((one, n) => (n === index ? "\0" : one));
        const [head = "", tail = ""] = before(marker).split("\0");
        expect(edit.text.startsWith(head)).toBe(true);
        expect(edit.text.endsWith(tail)).toBe(true);
        expect(
          edit.text
            .slice(head.length, edit.text.length - tail.length)
            .replace(/^'(.*)'$/, (_, inner) => inner.replaceAll("''", "'"))
            .replace(/^"(.*)"$/, "$1"),
        ).toBe(value);
      },
    ),
  );
});
