import { type Author, type Citation, type Issued, isPlain, padded, pagesOf } from "./citation.ts";

/**
 * RIS, a tag a line, which ends in CR and LF. `DA` is `YYYY/MM/DD/other`, and says in words what is no date.
 * https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 */
export function ris(citation: Citation): string {
  const { key, title, authors, issued, container, archive, url, language, abstract } = citation;
  const [firstPage = null, lastPage = null] = pagesOf(citation);
  const lines: (readonly [tag: string, value: string | null])[] = [
    ["TY", "NEWS"],
    ["ID", key],
    ["TI", title],
    ...authors.map((author) => ["AU", nameOf(author)] as const),
    ["T2", container],
    ["SP", firstPage],
    ["EP", lastPage],
    // Of a database, to Zotero the archive.
    ["DB", archive],
    ["PY", issued?.parts[0] === undefined ? null : padded(issued.parts[0][0], 0)],
    ["DA", issued === null ? null : dateOf(issued)],
    ["UR", url],
    ["LA", language],
    ["AB", abstract],
    ["ER", ""],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${oneLine(value)}\r\n`)).join("");
}

function nameOf(author: Author): string {
  return "literal" in author ? author.literal : `${author.family}, ${author.given}`;
}

function dateOf(issued: Issued): string {
  const [year = "", month = "", day = ""] = issued.parts[0]?.map(padded) ?? [];
  return `${year}/${month}/${day}/${isPlain(issued) ? "" : issued.text}`;
}

function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\s]+|\p{Surrogate}/gu, " ").trim();
}
