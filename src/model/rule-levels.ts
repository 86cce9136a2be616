import type { Problem } from "./problem.ts";
import type { Settings } from "./settings.ts";

/** Problems at the levels that the site sets. An error stays one: what it is about cannot be published. */
export function levelled<P extends Problem>(problems: readonly P[], rules: Settings["rules"]): readonly P[] {
  if (Object.keys(rules).length === 0) return problems;
  return problems.flatMap((problem) => {
    const level = Object.hasOwn(rules, problem.rule) ? rules[problem.rule] : undefined;
    if (problem.severity === "error" || level === undefined) return problem;
    return level === "off" ? [] : { ...problem, severity: level };
  });
}
