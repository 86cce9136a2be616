import { type Problem, warningAt } from "../model/problem.ts";
import { withoutAttributes } from "./kramdown.ts";
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
        problems.push(
          leftCode("Liquid", found, shown, { line: line + n, column: written.indexOf(found) + 1 }, liquidGroup(found)),
        );
    }
  }
  const kramdown = withoutAttributes(body);
  const lines = text.split("\n");
  let from = 0;
  for (const found of kramdown.found) {
    // Each is looked for behind the one before: nothing that was mended stands between them in another order.
    const n = lines.findIndex((written, index) => index >= from && written.includes(found));
    if (n !== -1) from = n;
    problems.push(attributes(shown, line + from, (lines[from]?.indexOf(found) ?? 0) + 1, found));
  }
  return { body: kramdown.body, problems };
}

/** A tag is one matter wherever it stands, and so are all values. */
function liquidGroup(found: string): string {
  return `liquid ${/^\{%-?\s*([\w-]+)/.exec(found)?.[1] ?? "value"}`;
}

const ANY = /\{\{.*?\}\}|\{%.*?%\}/g;

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

function attributes(file: string, line: number, column: number, found: string): Problem {
  return warningAt({
    rule: "import-code",
    file,
    place: { line, column },
    message: "attributes that Markdown does not have are left out",
    found: found.slice(0, 80),
    advice: "See whether the text is right without them",
    group: "kramdown",
  });
}
