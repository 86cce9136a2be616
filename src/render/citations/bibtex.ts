import type { Author, Citation, Issued } from "./citation.ts";

/** For biblatex, whose `date` is EDTF; `year` is for the styles of old BibTeX. */
export function bibtex(citation: Citation): string {
  const { key, title, authors, issued, container, archive, page, url, language, abstract } = citation;
  const date = issued === null ? null : dateOf(issued);
  const fields: (readonly [name: string, value: string | null])[] = [
    ["title", escaped(title)],
    ["author", authors.length === 0 ? null : authors.map(nameOf).join(" and ")],
    ["journal", escaped(container)],
    ["entrysubtype", "newspaper"],
    ["date", date],
    ["year", issued?.parts[0] === undefined ? null : String(issued.parts[0][0]).padStart(4, "0")],
    ["pages", page === null ? null : escaped(page).replaceAll("-", "--")],
    ["url", url],
    // Biblatex prints it behind the address; a field for the archive it has for preprints alone.
    ["addendum", archive === null ? null : escaped(archive)],
    ["langid", LANGUAGES[language.split("-")[0]?.toLowerCase() ?? ""] ?? null],
    ["note", issued === null || date !== null ? null : escaped(issued.text)],
    ["abstract", abstract === null ? null : escaped(abstract)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}},\n`));
  return `@article{${key},\n${lines.join("")}}\n`;
}

/** Braces keep a name whole. */
function nameOf(author: Author): string {
  return "literal" in author ? `{${escaped(author.literal)}}` : `${partOf(author.family)}, ${partOf(author.given)}`;
}

/** A comma or an "and" of its own would make another name of it. */
function partOf(name: string): string {
  return /,|\band\b/i.test(name) ? `{${escaped(name)}}` : escaped(name);
}

/**
 * Levels 0 and 1 of EDTF are what biblatex reads, without times and quarters; all else is left to words. So is an interval
 * without a beginning: there are readers that give up the whole list at one (citation-js 0.7).
 */
function dateOf({ edtf }: Issued): string | null {
  const span = edtf.replace(/^\[(.*)\.\.(.*)\]$/, "$1/$2").replace(/T[^/]*/g, "");
  const isKnown = span.split("/").every((end) => /^(?:\.\.|)$|^\d{2,4}X{0,2}(?:-[0-2]\d(?:-\d\d)?)?[~?%]?$/.test(end));
  return isKnown && /^\d/.test(span) ? span : null;
}

/** What TeX takes for its own; line ends become spaces, control characters go. */
function escaped(text: string): string {
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\s]+|\p{Surrogate}/gu, " ").trim();
  const lonely = unpairedBraces(plain);
  return plain.replace(/[\\{}%&$#_^~]/g, (character, at: number) =>
    lonely.has(at) ? (LONELY[character] ?? "") : (TEX[character] ?? ""),
  );
}

/** BibTeX counts braces behind a backslash as well: one without its pair would end the field, or never let it end. */
function unpairedBraces(text: string): ReadonlySet<number> {
  const open: number[] = [];
  const lonely: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === "{") open.push(index);
    else if (open.pop() === undefined) lonely.push(index);
  }
  return new Set([...lonely, ...open]);
}

const LONELY: Readonly<Record<string, string>> = { "{": "\\textbraceleft{}", "}": "\\textbraceright{}" };

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "%": "\\%",
  "&": "\\&",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};

/** Names of babel (https://ctan.org/pkg/babel), which biblatex goes by. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "arabic",
  bg: "bulgarian",
  ca: "catalan",
  cs: "czech",
  da: "danish",
  de: "german",
  el: "greek",
  en: "english",
  es: "spanish",
  et: "estonian",
  fa: "persian",
  fi: "finnish",
  fr: "french",
  he: "hebrew",
  hr: "croatian",
  hu: "hungarian",
  id: "indonesian",
  it: "italian",
  ja: "japanese",
  ko: "korean",
  lv: "latvian",
  nb: "norsk",
  nl: "dutch",
  nn: "nynorsk",
  no: "norsk",
  pl: "polish",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sk: "slovak",
  sl: "slovene",
  sr: "serbian",
  sv: "swedish",
  tr: "turkish",
  uk: "ukrainian",
  vi: "vietnamese",
  zh: "chinese",
};
