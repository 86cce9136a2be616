/** Repetitions. What is quadratic takes seconds at so many; each was tried by hand with ten times as many. */
const N = 5000;

const times = (text: string, n = N) => text.repeat(n);
const joined = (n: number, text: (index: number) => string) =>
  Array.from({ length: n }, (_, index) => text(index)).join("");

/**
 * Texts that take parsers of Markdown quadratic time or more: the cases that cmark and its extensions for tables, footnotes
 * and bare addresses test for, generated here. Name → text of a body.
 */
export const PATHOLOGICAL: Readonly<Record<string, string>> = {
  "nested strong emphasis": `${times("*a **a ")}b${times(" a** a*")}`,
  "emphasis closed and never opened": times("a_ "),
  "emphasis opened and never closed": times("_a "),
  "links closed and never opened": times("a]"),
  "links opened and never closed": times("[a"),
  "openers and closers that do not match": times("*a_ "),
  "openers, then closers of two kinds": `${times("*a ", 3000)}${times("_a*_ ", 3000)}`,
  "closers in multiples of three": `a**b${times("c* ")}`,
  "links opened and emphasis closed": times("[ a_"),
  "brackets around parentheses": times("[ (]("),
  "pictures of empty links": times("![[]()"),
  "emphasis across a link": times("**x [a*b**c*](d)", 3000),
  "brackets in brackets": `${times("[")}a${times("]")}`,
  "brackets in brackets that lead somewhere": `${times("[")}a${times("](b)")}`,
  "quotations in quotations": `${times("> ")}a`,
  "lists in lists, by indentation": joined(300, (level) => `${"  ".repeat(level)}* a\n`),
  "lists in lists, on a line": `${times("* ")}a`,
  "NUL characters": times("abc\u0000de\u0000", 3000),
  "runs of back-ticks, each of another length": joined(600, (length) => `e${"`".repeat(length + 1)}`),
  "links with an open address in brackets": times("[a](<b"),
  "links with an open address": times("[a](b"),
  "links with an open title": times('[a](b "c'),
  "comments opened and never closed": `</${times("<!--")}`,
  "instructions opened and never closed": times("a <?"),
  "declarations opened and never closed": times("a <!A "),
  "character data opened and never closed": times("a <![CDATA["),
  "elements opened and never closed": times("a <b c="),
  "definitions, and as many references to one": `${joined(N, (index) => `[${index}]: u\n`)}\n${times("[0] ")}`,
  "references that are not defined": joined(N, (index) => `[${index}] `),
  "definitions that are none": times("[a]: <", 3000),
  "footnotes in a footnote": `${joined(4000, (index) => `[^${index}]: [^${index + 1}]\n\n`)}[^0]`,
  "one footnote referred to again and again": `${times("[^a] ", 2000)}\n\n[^a]: text\n`,
  "footnotes opened and never closed": times("[^a"),
  "a table of one row and many cells": `${times("|a", 2000)}|\n${times("|-", 2000)}|\n${times("|b", 2000)}|\n`,
  "a table's head without a table": times("|a\n", 5000),
  "rows of a table with no cells": `a|b\n-|-\n${times("|\n", 5000)}`,
  "strokes opened and never closed": times("~~a ~b "),
  "bare addresses": times("www.a.b http://a.b "),
  "bare addresses with brackets": `http://a.b/${times("(", 3000)}`,
  "bare addresses of mail": times("a.b-c_d@e.f "),
  "signs of mail without an address": times("@"),
  "colons of addresses without one": times("http:"),
  ampersands: times("&"),
  entities: times("&amp;&#38;&#x26;", 50_000),
  "entities between words": times("a word &amp; another ", 50_000),
  "entities in lines like rows of a table": times("|a|&amp;|\n", 50_000),
  backslashes: times("\\"),
  "underlined headings": times("a\n=\n", 3000),
  "a heading of hashes": `# a ${times("#")} b`,
  "spaces before the end of a line": `a${times(" ")}b${times(" ")}\n`,
  tabs: times("\t"),
  "fences of code in each other": joined(2000, (length) => `${"`".repeat((length % 400) + 3)}\n`),
  "task items": times("- [ ] a\n", 3000),
};
