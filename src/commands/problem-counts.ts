import type { Problem } from "../model/problem.ts";

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

export function countProblems(problems: readonly Problem[]): ProblemCounts {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}

/** 1 where the content has errors; with `strict`, where it has warnings as well. */
export function exitCodeOf({ errors, warnings }: ProblemCounts, strict: boolean): 0 | 1 {
  return errors > 0 || (strict && warnings > 0) ? 1 : 0;
}

/** "1 error, 2 warnings". */
export function countsText({ errors, warnings }: ProblemCounts): string {
  return `${count(errors, "error")}, ${count(warnings, "warning")}`;
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** A problem as machines read it: the place first, and without what is only there for printing. */
export function problemData(problem: Problem): Omit<Problem, "severity" | "group"> {
  const { severity: _, group: __, file, line, column, rule, message, ...details } = problem;
  return { file, line, column, rule, message, ...details };
}
