import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

/** The rules that the program's own text names: whatever a problem or a message of a plugin can carry. */
export function rulesInSource(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const texts = files.filter((file) => extname(file) === ".ts").map((file) => readFileSync(join(folder, file), "utf8"));
  const uses = texts.flatMap((text) => USES.flatMap((use) => [...text.matchAll(use)].map(([found]) => found)));
  return new Set(uses.flatMap((use) => [...use.matchAll(LITERAL)].map(([, rule = ""]) => rule)));
}

/** The rules that a page of tables explains, a row each. */
export function rulesInPage(page: string): readonly string[] {
  return [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, rule = ""]) => rule);
}

/** `rule: "a"`, `rule: x ? "a" : "b"`, `const rule = y ?? "a"`, `fail(file, node, "a", …)`, `stop(message, "a", …)`. */
const USES = [/\b(?:rule|ruleId)\b\s*[:=][^=>][^,;{}]*/g, /\b(?:fail|stop)\([^")]*"[a-z-]+"/g];
/** Not what something is compared with: `fault === "missing" ? "a" : "b"`. */
const LITERAL = /(?<!=== ?)"([a-z]+(?:-[a-z]+)*)"/g;
