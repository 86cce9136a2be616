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

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

export function counted(n: number): string {
  return n.toLocaleString("en-GB");
}
