/** Text without spaces between words, folded, that knows where each of its code units came from. */
export interface FoldedRun {
  readonly text: string;
  /** Offset in the text as it stands at which a folded code unit begins. */
  startOf(index: number): number;
  /** Offset at which it ends. */
  endOf(index: number): number;
}

/**
 * A stretch of Han, Kana, Hangul or Thai by NFKC, with unseen code points taken out. A line
 * break inside it is nothing (金正↵恩), white space and the dots and strokes that part the
 * names of foreigners are one dot: ドナルド・トランプ, 唐纳德·特朗普.
 */
export function foldRun(text: string, start: number, end: number): FoldedRun {
  const raw = text.slice(start, end);
  if (UNTOUCHED.test(raw)) {
    return { text: raw, startOf: (index) => start + index, endOf: (index) => start + index + 1 };
  }
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const cluster of raw.matchAll(CLUSTERS)) {
    const form = foldCluster(cluster[0]);
    folded += form;
    for (let unit = 0; unit < form.length; unit++) {
      starts.push(start + cluster.index);
      ends.push(start + cluster.index + cluster[0].trimEnd().length);
    }
  }
  return {
    text: folded,
    startOf: (index) => starts[index] ?? end,
    endOf: (index) => ends[index] ?? end,
  };
}

/** Han, Kana and Hangul syllables that NFKC leaves as they are. */
const UNTOUCHED = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\u00b7]*$/;

/** Joins, conjoining jamo that make one syllable, and letters with the marks that follow them. */
const CLUSTERS =
  /[\s\u00b7\u2022\u2027\u2219\u30fb\uff65\uff1d\u30a0]+|[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|.[\p{M}\uff9e\uff9f\p{Default_Ignorable_Code_Point}]*/gsu;

function foldCluster(cluster: string): string {
  if (/^[\s\u00b7\u2022\u2027\u2219\u30fb\uff65\uff1d\u30a0]+$/u.test(cluster))
    return /[\n\r]/.test(cluster) ? "" : "·";
  return cluster.replace(/\p{Default_Ignorable_Code_Point}/gu, "").normalize("NFKC");
}
