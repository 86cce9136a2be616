import type { Problem } from "../model/problem.ts";
import type { Inspection } from "./inspection.ts";

/** A problem, and what would put it right where a program may do that. */
export interface Finding extends Problem {
  readonly fix?: Fix;
}

/** One change of one value in the front matter of the finding's file; or backslashes before words in angle brackets. */
export type Fix = ValueFix | { readonly kind: "escape" };

export type ValueFix =
  | { readonly kind: "remove"; readonly path: readonly (string | number)[] }
  | { readonly kind: "replace"; readonly path: readonly (string | number)[]; readonly value: string };

/** One check: looks at the whole site, and depends on nothing else. */
export type Check = (site: Inspection) => Iterable<Finding>;
