import { resolve } from "node:path";
import type { ErrorPayload } from "vite";
import type { Problem } from "../model/problem.ts";
import { Refusal } from "../model/refusal.ts";
import { systemFault } from "../model/system-fault.ts";
import { BrokenTemplate } from "./broken-template.ts";
import { codeFrame } from "./code-frame.ts";
import { VITE_BASE } from "./live-edits.ts";

/** What Vite's overlay shows in the browser. */
export type Overlay = ErrorPayload["err"];

/** The first error with its lines, the others below; `null` where there is none. */
export function problemsOverlay(
  problems: readonly Problem[],
  root: string,
  read: (path: string) => string,
): Overlay | null {
  const [first, ...more] = problems.filter(({ severity }) => severity === "error");
  if (first === undefined) return null;
  const others = more.slice(0, MOST).map((problem) => `\n\n${placeOf(problem)}\n${textOf(problem)}`);
  const rest = more.length > MOST ? `\n\n… and ${more.length - MOST} more` : "";
  const frame = codeFrame(read, resolve(root, first.file), first);
  return overlay(first, textOf(first) + others.join("") + rest, frame, root);
}

/** Whatever else keeps a page from being shown. */
export function faultOverlay(error: unknown, root: string): Overlay {
  if (error instanceof BrokenTemplate) return overlay(error.problem, textOf(error.problem), error.frame, root);
  if (error instanceof Refusal) return { message: `${error.message}. ${error.advice}.`, stack: "" };
  const fault = systemFault(error);
  if (fault !== undefined) return { message: `${fault.text}. ${fault.advice}.`, stack: "" };
  return { message: error instanceof Error ? error.message : String(error), stack: "" };
}

/**
 * Puts the overlay over a page as it is loaded. It goes when the page is loaded anew, as it is
 * with every edit. (Vite's own way, a message over the web socket, comes after the page and is
 * lost on one that is opened later.)
 */
export function overlayScript(shown: Overlay, nonce: string): string {
  const json = JSON.stringify(shown).replaceAll("<", "\\u003c");
  const client = JSON.stringify(`${VITE_BASE}@vite/client`);
  // Vite's own hint speaks of a configuration file that a site does not have.
  return `<script type="module" nonce="${nonce}">
import { ErrorOverlay } from ${client};
const overlay = new ErrorOverlay(${json});
const tip = overlay.root?.querySelector(".tip");
if (tip) tip.textContent = "Press Esc to see the page behind. This goes when the mistake is mended.";
document.body.append(overlay);
</script>`;
}

const MOST = 9;

function overlay(problem: Problem, message: string, frame: string, root: string): Overlay {
  const { rule, file, line, column } = problem;
  const loc = { file: resolve(root, file), line, column };
  // Vite's client knows a frame by its line ends.
  return { message, stack: "", plugin: rule, id: file, loc, frame: frame === "" ? "" : `${frame}\n` };
}

function textOf({ message, found, expected, advice }: Problem): string {
  return [
    message,
    ...(found === undefined ? [] : [`found: ${found}`]),
    ...(expected === undefined ? [] : [`expected: ${expected}`]),
    ...(advice === undefined ? [] : [`${advice}.`]),
  ].join("\n");
}

function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}
