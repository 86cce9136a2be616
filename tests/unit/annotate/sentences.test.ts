import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceAround } from "../../../src/annotate/sentences.ts";
import { workOf } from "../../support/work.ts";

/** The sentence around the part in braces, which are taken out. */
function around(text: string): string {
  const start = text.indexOf("{");
  const end = text.indexOf("}") - 1;
  const plain = text.replace(/[{}]/g, "");
  const range = sentenceAround(plain, start, end);
  return plain.slice(range.start, range.end);
}

describe("borders of a sentence", () => {
  test.each([
    ["One came. {Kim} spoke. Two left.", "Kim spoke."],
    ["{Kim} spoke", "Kim spoke"],
    ["Who? {Kim}! Why?", "Kim!"],
    ["It was late … and {Kim} spoke… Nobody heard.", "It was late … and Kim spoke…"],
    ["He said: “{Kim} spoke.” Nobody heard.", "He said: “Kim spoke.”"],
    ["(He met {Kim}.) Nobody saw.", "(He met Kim.)"],
    ["“What now?” asked {Kim}. Nobody knew.", "“What now?” asked Kim."],
    ["金正恩讲话。{普京}来了。他走了。", "普京来了。"],
    ["「何か？」{金}が言った。次。", "金が言った。"],
    ["من هو؟ {كيم} هنا. انتهى", "كيم هنا."],
    ["First line\n\n{Kim} spoke\n\nLast line", "Kim spoke"],
    ["A hard-wrapped sentence with\n{Kim} in it. Next.", "A hard-wrapped sentence with\nKim in it."],
    ["It ended.\n{Kim} spoke.\nIt began.", "Kim spoke."],
  ])("%s", (text, sentence) => {
    expect(around(text)).toBe(sentence);
  });
});

describe("full stops that end nothing", () => {
  test.each([
    ["It began. Mr. {Kim} met Gen. Milley in St. Petersburg. It ended.", "Mr. Kim met Gen. Milley in St. Petersburg."],
    ["It began. The {U.S.} President met J. R. Smith. It ended.", "The U.S. President met J. R. Smith."],
    ["It began. Lieut. {Kim} and Pte. Hart met. It ended.", "Lieut. Kim and Pte. Hart met."],
    ["He was ill. {Kim} met him in Peoria, Ill. It ended.", "Kim met him in Peoria, Ill. It ended."],
    ["It began in the U.S. He met {Kim} there.", "He met Kim there."],
    ["He met {Kim} in the U.S. The talks failed.", "He met Kim in the U.S."],
    [
      "It rose. On Nov. 3 at 5 p.m. Monday {Kim} bought No. 10. It fell.",
      "On Nov. 3 at 5 p.m. Monday Kim bought No. 10.",
    ],
    ["It rose. {Kim} paid 3.5 million in 2018. It fell.", "Kim paid 3.5 million in 2018."],
    ["It rose. {Kim} said no. It fell.", "Kim said no."],
    ["It rose. See {Kim}, vs. Moon, e.g. here, i.e. there. It fell.", "See Kim, vs. Moon, e.g. here, i.e. there."],
    ["Es stieg. Dr. {Kim} kam am 3. Mai bzw. später. Es fiel.", "Dr. Kim kam am 3. Mai bzw. später."],
    ["Рост. В г. {Москва} живут 13 млн. человек. Спад.", "В г. Москва живут 13 млн. человек."],
    ["See example.com. {Kim} spoke at kim.example.org today. End.", "Kim spoke at kim.example.org today."],
    ["1. {Kim} spoke. It ended.", "1. Kim spoke."],
  ])("%s", (text, sentence) => {
    expect(around(text)).toBe(sentence);
  });
});

describe("very long sentences", () => {
  test("are cut at words, 400 characters on each side", () => {
    const side = "word ".repeat(56_000);
    const found = around(`${side}{Kim} ${side}`);
    expect(found).toMatch(/^word (?:word )+Kim (?:word )+word$/);
    expect(found.length).toBeLessThanOrEqual(803);
    expect(found.length).toBeGreaterThan(780);
  });

  test("are cut between characters where there are no words", () => {
    const side = "\u{20000}".repeat(5000);
    for (const shift of ["", "x"]) {
      const found = around(`${shift}${side}{Kim}${shift}${side}`);
      expect(found).not.toMatch(/\p{Surrogate}/u);
      expect(found.length).toBeLessThan(810);
    }
  });

  test("take no longer in a longer text", async () => {
    const text = `${"word ".repeat(200_000)}Kim ${"word ".repeat(200_000)}`;
    const work = await workOf(() => {
      for (let n = 0; n < 1000; n++) sentenceAround(text, 1_000_000, 1_000_003);
    });
    expect(work).toBeLessThan(2000);
  });
});

test("the sentence holds its mention, and has no white space around it", () => {
  const piece = fc.constantFrom(
    "Kim",
    " ",
    ". ",
    ".",
    "? ",
    "\n",
    "。",
    "”",
    "(",
    "U.S. ",
    "Mr. ",
    "\u{1f600}",
    "3.5",
    "…",
    "word ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.array(piece, { maxLength: 40 }), (before, after) => {
      const start = before.join("").length;
      const text = `${before.join("")}Kim${after.join("")}`;
      const range = sentenceAround(text, start, start + 3);
      expect(range.start).toBeLessThanOrEqual(start);
      expect(range.end).toBeGreaterThanOrEqual(start + 3);
      const sentence = text.slice(range.start, range.end);
      expect(sentence).toBe(sentence.trim());
      expect(sentence).not.toMatch(/\p{Surrogate}/u);
    }),
    { numRuns: 1000 },
  );
});
