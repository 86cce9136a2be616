import { relative, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { contains } from "../model/contains.ts";
import { errorAt, FILE_START, type Place, type Problem } from "../model/problem.ts";
import { Refusal } from "../model/refusal.ts";
import { codeFrame } from "./code-frame.ts";

/** A template or a style sheet that does not compile, or that fails while a page is drawn. */
export class BrokenTemplate extends Refusal {
  /**
   * @param problem its file is relative to the site's root, or absolute where it lies elsewhere
   * @param frame the lines around the place, or ""
   */
  constructor(
    readonly problem: Problem,
    readonly frame: string,
    options?: ErrorOptions,
  ) {
    const { file, line, column, message, advice = ADVICE } = problem;
    super(`${file}:${line}:${column}: ${message}${frame === "" ? "" : `\n${frame}`}`, advice, 1, options);
  }
}

interface Fault {
  readonly message: string;
  /** Absolute; `null` where the tools name none. */
  readonly file: string | null;
  readonly place: Place;
  /** What stands at the place, where the tools name no place but this. */
  readonly specifier?: string;
}

const ADVICE = "Mend the template";

/** @param read gives the text of a file, for the lines around the place. */
export function brokenTemplate(
  fault: Fault,
  root: string,
  read: (path: string) => string,
  cause?: unknown,
): BrokenTemplate {
  const file = fault.file === null ? "templates" : siteRelative(root, fault.file);
  const { message } = fault;
  const place = placeOf(fault, read);
  const frame = fault.file === null ? "" : codeFrame(read, fault.file, place);
  return new BrokenTemplate(errorAt({ rule: "template", file, place, message, advice: ADVICE }), frame, { cause });
}

/** Vite's dev server says which import leads nowhere, and in which file, but not where in it. */
function placeOf({ file, place, specifier }: Fault, read: (path: string) => string): Place {
  if (file === null || specifier === undefined) return place;
  const before = read(file).split(specifier, 1)[0]?.split("\n") ?? [];
  return { line: Math.max(1, before.length), column: before.at(-1)?.length ?? 1 };
}

/**
 * What Vite throws from a build or a dev server, as the place that an editor can go to: Rolldown
 * wraps its errors in a list, and those of its own transforms name the file in a drawing only.
 */
export function faultOf(error: unknown): Fault {
  const wrapped = (error as { errors?: unknown[] } | null)?.errors?.[0];
  const { message = String(error), id, exporter, loc } = (wrapped ?? error) as Partial<ToolError>;
  const lines = stripVTControlCharacters(message).split("\n");
  const drawn = lines.map((line) => /[╭┌]─+\[ (.+):(\d+):(\d+) \]/u.exec(line)).find((match) => match !== null);
  const text = (lines[0] ?? "").replace(/^(?:\[[^\]]*\] )+/, "").replace(/\.$/, "");
  if (id?.startsWith("\0") && exporter) {
    return { message: `the template has no export "Page"`, file: exporter, place: FILE_START };
  }
  const unloaded = /^Failed to load url (\S+) .* in (.+)\. Does the file exist\?$/.exec(text);
  if (unloaded?.[1] !== undefined && unloaded[2] !== undefined) {
    const [, specifier, importer] = unloaded;
    return { message: `Could not resolve '${specifier}'`, file: importer, place: FILE_START, specifier };
  }
  const file = loc?.file ?? drawn?.[1] ?? id ?? null;
  const place = loc
    ? { line: loc.line, column: loc.column + 1 }
    : { line: Number(drawn?.[2] ?? 1), column: Number(drawn?.[3] ?? 1) };
  return { message: withoutPath(text), file: file === null ? null : resolve(file.replace(/\?.*$/s, "")), place };
}

/** The parts of a Rolldown or Rollup error that are used here; its columns count from 0. */
interface ToolError {
  readonly message: string;
  readonly id?: string;
  readonly exporter?: string;
  readonly loc?: { readonly file?: string; readonly line: number; readonly column: number };
}

/** The place stands before the message already: "… in ../../site/templates/a.tsx", "/site/a.css:2:1: …". */
function withoutPath(text: string): string {
  return text.replace(/ in \S*[\\/]\S+$/, "").replace(/^(?:[\w-]+: )?\S*[\\/]\S+:\d+:\d+: /, "");
}

function siteRelative(root: string, file: string): string {
  return (contains(root, file) ? relative(root, file) : file).replaceAll("\\", "/");
}
