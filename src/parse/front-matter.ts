import matter from "gray-matter";
import type { z } from "zod";
import { articleSchema, pageSchema, personSchema, placeSchema } from "../model/front-matter.ts";
import { asWarning, errorAt, FILE_START, type Place, type Problem, warningAt } from "../model/problem.ts";
import { readBySchema, type SchemaFault } from "../model/schema-faults.ts";
import { readYaml, type YamlPlaces, type YamlReading, yamlPlaces } from "../model/yaml.ts";
import type { SourceFile } from "../read/source-file.ts";
import { cutValues } from "./cut-values.ts";
import { type FrontMatterBlock, findFrontMatter } from "./front-matter-block.ts";
import type { FrontMatter, ParsedFile } from "./parsed-file.ts";

const SCHEMAS = {
  article: articleSchema,
  page: pageSchema,
  people: personSchema,
  places: placeSchema,
} as const satisfies Record<SourceFile["kind"], z.ZodType<FrontMatter>>;

/** The head of a file, understood. */
export interface Head extends Pick<ParsedFile, "frontMatter" | "placeOf" | "problems"> {
  /** UTF-16 offset in the source's text. */
  readonly bodyStart: number;
  /** The faults of a draft are warnings: nobody waits for it. */
  readonly draft: boolean;
}

export function readFrontMatter({ file, kind, text }: SourceFile): Head {
  const block = findFrontMatter(text);
  if ("rule" in block) return head({ bodyStart: 0 }, [errorAt({ file, ...block })]);

  const reading = readBlock(block);
  // Broken YAML has no keys, yet a draft should say so; the line is looked for as text.
  const draft =
    reading.faults.length > 0 ? /^draft:[ \t]*["']?(true|yes|on)\b/im.test(block.yaml) : isDraft(reading.data);
  const soften = (problem: Problem): Problem => (draft ? asWarning(problem) : problem);
  const from = { ...block, draft };
  if (reading.faults.length > 0) {
    const toProblem = ({ place, ...fault }: (typeof reading.faults)[number]) =>
      soften(errorAt({ rule: "front-matter-yaml", file, place: shifted(place, block.line), ...fault }));
    return head(from, reading.faults.map(toProblem));
  }
  if (!isMap(reading.data)) return head(from, [soften(notAMap(file, block, reading.data))]);

  const { value, faults } = readBySchema(SCHEMAS[kind], reading.data);
  const places = lazyPlaces(block);
  const problems = [
    ...faults.map((fault) => soften(schemaProblem(fault, file, kind, places))),
    ...cutValues(file, block),
  ];
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  const sound = value === null && kind === "article" && !draft ? soundPart(reading.data, faults) : value;
  return { ...head(from, problems), frontMatter: sound, placeOf: places.value };
}

/**
 * Of an article that its schema refuses, what it says besides: so that the next room finds the other
 * faults in the same run. The errors that were found here keep it from being published.
 */
function soundPart(data: object, faults: readonly SchemaFault[]): FrontMatter | null {
  const faulty = new Set(faults.map(({ path: [key] }) => key));
  const rest = Object.entries(data).filter(([key]) => !faulty.has(key));
  const reading = articleSchema.safeParse({ title: "?", date: "unknown", ...Object.fromEntries(rest) });
  return reading.success ? reading.data : null;
}

function head(
  { bodyStart, draft = false }: { bodyStart: number; draft?: boolean },
  problems: readonly Problem[],
): Head {
  return { frontMatter: null, placeOf: () => FILE_START, problems, bodyStart, draft };
}

/**
 * Always with options: without them gray-matter caches by text, and gives `{}` without an error
 * when a broken file is read for the second time. Its own engines for JavaScript and JSON are
 * never reached (`findFrontMatter`), and are replaced all the same, for one of them runs code.
 */
function readBlock({ yaml }: FrontMatterBlock): YamlReading {
  // gray-matter does not call its engine where there are only comments.
  let reading: YamlReading = { data: null, faults: [] };
  const engine = (text: string): object => {
    // It begins with the line end of the fence; lines count from the one after it.
    reading = readYaml(text.replace(/^\n/, ""));
    return {};
  };
  // gray-matter looks for comments by an expression that takes quadratic time on blank lines.
  const tidy = BLANK_LINES.test(yaml) ? yaml.trimEnd() : yaml;
  if (BLANK_LINES.test(tidy)) return readYaml(tidy);
  matter(`---\n${tidy}\n---\n`, {
    language: "yaml",
    delimiters: ["---", "---\n"],
    engines: { yaml: engine, javascript: refuse, json: refuse },
  });
  return reading;
}

const BLANK_LINES = /\n\s{500}/;

function refuse(): never {
  throw new Error("front matter is read as YAML only");
}

function isMap(data: unknown): data is Record<string, unknown> {
  return data !== null && typeof data === "object" && !Array.isArray(data);
}

function isDraft(data: unknown): boolean {
  return isMap(data) && typeof data.draft === "string" && /^\s*(true|yes|on)\s*$/i.test(data.draft);
}

function notAMap(file: string, { line }: FrontMatterBlock, data: unknown): Problem {
  const rule = "front-matter-yaml";
  const expected = "lines of key: value";
  if (data === null || data === undefined) {
    return errorAt({ rule, file, message: "the front matter is empty", expected, advice: "Add a line title: …" });
  }
  return errorAt({
    rule,
    file,
    place: { line, column: 1 },
    message: "the front matter has no keys",
    expected,
    found: Array.isArray(data) ? "a list" : String(data).slice(0, 80),
    advice:
      typeof data === "string" && /^[^\s：]+：/.test(data)
        ? "Write the colon as :, with a space behind it, and not as ："
        : "Begin each line with a key, a colon and a space",
  });
}

/** Keys that other generators use for what ours are called. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  author: "authors",
  categories: "topics",
  category: "topics",
  description: "summary",
  excerpt: "summary",
  expiryDate: "expires",
  lang: "language",
  last_modified_at: "updated",
  lastmod: "updated",
  location: "places",
  modified: "updated",
  organizations: "organisations",
  permalink: "aliases",
  publishDate: "publishAt",
  redirect_from: "aliases",
  tag: "topics",
  tags: "topics",
};

function schemaProblem(
  { path, kind: fault, ...details }: SchemaFault,
  file: string,
  kind: SourceFile["kind"],
  places: YamlPlaces,
): Problem {
  if (fault !== "unknown-key") {
    return errorAt({
      rule: fault === "missing" ? "front-matter-missing-key" : "front-matter-value",
      file,
      place: fault === "missing" && details.found !== undefined ? places.key(path) : places.value(path),
      ...details,
    });
  }
  const rule = "front-matter-unknown-key";
  const key = String(path.at(-1));
  const known = path.length === 1 && kind === "article" && Object.hasOwn(ELSEWHERE, key) ? ELSEWHERE[key] : undefined;
  const advice = known === undefined ? {} : { expected: known, advice: `Use ${known} if that is what it means` };
  const group = `${rule} ${kind} ${path.filter((part) => typeof part === "string").join(".")}`;
  return warningAt({ rule, file, place: places.key(path), ...details, ...advice, group });
}

/** Parses the YAML again when the first place is asked for, and then no more. */
function lazyPlaces({ yaml, line }: FrontMatterBlock): YamlPlaces {
  let places: YamlPlaces | undefined;
  const asked = (): YamlPlaces => {
    places ??= yamlPlaces(yaml);
    return places;
  };
  return { value: (path) => shifted(asked().value(path), line), key: (path) => shifted(asked().key(path), line) };
}

function shifted(place: Place, firstLine: number): Place {
  return { line: place.line + firstLine - 1, column: place.column };
}
