/**
 * Something an editor has to know about one of their files.
 * Rooms collect problems and hand them on; only the commands print them.
 */
export interface Problem {
  readonly severity: "error" | "warning";
  /** Stable name of the check, kebab-case: `front-matter-date`. */
  readonly rule: string;
  /** Relative to the site's root, forward slashes: `content/articles/a.md`. */
  readonly file: string;
  /** 1-based; 1:1 where the problem is the file as a whole. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** What is wrong, a sentence without its full stop. */
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  /** What to do: an imperative sentence without its full stop. */
  readonly advice?: string;
  /**
   * Problems with the same group are one matter (the same unknown name in many files):
   * printed once, with a count and three places. All of them are in the report.
   */
  readonly group?: string;
}

/** 1-based line and column (UTF-16 code units) in a source file. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where an offset (UTF-16 code units) of a text with `\n` line ends stands. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

export const FILE_START: Place = { line: 1, column: 1 };

type Details = Pick<Problem, "rule" | "file" | "message"> &
  Partial<Pick<Problem, "expected" | "found" | "advice" | "group">> & { readonly place?: Place | undefined };

export function errorAt(details: Details): Problem {
  return problem("error", details);
}

export function warningAt(details: Details): Problem {
  return problem("warning", details);
}

/** What is an error elsewhere, in a draft: it is not published, and nobody waits for it. */
export function asWarning(problem: Problem): Problem {
  return { ...problem, severity: "warning" };
}

function problem(severity: Problem["severity"], { place = FILE_START, ...rest }: Details): Problem {
  return { severity, line: place.line, column: place.column, ...rest };
}
