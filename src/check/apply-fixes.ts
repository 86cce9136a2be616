import { join } from "node:path";
import { escapeWords } from "../edit/escape-words.ts";
import { editValues } from "../edit/front-matter-values.ts";
import { type FileChange, writeChanges } from "../edit/write-changes.ts";
import type { Effects } from "../model/effects.ts";
import type { Problem } from "../model/problem.ts";
import type { Finding, ValueFix } from "./finding.ts";

export interface Fixed {
  /** What was put right. */
  readonly fixed: readonly Finding[];
  /** What stays: findings without a fix, and those of files that only a person can edit. */
  readonly left: readonly Finding[];
}

/** Puts right what findings say can be, all files or none. @throws {Refusal} (1) where a file changed meanwhile */
export function applyFixes(findings: readonly Finding[], root: string, effects: Effects): Fixed {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.fix === undefined) continue;
    const list = byFile.get(finding.file);
    if (list) list.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  const changes: FileChange[] = [];
  const fixed = new Set<Finding>();
  for (const [file, list] of byFile) {
    const before = Buffer.from(effects.disk.read(join(root, file))).toString("utf8");
    const after = [fixValues, fixText].reduce((text, fix) => fix(text, list, fixed), before);
    if (after !== before) changes.push({ file, before, after });
  }
  if (changes.length > 0) writeChanges(changes, root, effects);
  return { fixed: [...fixed], left: findings.filter((finding) => !fixed.has(finding)) };
}

/** @returns the text as it is now */
function fixValues(text: string, findings: readonly Finding[], fixed: Set<Finding>): string {
  // One value is changed once: a second fix of it waits for the next run.
  const edits = new Map<string, { readonly fix: ValueFix; readonly finding: Finding }>();
  for (const finding of findings) {
    const { fix } = finding;
    if (fix !== undefined && fix.kind !== "escape") edits.set(fix.path.join("."), { fix, finding });
  }
  if (edits.size === 0) return text;
  const edit = editValues(
    text,
    [...edits.values()].map(({ fix }) => fix),
  );
  if (!edit.ok) return text;
  for (const { finding } of edits.values()) fixed.add(finding);
  return edit.text;
}

/** All of a file at once, as one of its findings may tell of many. */
function fixText(text: string, findings: readonly Finding[], fixed: Set<Finding>): string {
  const told = findings.filter(({ fix }) => fix?.kind === "escape");
  if (told.length === 0) return text;
  const edited = escapeWords(text);
  if (edited !== text) for (const finding of told) fixed.add(finding);
  return edited;
}

/** What a build tells of, with its fix where there is one. */
export function withFix(problem: Problem): Finding {
  return problem.rule === "angle-brackets" ? { ...problem, fix: { kind: "escape" } } : problem;
}
