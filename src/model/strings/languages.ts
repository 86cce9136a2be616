import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { ru } from "./ru.ts";
import type { Strings } from "./table.ts";
import { zh } from "./zh.ts";

/** Every language of the interface. A new one is a file and a row. */
export const LANGUAGES: readonly Strings[] = [en, ko, ru, zh, ar];

/** The interface in a language: by its whole BCP 47 tag, else by its primary subtag, else English. */
export function stringsFor(language: string): Strings {
  const tag = language.toLowerCase();
  const primary = primarySubtag(tag);
  return LANGUAGES.find((one) => one.language === tag) ?? LANGUAGES.find((one) => one.language === primary) ?? en;
}

/** How text of a language runs, by the script subtag of its BCP 47 tag, else by the script that the language is mostly written in. */
export function directionOf(language: string): "ltr" | "rtl" {
  const tag = language.toLowerCase();
  const [, script] = /^[a-z]{2,3}(?:-[a-z]{3}){0,3}-([a-z]{4})(?:-|$)/.exec(tag) ?? [];
  const rightToLeft = script === undefined ? RTL_LANGUAGES.has(primarySubtag(tag)) : RTL_SCRIPTS.has(script);
  return rightToLeft ? "rtl" : "ltr";
}

function primarySubtag(tag: string): string {
  return tag.split(/[-_]/)[0] ?? tag;
}

/** ISO 15924. */
const RTL_SCRIPTS = new Set(
  "adlm arab aran armi avst hebr hung mand mend nbat nkoo ougr palm phli phnx prti rohg samr sarb sogd syrc syre syrj syrn thaa yezi".split(
    " ",
  ),
);

/** Languages whose default script runs from right to left (the likely subtags of Unicode CLDR). */
const RTL_LANGUAGES = new Set(
  "ar acm aeb ajp apc apd arc arq ars ary arz ayl azb bal bcc bgn bqi ckb dv fa glk haz he iw ji khw ks lrc mzn nqo pbt pbu pes pnb prd prs ps rhg sd sdh skr syr ug ur uzs yi".split(
    " ",
  ),
);
