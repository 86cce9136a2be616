import type { CitationRun } from "../views.ts";
import type { Author, Citation } from "./citation.ts";
import { apaDate, chicagoDate, mlaDate } from "./style-dates.ts";

/** A citation in words, which are English in every language, as the styles are. */
export type Style = (citation: Citation) => readonly CitationRun[];

/** APA, 7th edition, section 10.1, example 16: newspaper articles. */
export const apa: Style = (citation) => {
  const names = citation.authors.map(apaName);
  const last = names.pop();
  const who = last === undefined ? "" : names.length === 0 ? last : `${names.join(", ")}, & ${last}`;
  const when = `(${apaDate(citation.issued)}).`;
  const title = closed(curly(citation.title), ".");
  const { container, page, archive, url } = citation;
  const rest = [
    page === null ? "" : `, ${page.replaceAll("-", "–")}`,
    ".",
    archive === null ? "" : ` ${closed(archive, ".")}`,
  ];
  return runs(
    who === "" ? `${title} ${when} ` : `${closed(who, ".")} ${when} ${title} `,
    container,
    `${rest.join("")} ${url ?? ""}`.trimEnd(),
  );
};

/** The Chicago Manual of Style, 17th edition, 14.191 to 14.200: notes and bibliography, an entry of the bibliography. */
export const chicago: Style = (citation) => {
  const who = listed(citation.authors);
  const title = quoted(citation.title);
  // Pages of newspapers are left out, because editions differ (14.191).
  const rest = [chicagoDate(citation.issued), citation.archive, citation.url].flatMap((part) =>
    part ? `${closed(part, ".")}` : [],
  );
  // An article that nobody signed is filed under the paper that it stands in (14.199).
  if (who === "") return runs("", citation.container, `. ${[title, ...rest].join(" ")}`);
  return runs(`${closed(who, ".")} ${title} `, citation.container, `, ${rest.join(" ")}`);
};

/** The MLA Handbook, 9th edition, 5.2 and following. */
export const mla: Style = (citation) => {
  const who = mlaNames(citation.authors);
  const title = quoted(citation.title);
  const { container, page, archive, url } = citation;
  const said = [
    mlaDate(citation.issued),
    page === null ? null : `${/[-,]/.test(page) ? "pp." : "p."} ${page.replaceAll("-", "–")}`,
  ];
  const before = `${who === "" ? "" : `${closed(who, ".")} `}${title} `;
  if (archive === null) return runs(before, container, `${[...said, url].map(afterComma).join("")}.`);
  // The archive is a container of its own, which holds the first (5.95).
  return [
    ...runs(before, container, `${said.map(afterComma).join("")}. `),
    ...runs("", archive, `${afterComma(url)}.`),
  ];
};

function runs(before: string, italic: string, after: string): readonly CitationRun[] {
  const all: CitationRun[] = [{ text: before }, { text: italic, italic: true }, { text: after }];
  return all.filter(({ text }) => text !== "");
}

function afterComma(part: string | null): string {
  return part === null || part === "" ? "" : `, ${part}`;
}

/** With its full stop, which stands inside a quotation at the end, unless it ends by itself. */
function closed(text: string, stop: string): string {
  const line = flat(text);
  if (/[.?!]["”’»]?$/u.test(line)) return line;
  return line.endsWith("”") ? `${line.slice(0, -1)}${stop}”` : line + stop;
}

/** Typewriter's quotation marks become those of print, and German ones („…“) those of English, as the manuals want. */
function curly(title: string): string {
  return flat(title)
    .replace(/„([^„“”]*)[“”]/gu, "“$1”")
    .replace(/(?<=^|[\s([—–-])"/gu, "“")
    .replaceAll('"', "”");
}

/** A headline with its full stop in quotation marks; those inside of it become single ones. */
function quoted(title: string): string {
  return `“${closed(curly(title), ".").replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

function flat(text: string): string {
  return text.replace(/[\u0000-\u001f\s]+/gu, " ").trim();
}

function apaName(author: Author): string {
  if ("literal" in author) return author.literal;
  if (isUnspaced(author)) return read(author);
  const initials = author.given.split(/\s+/).map((part) => (part.endsWith("-") ? part : initialsOf(part)));
  return `${author.family}, ${initials.join(" ")}`;
}

/** "J.-P." of Jean-Pierre. */
function initialsOf(name: string): string {
  return name
    .split("-")
    .map((piece) =>
      [...piece]
        .slice(0, 1)
        .map((letter) => `${letter}.`)
        .join(""),
    )
    .join("-");
}

/** "Lindqvist, Hanna, Bo Ek, and A": the first as it is filed, the others as they are read. */
function listed(authors: readonly Author[]): string {
  const names = authors.map((author, index) => (index === 0 ? filed(author) : read(author)));
  const last = names.pop();
  return last === undefined || names.length === 0 ? (last ?? "") : `${names.join(", ")}, and ${last}`;
}

/** Of three or more the first alone. */
function mlaNames(authors: readonly Author[]): string {
  const [first] = authors;
  return authors.length > 2 && first !== undefined ? `${filed(first)}, et al.` : listed(authors);
}

function filed(author: Author): string {
  return "literal" in author || isUnspaced(author) ? read(author) : `${author.family}, ${author.given}`;
}

/** 박지훈 and 山田太郎 have no comma and no initials, wherever they stand: the family name is first in any case. */
function isUnspaced({ family, given }: Exclude<Author, { literal: string }>): boolean {
  return /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(family + given);
}

/** "Abdel Fattah el-Sisi": a particle that ends in a hyphen stands at the name, though it is filed behind it. */
function read(author: Author): string {
  if ("literal" in author) return author.literal;
  const { given, family } = author;
  if (isUnspaced(author)) return family + given;
  return given.endsWith("-") ? given + family : `${given} ${family}`;
}
