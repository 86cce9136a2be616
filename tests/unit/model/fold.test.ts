import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldMarks, foldName } from "../../../src/model/fold.ts";

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());

describe("foldName", () => {
  test.each([
    ["KIM  Jong\u00a0Un", "kim jong un"],
    ["Kim\nJong Un", "kim jong un"],
    ["Müller", "muller"],
    ["Łódź", "lodz"],
    ["Straße", "strasse"],
    ["Fëdor", "fedor"],
    ["Артём", "артем"],
    ["Чайка", "чайка"],
    ["ガ", "ガ"],
    ["ｶﾞ", "ガ"],
    ["हिन्दी", "हिन्दी"],
    ["O’Brien", "o'brien"],
    ["O´Brien", "o'brien"],
    ["O`Brien", "o'brien"],
    ["“Hwasong”", '"hwasong"'],
    ["5″", '5"'],
    ["Hwasong‑15", "hwasong-15"],
    ["Hwa\u00adsong", "hwasong"],
    ["a\u200d\u0301", "a"],
    ["ΑΘΉΝΑ", "αθηνα"],
    ["İstanbul", "istanbul"],
  ])("%j becomes %j", (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test("takes no short cut that changes what it gives", () => {
    // A soft hyphen is nothing to a name, but in no short cut.
    const signs = [..." \u00a0\t`'\"«»–—‘’‚‛“”„…"];
    const latin = Array.from({ length: 0x180 - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
    const unit = fc.constantFrom(...signs, ...latin);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit })), (name) => {
        expect(foldName(`\u00ad${name}`)).toBe(foldName(name));
      }),
      { numRuns: 5000 },
    );
    for (const a of [...signs, ...latin]) {
      for (const b of [...signs, ...latin]) expect(foldName(`\u00ad${a}${b}`)).toBe(foldName(a + b));
    }
  });

  test("folds what is folded to itself, whatever its normal form", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const folded = foldName(name);
        expect(foldName(folded)).toBe(folded);
        expect(foldName(name.normalize("NFD"))).toBe(folded);
        expect(foldName(name.normalize("NFC"))).toBe(folded);
      }),
      { numRuns: 3000 },
    );
  });

  test("keeps apart what only its marks tell apart, outside of Latin and Greek", () => {
    expect(foldName("й")).not.toBe(foldName("и"));
    expect(foldName("ガ")).not.toBe(foldName("カ"));
  });
});

describe("foldMarks", () => {
  test("keeps case and white space", () => {
    expect(foldMarks("Žižek  Øre")).toBe("Zizek  Ore");
  });
});

test("what has no marks is folded as anything is", () => {
  // An invisible character, or a mark, takes a text the long way.
  const compare = (text: string) => {
    expect(foldName(text)).toBe(foldName(`\u200b${text}`));
    expect(`e${foldMarks(text)}`).toBe(foldMarks(`é${text}`));
  };
  const ranges = [
    [0x09, 0x0d],
    [0x20, 0x7e],
    [0x410, 0x44f],
    [0x4e00, 0x9fff],
    [0xac00, 0xd7a3],
  ] as const;
  for (const [from, to] of ranges) for (let code = from; code <= to; code++) compare(`x${String.fromCharCode(code)}x`);
  const letter = fc
    .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
    .map((code) => String.fromCharCode(code));
  fc.assert(fc.property(fc.array(letter, { maxLength: 8 }), (all) => compare(all.join(""))));
});
