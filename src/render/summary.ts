import type { Article } from "../model/article.ts";

/** The summary, else how the article begins, cut at a word. */
export function summaryOf({ summary, opening }: Article): string {
  return summary ?? shortened(opening, SUMMARY_LENGTH);
}

const SUMMARY_LENGTH = 280;

/** @param length In UTF-16 code units. */
export function shortened(text: string, length: number): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length).replace(/[\ud800-\udbff]$/, "");
  const atWord = cut.replace(/\s+\S*$/u, "");
  return `${atWord.length > length / 2 ? atWord : cut}…`;
}
