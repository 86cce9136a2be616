import { join } from "node:path";
import { editValues } from "../edit/front-matter-values.ts";
import { type FileChange, writeChanges } from "../edit/write-changes.ts";
import type { Effects } from "../model/effects.ts";
import type { Finding } from "./finding.ts";

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
    // One value is changed once: a second fix of it waits for the next run.
    const edits = new Map(list.flatMap(({ fix }) => (fix === undefined ? [] : [[fix.path.join("."), fix] as const])));
    const edit = editValues(before, [...edits.values()]);
    if (!edit.ok) continue;
    changes.push({ file, before, after: edit.text });
    for (const finding of list) if (edits.get(finding.fix?.path.join(".") ?? "") === finding.fix) fixed.add(finding);
  }
  if (changes.length > 0) writeChanges(changes, root, effects);
  return { fixed: [...fixed], left: findings.filter((finding) => !fixed.has(finding)) };
}
