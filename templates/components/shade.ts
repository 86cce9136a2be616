/** The strongest of the shades that a calendar knows. */
export const DARKEST = 4;

/**
 * How dark a day is, from 0 (nothing) to 4. Small counts are shaded as they are counted; where days are fuller, by the logarithm, so
 * that one day of a hundred reports does not make all others look empty.
 * @param most the fullest day of the drawing.
 */
export function shadeOf(count: number, most: number): number {
  if (count <= 0) return 0;
  if (most <= DARKEST) return Math.min(count, DARKEST);
  return Math.min(DARKEST, Math.max(1, Math.ceil((DARKEST * Math.log(1 + count)) / Math.log(1 + most) - 1e-9)));
}

/** What each shade that occurs stands for: its least and its greatest count. */
export function shadeSteps(
  most: number,
): readonly { readonly shade: number; readonly from: number; readonly to: number }[] {
  const steps: { shade: number; from: number; to: number }[] = [];
  for (let count = 1; count <= most; count++) {
    const shade = shadeOf(count, most);
    const step = steps.at(-1);
    if (step?.shade === shade) step.to = count;
    else steps.push({ shade, from: count, to: count });
  }
  return steps;
}

/** Days that one drawing shows. */
export interface Days {
  readonly days: readonly { readonly published: number }[];
}

/** What the darkest day of some months counts. */
export function fullestDay(months: readonly Days[]): number {
  return months.reduce((most, { days }) => days.reduce((max, { published }) => Math.max(max, published), most), 0);
}
