import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Card } from "../model/card.ts";
import type { Disk } from "../model/effects.ts";

/** Draws cards as PNG, 1,200 by 630 pixels: six milliseconds of one core each, 20 kB. */
export interface CardDrawing {
  /** Of the program that draws. */
  readonly version: string;
  readonly draw: (card: Card) => Promise<Uint8Array>;
}

const SIZE = { width: 1200, height: 630 };

/**
 * The typeface has Latin letters only. What it has not would be drawn as boxes, so a text that needs other
 * letters is left out, and the date is written in digits: a card in Korean says whose archive it
 * is and when, not what.
 */
export async function createCardDrawing(disk: Disk): Promise<CardDrawing> {
  const { Renderer } = await import("@takumi-rs/core");
  const renderer = new Renderer();
  const require = createRequire(import.meta.url);
  for (const { subset, unicodeRange } of SUBSETS) {
    const file = require.resolve(`@fontsource-variable/newsreader/files/newsreader-${subset}-wght-normal.woff2`);
    await renderer.registerFont({ name: FAMILY, data: Buffer.from(disk.read(file)), unicodeRange });
  }
  const outline = (text: string) =>
    renderer.renderSvg(box([words(text, { fontSize: 40 })], { fontFamily: FAMILY }), { width: 100, height: 100 });
  const missing = await outline("\u{10fffd}");
  const known = new Map<string, Promise<boolean>>();
  const isDrawn = (sign: string) => {
    const answer = known.get(sign) ?? outline(sign).then((drawn) => drawn !== missing);
    known.set(sign, answer);
    return answer;
  };
  /** Whole, or not at all: half a sentence would say something else. */
  const drawable = async (text: string | null): Promise<string | null> => {
    const plain = (text ?? "").replace(NO_WORDS, "").replace(/\s+/gu, " ").trim();
    if (plain === "") return null;
    const drawn = await Promise.all([...new Set(plain.replaceAll(" ", ""))].map(isDrawn));
    return drawn.every(Boolean) ? plain : null;
  };
  return {
    version: versionOf(dirname(dirname(require.resolve("@takumi-rs/core"))), disk),
    draw: async (card) => {
      const [over, date, headline, site] = await Promise.all([
        drawable(card.over?.toUpperCase() ?? null),
        drawable(card.date),
        drawable(card.headline),
        drawable(card.site),
      ]);
      return renderer.render(layout({ over, date: date ?? card.digits, headline, site }), { ...SIZE, format: "png" });
    },
  };
}

/** What cannot be seen, and emoji, which the typeface does not have and a headline does not need. */
const NO_WORDS = /\p{C}|\ufe0f|(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/gu;

const FAMILY = "Newsreader";
const SUBSETS: readonly { readonly subset: string; readonly unicodeRange: [number, number][] }[] = [
  {
    subset: "latin-ext",
    unicodeRange: [
      [0x100, 0x1e9f],
      [0x1ef2, 0x1fff],
      [0x2070, 0x2bff],
    ],
  },
  { subset: "vietnamese", unicodeRange: [[0x1ea0, 0x1ef1]] },
  {
    subset: "latin",
    unicodeRange: [
      [0, 0xff],
      [0x2000, 0x206f],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
      [0x2212, 0x2212],
    ],
  },
];

/** The dateline over the headline, as at the head of a report; below, whose archive it is. Colours of `tokens.css`. */
function layout({
  over,
  date,
  headline,
  site,
}: Readonly<Record<"over" | "date" | "headline" | "site", string | null>>) {
  const rule = { backgroundColor: "#1d1b18", height: 2 };
  const long = headline !== null && headline.length > 80;
  return box(
    [
      box(
        [
          ...(over === null ? [] : [words(over, { fontSize: 30, fontWeight: 650, letterSpacing: 3 })]),
          box([], { ...rule, flexGrow: 1 }),
          ...(date === null ? [] : [words(date, { fontSize: 34, color: "#5c574e" })]),
        ],
        { alignItems: "center", gap: 28, width: "100%" },
      ),
      words(headline ?? "", { ...HEADLINE, fontSize: long ? 64 : 82 }),
      box([], { flexGrow: 1 }),
      box([], { ...rule, width: "100%" }),
      words(site ?? "", { fontSize: 36, fontWeight: 600, marginTop: 22 }),
    ],
    PAPER,
  );
}

const PAPER = {
  flexDirection: "column",
  width: "100%",
  height: "100%",
  padding: "64px 72px 52px",
  backgroundColor: "#fbfaf6",
  color: "#1d1b18",
  fontFamily: FAMILY,
} as const;

const HEADLINE = {
  fontWeight: 600,
  lineHeight: 1.08,
  letterSpacing: -1.6,
  lineClamp: 4,
  textWrap: "balance",
  marginTop: 44,
} as const;

function words(text: string, style: object) {
  return { type: "text" as const, text, style };
}

function box(children: object[], style: object) {
  return { type: "container" as const, children: children as never[], style: { display: "flex", ...style } };
}

function versionOf(packageFolder: string, disk: Disk): string {
  const { version } = JSON.parse(Buffer.from(disk.read(join(packageFolder, "package.json"))).toString()) as {
    version: string;
  };
  return version;
}
