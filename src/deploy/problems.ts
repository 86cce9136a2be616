import { errorAt, type Problem, warningAt } from "../model/problem.ts";
import type { BuiltFile } from "./built-site.ts";
import { HASHED_FOLDERS, HASHED_NAME } from "./headers.ts";
import type { RedirectRule } from "./redirect-rules.ts";

/** Old addresses that the host has no rules for. */
export function unanswered(rules: readonly RedirectRule[], host: string, advice: string): readonly Problem[] {
  if (rules.length === 0) return [];
  const examples = rules.slice(0, 3).map(({ record }) => record.from);
  return [
    warningAt({
      rule: "deploy-redirects",
      file: "data/redirects.json",
      message: `${host} cannot answer ${rules.length} of the old addresses, because they have a query`,
      found: examples.join(", ") + (rules.length > 3 ? ", …" : ""),
      advice,
    }),
  ];
}

/** A file that the host refuses, or a plan of the host that is too small. */
export function overLimit(
  severity: "error" | "warning",
  { file = ".", message, advice }: { readonly file?: string; readonly message: string; readonly advice: string },
): Problem {
  return (severity === "error" ? errorAt : warningAt)({ rule: "deploy-limit", file, message, advice });
}

/** Files of the site's own in folders that browsers are told to keep for ever. */
export function unhashed(files: readonly BuiltFile[]): readonly Problem[] {
  const hashed = new RegExp(HASHED_NAME);
  return files
    .filter(({ path }) => HASHED_FOLDERS.some((folder) => path.startsWith(`${folder}/`)) && !hashed.test(path))
    .map(({ path }) =>
      warningAt({
        rule: "deploy-cache",
        file: path,
        message:
          "browsers are told to keep what is in this folder for ever, and this name does not change with its content",
        advice: `Move public/${path} to a folder of another name`,
        group: "unhashed",
      }),
    );
}

/** A web server is another user than who builds; GitHub refuses such files. */
export function shut(files: readonly (BuiltFile & { readonly isShut?: true })[]): readonly Problem[] {
  const found = files.filter(({ isShut }) => isShut === true).map(({ path }) => path);
  if (found.length === 0) return [];
  return [
    warningAt({
      rule: "deploy-permissions",
      file: ".",
      message: `${counted(found.length)} of the files may be read by nobody but their owner, and so by no web server of another user`,
      found: found.slice(0, 3).join(", ") + (found.length > 3 ? ", …" : ""),
      advice: 'Give them to be read (chmod -R a+rX on the folder), and say "umask 022" before you build',
    }),
  ];
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

export function counted(n: number): string {
  return n.toLocaleString("en-GB");
}
