import { type Problem, warningAt } from "../model/problem.ts";
import { leftCode } from "./left-code.ts";

/** What a text of Jekyll's leans on. */
export interface LiquidSite {
  /** The old address of a post (`2018-06-12-bridge`) or of a file (`_posts/2018-06-12-bridge.md`); `null` where there is none. */
  readonly addressOf: (name: string) => string | null;
}

/**
 * Markdown without the Liquid (https://jekyllrb.com/docs/liquid/) that has a meaning of its own there: addresses,
 * highlighted code, comments. What is left stays visible, and is reported line by line, as are
 * attributes of kramdown, which go.
 */
export function withoutLiquid(text: string, shown: string, line: number, site: LiquidSite) {
  const problems: Problem[] = [];
  // What is raw is text, whatever it looks like.
  const body = text
    .split(/(\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\})/)
    .map((piece, n) => (n % 2 === 1 ? piece.replace(/^\{%.*?%\}|\{%[^%]*%\}$/g, "") : mended(piece, site)))
    .join("");
  const raw = new Set(
    [...text.matchAll(/\{%-?\s*raw[\s\S]*?endraw\s*-?%\}/g)].flatMap(([whole]) => whole.match(ANY) ?? []),
  );
  for (const [n, written] of text.split("\n").entries()) {
    for (const found of written.match(ANY) ?? []) {
      if (!raw.has(found) && body.includes(found))
        problems.push(leftCode("Liquid", found, shown, { line: line + n, column: written.indexOf(found) + 1 }));
    }
    if (KRAMDOWN.test(written)) problems.push(attributes(shown, line + n, written.trim()));
  }
  return { body: body.replace(new RegExp(`${KRAMDOWN.source}\\n?`, "gm"), ""), problems };
}

const ANY = /\{\{.*?\}\}|\{%.*?%\}/g;
/** https://kramdown.gettalong.org/syntax.html#block-ials */
const KRAMDOWN = /^[^\S\n]*\{:[^}\n]*\}[^\S\n]*$/m;

function mended(text: string, { addressOf }: LiquidSite): string {
  return text
    .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}\n?/g, "")
    .replace(
      /\{%-?\s*highlight\s+(\S+).*?-?%\}\n?([\s\S]*?)\n?\{%-?\s*endhighlight\s*-?%\}/g,
      (_, language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``,
    )
    .replace(/\{%-?\s*(?:post_url|link)\s+(\S+?)\s*-?%\}/g, (whole, name: string) => addressOf(name) ?? whole)
    .replace(/\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}/g, "")
    .replace(
      /\{\{-?\s*["']([^"'{}]*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url))[^}]*\}\}/g,
      (_, path: string) => (path.startsWith("/") ? path : `/${path}`),
    )
    .replace(/^<!--\s*more\s*-->$/gm, "");
}

function attributes(file: string, line: number, found: string): Problem {
  return warningAt({
    rule: "import-code",
    file,
    place: { line, column: 1 },
    message: "attributes that Markdown does not have are left out",
    found: found.slice(0, 80),
    advice: "See whether the text is right without them",
  });
}
