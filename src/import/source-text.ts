import { parse as parseToml } from "smol-toml";
import type { Effects } from "../model/effects.ts";
import { errorAt, type Problem } from "../model/problem.ts";
import { readYaml } from "../model/yaml.ts";
import { decode } from "../read/decode.ts";

/** A text of the old site, parted as it is written there. */
export interface SourceText {
  /** `null` where the file has none: then it is no page of the old site. */
  readonly front: Readonly<Record<string, unknown>> | null;
  readonly body: string;
  /** Line on which the body begins. */
  readonly line: number;
  readonly problems: readonly Problem[];
}

/** Front matter as Jekyll and Hugo have it: YAML between `---`, TOML between `+++`, or a JSON object. Scalars of YAML stay text. */
export function readSource(path: string, shown: string, { disk }: Effects): SourceText {
  const { text, problems } = decode(disk.read(path), shown);
  const block = blockOf(text);
  if (block === null) {
    const open = /^(?:(\+\+\+)[^\S\n]*\n|(---)[^\S\n]*\n[\w-]+:(?:\s|$))/.exec(text);
    const faults = open === null ? [] : [withoutEnd(shown, open[1] ?? open[2] ?? "")];
    return { front: null, body: text, line: 1, problems: [...problems, ...faults] };
  }
  const line = text.slice(0, block.end).split("\n").length;
  const read = READERS[block.kind](block.source);
  const faults = typeof read === "string" ? [unreadable(shown, block.kind, read)] : [];
  return {
    front: typeof read === "string" ? null : read,
    body: text.slice(block.end),
    line,
    problems: [...problems, ...faults],
  };
}

/** Settings of the old site, by what their file's name ends in; `{}` where there is no such file. */
export function readConfig(path: string, shown: string, { disk }: Effects) {
  if (disk.stat(path)?.kind !== "file") return { data: {}, problems: [] };
  const { text, problems } = decode(disk.read(path), shown);
  const kind = /\.toml$/.test(path) ? "toml" : /\.json$/.test(path) ? "json" : "yaml";
  const data = READERS[kind](text);
  if (typeof data !== "string") return { data, problems };
  return { data: {}, problems: [...problems, unreadable(shown, kind, data)] };
}

type Kind = "yaml" | "toml" | "json";

function blockOf(text: string): { readonly kind: Kind; readonly source: string; readonly end: number } | null {
  const fenced = /^(---|\+\+\+)[^\S\n]*\n([\s\S]*?)(?:^|\n)\1[^\S\n]*(?:\n|$)/.exec(text);
  if (fenced !== null) {
    return { kind: fenced[1] === "---" ? "yaml" : "toml", source: fenced[2] ?? "", end: fenced[0].length };
  }
  const json = /^\{[\s\S]*?\n\}[^\S\n]*(?:\n|$)/.exec(text);
  return json === null ? null : { kind: "json", source: json[0], end: json[0].length };
}

/** The data, or what is wrong. */
type Reading = Readonly<Record<string, unknown>> | string;

const READERS: Readonly<Record<Kind, (source: string) => Reading>> = {
  yaml: (source) => {
    const { data, faults } = readYaml(source);
    return faults[0]?.message ?? record(data ?? {});
  },
  toml: (source) => attempt(() => record(parseToml(source))),
  json: (source) => attempt(() => record(JSON.parse(source))),
};

function attempt(read: () => Reading): Reading {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

function record(data: unknown): Reading {
  return typeof data === "object" && data !== null && !Array.isArray(data)
    ? (data as Readonly<Record<string, unknown>>)
    : "there are no keys in it";
}

function withoutEnd(file: string, fence: string): Problem {
  return errorAt({
    rule: "import-front-matter",
    file,
    message: `the front matter has no end: no other line is ${fence}`,
    expected: fence,
    advice: "Mend it there, or make the article by hand",
  });
}

function unreadable(file: string, kind: Kind, found: string): Problem {
  return errorAt({
    rule: "import-front-matter",
    file,
    message: `${kind.toUpperCase()} that cannot be read`,
    found,
    advice: "Mend it there, or make the article by hand",
  });
}
