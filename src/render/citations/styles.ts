import { en } from "../../model/strings/en.ts";
import type { CitationRun } from "../views.ts";
import type { Author, Citation, DateParts, Issued } from "./citation.ts";

/** A citation in words, which are English in every language, as the styles are. */
export type Style = (citation: Citation) => readonly CitationRun[];

/** APA, 7th edition, section 10.1, example 16: newspaper articles. */
export const apa: Style = (citation) => {
  const names = citation.authors.map(apaName);
  const last = names.pop();
  const who = last === undefined ? "" : names.length === 0 ? last : `${names.join(", ")}, & ${last}`;
  const when = `(${apaDate(citation.issued)}).`;
  const title = closed(citation.title, ".");
  return runs(
    who === "" ? `${title} ${when} ` : `${closed(who, ".")} ${when} ${title} `,
    citation.container,
    `. ${citation.url ?? ""}`,
  );
};

/** The Chicago Manual of Style, 17th edition, 14.191 to 14.200: notes and bibliography, an entry of the bibliography. */
export const chicago: Style = (citation) => {
  const who = listed(citation.authors);
  const title = `“${closed(citation.title, ".")}”`;
  const rest = [date(citation.issued, american), citation.url].flatMap((part) => (part ? `${closed(part, ".")}` : []));
  // An article that nobody signed is filed under the paper that it stands in (14.199).
  if (who === "") return runs("", citation.container, `. ${[title, ...rest].join(" ")}`);
  const after = rest.length === 0 ? "." : `${citation.issued === null ? "." : ","} ${rest.join(" ")}`;
  return runs(`${closed(who, ".")} ${title} `, citation.container, after);
};

/** The MLA Handbook, 9th edition, 5.2 and following. */
export const mla: Style = (citation) => {
  const who = mlaNames(citation.authors);
  const title = `“${closed(citation.title, ".")}”`;
  const rest = [date(citation.issued, british), citation.url].filter((part) => part !== null && part !== "");
  return runs(
    `${who === "" ? "" : `${closed(who, ".")} `}${title} `,
    citation.container,
    `${rest.length === 0 ? "" : `, ${rest.join(", ")}`}.`,
  );
};

function runs(before: string, italic: string, after: string): readonly CitationRun[] {
  const all: CitationRun[] = [{ text: before }, { text: italic, italic: true }, { text: after.trimEnd() }];
  return all.filter(({ text }) => text !== "");
}

/** With its full stop, unless it ends by itself. */
function closed(text: string, stop: string): string {
  const flat = text.replace(/[\u0000-\u001f\s]+/gu, " ").trim();
  return /[.?!]["”’»]?$/u.test(flat) ? flat : flat + stop;
}

function apaName(author: Author): string {
  if ("literal" in author) return author.literal;
  const initials = author.given.split(/\s+/).map((part) =>
    part
      .split("-")
      .map((piece) => `${[...piece][0]}.`)
      .join("-"),
  );
  return `${author.family}, ${initials.join(" ")}`;
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
  return "literal" in author ? author.literal : `${author.family}, ${author.given}`;
}

function read(author: Author): string {
  return "literal" in author ? author.literal : `${author.given} ${author.family}`;
}

/** "2018, June 12"; of a span years and days apart, as citeproc has it: "2024–2025, November 6–January 19". */
function apaDate(issued: Issued | null): string {
  if (issued === null) return "n.d.";
  const [from, to] = issued.parts;
  if (from === undefined) return issued.text;
  const years = to === undefined || to[0] === from[0] ? String(from[0]) : `${from[0]}–${to[0]}`;
  const days = issued.season === null ? spanOf(from, to, monthDay) : (SEASONS[issued.season - 1] ?? "");
  return `${issued.circa ? "ca. " : ""}${years}${days === "" ? "" : `, ${days}`}`;
}

/** "November 6–20" within a month, "November 6–January 19" across. */
function spanOf(from: DateParts, to: DateParts | undefined, write: (parts: DateParts) => string): string {
  if (to === undefined) return write(from);
  const sameMonth = from[0] === to[0] && from[1] === to[1];
  if (sameMonth && from[2] !== undefined && to[2] !== undefined) return `${write(from)}–${to[2]}`;
  const [start, end] = [write(from), write(to)];
  return start === end ? start : [start, end].filter((part) => part !== "").join("–");
}

function monthDay([, month, day]: DateParts): string {
  if (month === undefined) return "";
  return day === undefined ? monthName(month) : `${monthName(month)} ${day}`;
}

/** For the styles that write each date in one piece; `null` where none is known. */
function date(issued: Issued | null, write: (parts: DateParts) => string): string | null {
  if (issued === null) return null;
  const [from, to] = issued.parts;
  if (from === undefined) return issued.text;
  const season = issued.season === null ? "" : `${SEASONS[issued.season - 1]} `;
  return `${issued.circa ? "ca. " : ""}${season}${[from, ...(to === undefined ? [] : [to])].map(write).join("–")}`;
}

function american([year, month, day]: DateParts): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${monthName(month)} ${year}` : `${monthName(month)} ${day}, ${year}`;
}

/** Months of more than four letters are cut. */
function british([year, month, day]: DateParts): string {
  if (month === undefined) return String(year);
  const name = SHORT_MONTHS[month - 1] ?? "";
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

function monthName(month: number): string {
  return en.calendar.months[month - 1] ?? "";
}

const SEASONS = ["Spring", "Summer", "Autumn", "Winter"];
const SHORT_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
