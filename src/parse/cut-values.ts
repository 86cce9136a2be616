import { type Problem, warningAt } from "../model/problem.ts";
import type { FrontMatterBlock } from "./front-matter-block.ts";

/**
 * Values that YAML ends before their writer does: of `title: The #1 prize` it keeps "The", and of `title: #MeToo`
 * nothing. Only where the sign stands at a word, for a comment has a space behind it, and only of keys at the
 * beginning of a line, which no text on several lines can hold.
 */
export function cutValues(file: string, { yaml, line }: FrontMatterBlock): readonly Problem[] {
  if (!/[ \t]#[^\s#]/.test(yaml)) return [];
  return yaml.split("\n").flatMap((text, index): Problem | readonly [] => {
    const [, head = "", value = ""] = CUT.exec(text.slice(0, 1000)) ?? [];
    if (head === "") return [];
    const whole = text
      .slice(head.length - value.length)
      .trim()
      .slice(0, 200);
    return warningAt({
      rule: "front-matter-comment",
      file,
      place: { line: line + index, column: head.length + 1 },
      message: "what follows the # is no part of the value: to YAML it is a comment",
      found: text.trim().slice(0, 80),
      advice: `Put the value in quotes: "${whole.replace(/["\\]/g, "\\$&")}"`,
    });
  });
}

/** A key, and a value without quotes or brackets up to the sign. */
const CUT = /^([A-Za-z][\w-]*:[ \t]+((?:[^\s"'#[{|>&*!%@`](?:(?!\s#).)*)?[ \t]+|(?<=[ \t])))(?=#[^\s#])/;
