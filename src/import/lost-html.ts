import { type Problem, warningAt } from "../model/problem.ts";
import { replaceEnclosed } from "./enclosed.ts";
import { placer } from "./places.ts";

/** What runs, is filled in or drawn: nothing of it is left. */
const LEFT_OUT = "script|style|form|svg|canvas|applet|noscript";
/** What shows something that lies elsewhere: a link to it is left. */
const LINKED = "iframe|embed|object|video|audio";

const TAG = new RegExp(`<(${LEFT_OUT}|${LINKED})\\b`, "gi");
const IS_LINKED = new RegExp(`^(?:${LINKED})$`);
/** What a message shows of a tag, at most. */
const SHOWN = 300;

/**
 * Elements of a piece of HTML that Markdown has no form for, each at its line. Code that is only shown counts for nothing.
 * @param line of the source on which the piece begins
 */
export function lostHtml(html: string, shown: string, line: number): readonly Problem[] {
  const problems: Problem[] = [];
  const placeAt = placer(html, line);
  // Blank where code stood, so that every offset stays what it was.
  const plain = replaceEnclosed(html, /<(?<name>pre|code)\b/gi, /<\/(?<name>pre|code)>/gi, ([tag], code, [end]) =>
    " ".repeat(tag.length + code.length + end.length),
  );
  for (const { 1: tag = "", index } of plain.matchAll(TAG)) {
    const name = tag.toLowerCase();
    const isLinked = IS_LINKED.test(name);
    problems.push(
      warningAt({
        rule: "import-code",
        file: shown,
        place: placeAt(index),
        message: isLinked
          ? `<${name}> becomes a link, because Markdown has no form for it`
          : `<${name}> is left out, with what it holds`,
        found: startTag(html.slice(index, index + SHOWN))
          .replace(/\s+/g, " ")
          .slice(0, 80),
        advice: isLinked ? "See whether a link will do" : "Write what readers saw of it, if it matters",
        group: `<${name}>`,
      }),
    );
  }
  return problems;
}

function startTag(html: string): string {
  const end = html.indexOf(">");
  return end === -1 ? html : html.slice(0, end + 1);
}
