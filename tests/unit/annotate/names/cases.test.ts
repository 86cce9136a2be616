import { describe, expect, test } from "vitest";
import { createNameFinder } from "../../../../src/annotate/names/name-finder.ts";
import { authorityOf } from "../../../support/authority.ts";
import { type Case, EAST_ASIAN, ENGLISH, KOREAN, OTHERS, RUSSIAN } from "./cases.ts";
import { PEOPLE, PLACES } from "./records.ts";

const finder = createNameFinder(authorityOf(PEOPLE, PLACES), { people: true, places: true });

describe.each([
  ["English", ENGLISH],
  ["Korean", KOREAN],
  ["Russian", RUSSIAN],
  ["Chinese, Japanese, Thai", EAST_ASIAN],
  ["other languages", OTHERS],
])("%s", (_, cases) => {
  test.each(cases)("$title", (one) => {
    expect(marked(one)).toBe(one.text);
  });
});

/** The text with what is found marked as the cases mark it. */
function marked({ text, language = "en" }: Case): string {
  const plain = text.replace(/\{([^{}>]+)>[^{}>]+\}/gu, "$1");
  const block = { id: "p", text: plain, silent: [], linked: [], section: 0 };
  let result = "";
  let at = 0;
  for (const hit of finder.find([block], { tags: [], notHere: [], language }).hits) {
    result += `${plain.slice(at, hit.start)}{${plain.slice(hit.start, hit.end)}>${hit.entity}}`;
    at = hit.end;
  }
  return result + plain.slice(at);
}
