import { join, relative, sep } from "node:path";
import { contains } from "../model/contains.ts";
import type { Problem } from "../model/problem.ts";
import { mattersOf } from "./print-problems.ts";

/**
 * Problems as GitHub Actions shows them beside the lines of a pull request. Errors first, because GitHub shows ten of
 * each level in a step.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @param workspace Absolute, native: the checkout, from which annotations name files.
 */
export function githubAnnotations(problems: readonly Problem[], root: string, workspace: string): string {
  const matters = [...mattersOf(problems)];
  const inOrder = [
    ...matters.filter(([{ severity }]) => severity === "error"),
    ...matters.filter(([{ severity }]) => severity === "warning"),
  ];
  return inOrder.map((matter) => `${annotation(matter, (file) => fromWorkspace(file, root, workspace))}\n`).join("");
}

function annotation([first, ...more]: readonly [Problem, ...Problem[]], pathOf: (file: string) => string): string {
  const { severity, rule, file, line, column, message, found, expected, advice } = first;
  const text = [
    more.length === 0 ? message : `${message} (${more.length + 1} times)`,
    ...(found ? [`found: ${found}`] : []),
    ...(expected === undefined ? [] : [`expected: ${expected}`]),
    ...(advice === undefined ? [] : [advice]),
    ...more.slice(0, 2).map((other) => `also ${other.file}:${other.line}:${other.column}`),
  ].join("\n");
  const properties = { file: pathOf(file), line, col: column, title: rule };
  const stated = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${stated.join(",")}::${escapeData(text)}`;
}

/** As @actions/core does it; what follows an unescaped line end would be read as a command. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function fromWorkspace(file: string, root: string, workspace: string): string {
  const path = join(root, file);
  return contains(workspace, path) ? relative(workspace, path).split(sep).join("/") : file;
}
