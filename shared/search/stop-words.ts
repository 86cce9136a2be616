/**
 * Words that stand in nearly every report of a language and tell nothing of it: they are not indexed, and
 * left out of a question. Short on purpose: what one can ask for in earnest is indexed.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: "a an and are as at be by for from had has have he her his in is it its of on or that the their they this to was were which will with",
  de: "das dem den der des die ein eine einem einen einer eines er es fur hat im in ist mit sich sie und von war wird zu",
  fr: "a au aux ce ces dans de des du elle en est et il la le les leur mais ou par pour qu que qui sa se ses son sur un une",
  es: "a al con de del el en es esta este la las lo los no para por que se su sus un una y",
  it: "a al che con da dei del della di e gli i il in la le lo non per si un una",
  pt: "a ao as com da das de do dos e em na no o os para por que se um uma",
  nl: "dat de een en het in is met op te van voor was zijn",
  ru: "а в во для его и из к как на не но о от по с со то у что это",
  ar: "ان الى على عن في ما من هذا هذه و",
};

const NONE: ReadonlySet<string> = new Set();

/** @param language BCP 47. */
export function stopWords(language: string): ReadonlySet<string> {
  const list = LISTS[primaryOf(language)];
  return list === undefined ? NONE : new Set(list.split(" "));
}

/** "pt-BR" → "pt". */
export function primaryOf(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? "";
}
