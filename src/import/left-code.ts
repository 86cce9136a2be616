import { type Place, type Problem, warningAt } from "../model/problem.ts";

/** Code of the old system that nothing here reads. @param what "Liquid", "a shortcode". @param group see `Problem`. */
export function leftCode(what: string, found: string, file: string, place: Place, group?: string): Problem {
  return warningAt({
    rule: "import-code",
    file,
    place,
    message: `${what} that nothing here reads stays in the text`,
    found: found.slice(0, 80),
    advice: "Write what it stands for, or take it out",
    ...(group !== undefined && { group }),
  });
}
