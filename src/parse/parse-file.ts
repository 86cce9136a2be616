import type { Root } from "hast";
import type { PluggableList } from "unified";
import { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { asWarning, errorAt, FILE_START, type Place, type Problem } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import type { SourceFile } from "../read/source-file.ts";
import { readFrontMatter } from "./front-matter.ts";
import { findHostileText } from "./hostile-text.ts";
import { createMarkdownProcessor, type FootnoteWords, type MarkdownProcessor } from "./markdown.ts";
import type { ParsedFile } from "./parsed-file.ts";

export interface ParserOptions {
  /** `satteri` (default) where it has a build for this platform and no plugin extends the syntax, else `remark`. */
  readonly markdown?: "satteri" | "remark";
  /** In the site's language; English by default. */
  readonly footnotes?: FootnoteWords;
  readonly remarkPlugins?: PluggableList;
  readonly rehypePlugins?: PluggableList;
}

const ENGLISH: FootnoteWords = { label: "Footnotes", back: "Back to the text of note" };
const EMPTY: Root = { type: "root", children: [] };

/**
 * Understands the syntax of files: front matter, Markdown, HTML. Set up once for a site; the
 * function it gives depends on its argument alone, never throws for what an editor wrote, and
 * reports all faults of a file at once.
 */
export function createParser(
  settings: Pick<Settings, "images">,
  { markdown = "satteri", footnotes = ENGLISH, remarkPlugins = [], rehypePlugins = [] }: ParserOptions = {},
): (source: SourceFile) => ParsedFile {
  const remoteImages = settings.images.remote === "allow";
  const processor = createMarkdownProcessor({
    parser: markdown,
    footnotes,
    remoteImages,
    remarkPlugins,
    rehypePlugins,
  });

  return (source) => {
    // What could not be read has no front matter to miss.
    if (source.problems.some(({ severity }) => severity === "error")) {
      return { source, frontMatter: null, placeOf: () => FILE_START, tree: EMPTY, problems: [] };
    }
    const { bodyStart, draft, ...head } = readFrontMatter(source);
    const body = parseBody(source, bodyStart, processor);
    const faults = draft ? body.problems.map(asWarning) : body.problems;
    const frontMatter = body.tree === null ? null : head.frontMatter;
    return { source, ...head, frontMatter, tree: body.tree ?? EMPTY, problems: [...head.problems, ...faults] };
  };
}

interface ParsedBody {
  readonly tree: Root | null;
  readonly problems: readonly Problem[];
}

function parseBody(
  { file, text }: SourceFile,
  bodyStart: number,
  { parser, processor }: MarkdownProcessor,
): ParsedBody {
  const vfile = new VFile({ value: blank(text.slice(0, bodyStart)) + text.slice(bodyStart), path: file });
  try {
    const hostile = findHostileText(text, parser);
    if (hostile !== undefined)
      return { tree: null, problems: [errorAt({ rule: "markdown-hostile", file, ...hostile })] };
    const tree = processor.runSync(processor.parse(vfile), vfile);
    return { tree, problems: vfile.messages.map((message) => toProblem(message, file)) };
  } catch (error) {
    const told = vfile.messages.map((message) => toProblem(message, file));
    const fatal = told.some(({ severity }) => severity === "error");
    return { tree: null, problems: fatal ? told : [...told, unparsable(error, file)] };
  }
}

/** Front matter becomes white space with as many line ends, so that every position in the tree is that in the file. */
function blank(text: string): string {
  let lines = 0;
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) lines++;
  return " ".repeat(text.length - lines) + "\n".repeat(lines);
}

function toProblem({ fatal, reason, ruleId, place, actual, expected, note }: VFileMessage, file: string): Problem {
  const rule = ruleId ?? "markdown";
  const start: Place | undefined = place && ("start" in place ? place.start : place);
  return {
    severity: fatal ? "error" : "warning",
    rule,
    file,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    message: reason,
    ...(actual ? { found: actual } : {}),
    ...(expected?.[0] ? { expected: expected[0] } : {}),
    ...(note ? { advice: note } : {}),
    ...(GROUPED.has(rule) ? { group: rule === "raw-html" ? `${rule} ${actual ?? ""}` : rule } : {}),
  };
}

/** What an import leaves behind by the thousand. */
const GROUPED: ReadonlySet<string> = new Set(["raw-html", "angle-brackets", "remote-image", "remote-content"]);

/** The parsers' own limits: a stack that overflows on HTML nested ten thousand deep. */
function unparsable(error: unknown, file: string): Problem {
  const found = error instanceof Error ? error.message : String(error);
  const deep = error instanceof RangeError;
  return errorAt({
    rule: "markdown",
    file,
    message: deep ? "the text is nested too deeply" : "the text cannot be parsed",
    found,
    advice: "Take parts of it out until it builds, to find the one",
  });
}
