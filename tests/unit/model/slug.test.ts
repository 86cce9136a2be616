import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSlug, nameHash, slugify, slugWithHash } from "../../../src/model/slug.ts";

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme", maxLength: 200 }), fc.string());

describe("slugify", () => {
  test.each([
    ["Andrei Rudenko", "andrei-rudenko"],
    ["M. Thomas", "m-thomas"],
    ["L/Cpl. Jela Din", "l-cpl-jela-din"],
    ["/etc/rebootmgr.conf", "etc-rebootmgrconf"],
    ["C", "c"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["Müller", "muller"],
    ["Łódź", "lodz"],
    ["Чайка", "чайка"],
    ["김정은", "김정은"],
    ["한국전쟁 1950", "한국전쟁-1950"],
    ["金正恩", "金正恩"],
    ["2018–2019", "2018-2019"],
    ["a  —  b", "a-b"],
    ["007", "007"],
    ["%ef%bb%bfjava", "efbbbfjava"],
    ["\ufeffJava", "java"],
    ["I ❤️ Seoul", "i-seoul"],
    ["a❤️b", "ab"],
    ["<em>News</em>", "emnews-em"],
  ])("%j becomes %s", (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  test.each(["", ".", "..", "…", "🎉", "👩‍👩‍👧", "???", "-", "\u0301"])(
    "%j, of which nothing is left, becomes a hash",
    (name) => {
      expect(slugify(name)).toMatch(/^t-[0-9a-f]{8}$/);
    },
  );

  test.each(["con", "CON", "Aux", "nul", "prn", "com1", "LPT9", "COM¹"])(
    "%s is no name of a Windows folder",
    (name) => {
      expect(slugify(name)).toMatch(new RegExp(`^${name.normalize("NFKC").toLowerCase()}-[0-9a-f]{8}$`));
      expect(isSlug(name.toLowerCase())).toBe(false);
    },
  );

  test("composed and decomposed letters are the same", () => {
    expect(slugify("가나".normalize("NFD"))).toBe(slugify("가나"));
    expect(slugify("й".normalize("NFD"))).toBe("й");
  });

  test("is its own slug, safe in a path, and within 120 bytes", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const slug = slugify(name);
        expect(slugify(slug)).toBe(slug);
        expect(slug).toBe(slug.normalize("NFC"));
        expect(slug).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(120);
        expect(slug).toBe(slug.toLowerCase());
      }),
      { numRuns: 2000 },
    );
  });

  test("is cut between letters", () => {
    expect(slugify("김".repeat(100))).toBe("김".repeat(40));
    expect(slugify(`${"a".repeat(119)} b`)).toBe("a".repeat(119));
  });

  test("reads a long name in time that grows with its length", () => {
    expect(slugify("a- ".repeat(100_000))).toHaveLength(119);
  });
});

describe("nameHash", () => {
  test("is that of the folded name", () => {
    expect(nameHash("Müller")).toBe(nameHash("MULLER"));
    expect(nameHash("C++")).not.toBe(nameHash("C#"));
  });

  test("fits after any slug", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const slug = slugWithHash(slugify(name), name);
        expect(isSlug(slug)).toBe(true);
        expect(slug.endsWith(nameHash(name))).toBe(true);
      }),
    );
  });
});
