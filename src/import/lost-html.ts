import { type Problem, warningAt } from "../model/problem.ts";

/** What runs, is filled in or drawn: nothing of it is left. */
const LEFT_OUT = "script|style|form|svg|canvas|applet|noscript";
/** What shows something that lies elsewhere: a link to it is left. */
const LINKED = "iframe|embed|object|video|audio";

const TAG = new RegExp(`<(pre|code)\\b[\\s\\S]*?<\\/\\1>|<(${LEFT_OUT}|${LINKED})\\b[^>]*>`, "gi");

/**
 * Elements of a piece of HTML that Markdown has no form for, each at its line. Code that is only shown counts for nothing.
 * @param line of the source on which the piece begins
 */
export function lostHtml(html: string, shown: string, line: number): readonly Problem[] {
  const problems: Problem[] = [];
  let at = 0;
  let reached = line;
  for (const { 0: found, 2: tag, index } of html.matchAll(TAG)) {
    if (tag === undefined) continue;
    for (; at < index; at++) if (html.charCodeAt(at) === 10) reached++;
    const name = tag.toLowerCase();
    const isLinked = new RegExp(`^(?:${LINKED})$`).test(name);
    problems.push(
      warningAt({
        rule: "import-code",
        file: shown,
        place: { line: reached, column: index - html.lastIndexOf("\n", index) },
        message: isLinked
          ? `<${name}> becomes a link, because Markdown has no form for it`
          : `<${name}> is left out, with what it holds`,
        found: found.replace(/\s+/g, " ").slice(0, 80),
        advice: isLinked ? "See whether a link will do" : "Write what readers saw of it, if it matters",
        group: `<${name}>`,
      }),
    );
  }
  return problems;
}
