import type { Pick } from "./reading.ts";

/** "Le 5 mai dernier", "el próximo 5 de mayo", "am kommenden 3. Mai", «5 مايو المقبل». */
export function sideNamed(before: string, after: string): Pick {
  if (LAST_BEFORE.test(before) || LAST_AFTER.test(after)) return "last";
  return NEXT_BEFORE.test(before) || NEXT_AFTER.test(after) ? "next" : "nearest";
}

const LAST_BEFORE = /(?<!\p{L})(?:pasado|passado|último|scorso|vergangenen|letzten)\s(?:d[ií]a\s)?$/iu;
const NEXT_BEFORE = /(?<!\p{L})(?:próximo|prossimo|kommenden|nächsten)\s(?:d[ií]a\s)?$/iu;
const LAST_AFTER = /^\s(?:dernier|pasado|passado|último|scorso|الماضي|الفائت|المنصرم)(?!\p{L})/iu;
const NEXT_AFTER = /^\s(?:prochain|próximo|prossimo|المقبل|القادم)(?!\p{L})/iu;
