import { beforeAll, describe, expect, it } from "vitest";
import { parseDate } from "../../../src/model/parse-date.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { createSuggester, type Suggester } from "../../../src/suggest/suggest.ts";
import { textBlocks } from "../../../src/suggest/text-blocks.ts";
import { authorityOf } from "../../support/authority.ts";

let suggest: Suggester;

beforeAll(async () => {
  suggest = await createSuggester(authorityOf([], []), settingsSchema.parse({}), ["en"]);
});

/** "person: Brian Kemp", in reading order; dates are left out. */
function names(text: string, language = "en"): readonly string[] {
  const published = parseDate("unknown", "UTC");
  if (!published.ok) throw new Error(published.message);
  const found = suggest({ blocks: textBlocks(text), language, published: published.date, notHere: [] });
  for (const { surface, start, end } of found) expect(text.slice(start, end)).toBe(surface);
  return found.flatMap(({ kind, surface }) => (kind === "date" ? [] : [`${kind}: ${surface}`]));
}

describe("names are cut at titles, offices and demonyms", () => {
  it.each([
    ["Texas Gov. Greg Abbott spoke.", ["place: Texas", "person: Greg Abbott"]],
    ["Aides to French President Emmanuel Macron left.", ["person: Emmanuel Macron"]],
    ["Talks with Deputy Foreign Minister Igor Morgulov began.", ["person: Igor Morgulov"]],
    ["He met Secretary of State Dean Rusk.", ["person: Dean Rusk"]],
    ["Reporters asked Chief Executive Tim Cook.", ["person: Tim Cook"]],
    ["They met Spain's King Juan Carlos in Madrid.", ["place: Spain", "person: Juan Carlos", "place: Madrid"]],
    ["It quoted Gen. Colin Powell Jr. at length.", ["person: Colin Powell Jr."]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("titles and demonyms stay where they make the name", () => {
  it.each([
    ["The vote in the General Assembly was close.", ["organisation: General Assembly"]],
    ["Fires burned in King County on Monday.", ["place: King County"]],
    ["A deal with General Motors was near.", ["organisation: General Motors"]],
    ["They sailed the Indian Ocean for weeks.", ["place: Indian Ocean"]],
    ["A show at the British Museum opened.", ["organisation: British Museum"]],
    ["He studied at the University of Oxford for years.", ["organisation: University of Oxford"]],
    ["Prices rose in Bosnia and Herzegovina again.", ["place: Bosnia and Herzegovina"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("people keep the parts of their names", () => {
  it.each([
    ["She thanked Charles de Gaulle, who left.", ["person: Charles de Gaulle"]],
    ["He saw Mohammed bin Rashid Al Maktoum, the ruler.", ["person: Mohammed bin Rashid Al Maktoum"]],
    ["Then Roh Moo-hyun spoke.", ["person: Roh Moo-hyun"]],
    ["It names Dwight D. Eisenhower twice.", ["person: Dwight D. Eisenhower"]],
    ["In 1961 Theresa May was five.", ["person: Theresa May"]],
    ["The London-based lawyer Amal Clooney won.", ["place: London", "person: Amal Clooney"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it("and are known by their family names afterwards", () => {
    expect(names("Ozdemir Karaca spoke first. Later Karaca left, and Karaca's aides followed.")).toEqual([
      "person: Ozdemir Karaca",
      "person: Karaca",
      "person: Karaca",
    ]);
  });
});

describe("a capital alone names nothing", () => {
  it.each([
    "Observers disagreed.",
    "Officials said on Monday that May was cold.",
    "However, Republicans and Democrats agreed.",
    "",
  ])("%j", (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe("other languages", () => {
  it("give countries, people with a common given name, and honest unknowns", () => {
    expect(names("Вчера в Москве Владимир Путин говорил о Корее.", "ru")).toContain("person: Владимир Путин");
    expect(names("Hier à Paris, le ministre a parlé.", "fr")).toEqual(["unknown: Paris"]);
  });
  it("give nothing in scripts without capitals, and German nouns are no names", () => {
    expect(names("김정은 위원장은 평양에서 연설했다.", "ko")).toEqual([]);
    expect(names("Gestern hat der Minister einen Vertrag unterschrieben.", "de")).toEqual([]);
  });
});

describe("hostile texts take time in proportion", () => {
  it.each([
    ["one word", "A".repeat(200_000)],
    ["one address", "a.b-".repeat(50_000)],
    ["one name", "Kim ".repeat(50_000)],
    ["one list", "Goma, ".repeat(20_000)],
    ["apostrophes", "s' ".repeat(50_000)],
    ["line breaks", "\n".repeat(200_000)],
    ["spaces", `in ${" ".repeat(200_000)}Paris`],
  ])(
    "%s",
    (_, text) => {
      expect(() => names(text)).not.toThrow();
    },
    30_000,
  );
});
