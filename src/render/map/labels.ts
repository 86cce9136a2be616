/** A disc of a map, with the name that should stand beside it if there is room. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  /** 0 for an area, whose name stands on the point itself. */
  readonly r: number;
  readonly text: string;
  /** An area's name is spaced. */
  readonly spaced?: boolean;
}

/** Where a name begins, has its middle, or ends; `y` is its base line. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface LabelSpace {
  readonly width: number;
  readonly height: number;
  /** Of the type, in units of the drawing. */
  readonly size: number;
  /** Where no name may stand: the scale. */
  readonly kept?: Box | null;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Names for discs, the first ones first: each takes the best of the places about its disc where it covers no other name, no
 * disc and no edge, and goes without (`null`) where there is none.
 * @param discs all that are drawn, those that shall have names among them.
 */
export function placeLabels(
  wanted: readonly Labelled[],
  discs: readonly Labelled[],
  space: LabelSpace,
): readonly (Label | null)[] {
  const taken: Box[] = space.kept ? [space.kept] : [];
  return wanted.map((item) => {
    const width = widthOf(item) * space.size;
    for (const label of positionsOf(item, space)) {
      const box = boxAt(label, width, space);
      if (!isInside(box, space) || taken.some((other) => overlap(box, other))) continue;
      if (discs.some((disc) => disc.r > 0 && disc !== item && covers(box, disc))) continue;
      taken.push(box);
      return label;
    }
    return null;
  });
}

/** The room that a name takes; at least as much as any usual face needs. */
export function boxOf(label: Label, item: Labelled, space: LabelSpace): Box {
  return boxAt(label, widthOf(item) * space.size, space);
}

function boxAt({ x, y, anchor }: Label, width: number, { size }: LabelSpace): Box {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, top: y - 0.85 * size, right: left + width, bottom: y + 0.3 * size };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** After the habit of atlases: right of the place, then left, above and below. */
function positionsOf({ x, y, r }: Labelled, { size }: LabelSpace): readonly Label[] {
  const middle = y + 0.32 * size;
  if (r === 0) return [{ x, y: middle, anchor: "middle" }];
  const gap = r + 0.3 * size;
  const slant = r * 0.75 + 0.15 * size;
  return [
    { x: x + gap, y: middle, anchor: "start" },
    { x: x - gap, y: middle, anchor: "end" },
    { x: x + slant, y: y - slant, anchor: "start" },
    { x: x + slant, y: y + slant + 0.7 * size, anchor: "start" },
    { x, y: y - gap, anchor: "middle" },
    { x, y: y + gap + 0.75 * size, anchor: "middle" },
    { x: x - slant, y: y - slant, anchor: "end" },
    { x: x - slant, y: y + slant + 0.7 * size, anchor: "end" },
  ];
}

/** In ems. Sans-serif faces differ little; these are rather too wide. */
function widthOf({ text, spaced = false }: Labelled): number {
  const printed = spaced ? text.toUpperCase() : text;
  let sum = 0;
  let count = 0;
  for (const character of printed) {
    sum += ASCII_WIDTHS[character.codePointAt(0) ?? 0] ?? widthOfCharacter(character);
    count++;
  }
  return sum + (spaced ? count * SPACING : 0);
}

/** Between the letters of an area's name, in ems. */
const SPACING = 0.12;

function widthOfCharacter(character: string): number {
  if (
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u.test(character)
  )
    return 1;
  if (/\p{M}/u.test(character)) return 0;
  if (/[ijl.,:;'’|!()\s-]/u.test(character)) return 0.34;
  if (/[mw]/u.test(character)) return 0.92;
  if (/[MW@]/u.test(character)) return 0.98;
  if (/\p{Lu}/u.test(character)) return 0.74;
  return /\p{Extended_Pictographic}/u.test(character) ? 1.4 : 0.62;
}

/** Most names are in it, and every name of every map is measured at every build. */
const ASCII_WIDTHS: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  widthOfCharacter(String.fromCodePoint(code)),
);

function isInside(box: Box, { width, height }: LabelSpace): boolean {
  return box.left >= EDGE && box.top >= EDGE && box.right <= width - EDGE && box.bottom <= height - EDGE;
}

const EDGE = 2;

function covers(box: Box, { x, y, r }: Labelled): boolean {
  const [dx, dy] = [x - Math.min(Math.max(x, box.left), box.right), y - Math.min(Math.max(y, box.top), box.bottom)];
  return dx * dx + dy * dy < (r + 1) ** 2;
}
