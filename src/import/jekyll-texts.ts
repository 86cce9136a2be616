import type { Effects } from "../model/effects.ts";
import { type Problem, warningAt } from "../model/problem.ts";
import type { ImportSource } from "./imported.ts";
import { withDefaults } from "./jekyll-defaults.ts";
import { readSource } from "./source-text.ts";
import { listOf } from "./values.ts";
import { type WalkedFile, walk } from "./walk.ts";

/** A post, a draft or a page of a Jekyll site. */
export interface JekyllText {
  readonly kind: "post" | "draft" | "page";
  /** From the site's folder. */
  readonly path: string;
  readonly shown: string;
  readonly isHtml: boolean;
  /** With what `defaults` adds. */
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly line: number;
}

type Config = Readonly<Record<string, unknown>>;

/** The texts of a Jekyll site; what looks like one and is none is reported. */
export function jekyllTexts(
  source: ImportSource,
  config: Config,
  effects: Effects,
): { readonly texts: readonly JekyllText[]; readonly problems: readonly Problem[] } {
  const excluded = listOf(config, "exclude").map((path) => path.replace(/^\/|\/(?:\*\*?)?$/g, ""));
  const isExcluded = (path: string) => excluded.some((name) => path === name || path.startsWith(`${name}/`));
  const files = walk(source.path, effects.disk, (folder) => !PASSED_OVER.test(folder) && !isExcluded(folder));
  const problems: Problem[] = [...otherCollections(source, files)];
  const texts = files.flatMap((file): readonly JekyllText[] => {
    const kind = kindOf(file);
    const shown = `${source.shown}/${file.path}`;
    if (kind === null && /(?:^|\/)_posts\/.*\.(?:md|markdown|html)$/.test(file.path))
      problems.push(leftOut(shown, "a post whose name has no date is left out", "Name it 2014-03-05-title.md there"));
    if (kind === null || isExcluded(file.path)) return [];
    const leave = (message: string, advice: string) => {
      problems.push(leftOut(shown, message, advice));
      return [];
    };
    if (OTHER_MARKUP.test(file.path)) {
      const advice = "Convert it to Markdown, and import again";
      return leave("a text that is neither Markdown nor HTML is left out", advice);
    }
    const isHtml = /\.html?$/i.test(file.path);
    if (!isHtml && !/\.(?:md|markdown|mkdn?|mkd)$/i.test(file.path)) return [];
    const { front, body, line, problems: inText } = readSource(file.native, shown, effects);
    problems.push(...inText);
    if (front === null) {
      // HTML without front matter is a file like any other, and what could not be read was reported.
      if (isHtml || inText.length > 0) return [];
      return leave("a text without front matter is left out", "Put two lines --- at its top, and import again");
    }
    if (kind === "page" && isHtml && /\{%-?\s*(?:for|paginate)\b/.test(body)) {
      return leave("a page that Liquid makes is left out", "Dateline makes its own lists; write what else it held");
    }
    const type = kind === "page" ? "pages" : kind === "draft" ? "drafts" : "posts";
    return [{ kind, path: file.path, shown, isHtml, front: withDefaults(front, file.path, type, config), body, line }];
  });
  return { texts, problems };
}

const PASSED_OVER = /^(?:_site|_layouts|_includes|_sass|_plugins|_data|vendor|node_modules)$/;

const OTHER_MARKUP = /\.(?:textile|rst|adoc|asciidoc|org|creole|mediawiki)$/i;

/** `null` for what is neither: the home page, a file for those who build the site, a collection. */
function kindOf({ path }: WalkedFile): JekyllText["kind"] | null {
  if (/(?:^|\/)_posts\/(?:.*\/)?\d{4}-\d{1,2}-\d{1,2}-[^/]+$/.test(path)) return "post";
  if (/(?:^|\/)_drafts\//.test(path)) return "draft";
  if (/(?:^|\/)_/.test(path)) return null;
  return /^index\.\w+$|(?:^|\/)(?:404|readme|license|changelog|contributing|code_of_conduct)\.\w+$/i.test(path)
    ? null
    : "page";
}

function otherCollections({ shown }: ImportSource, files: readonly WalkedFile[]): readonly Problem[] {
  const names = new Set(files.flatMap(({ path }) => /^_(?!posts|drafts)[^/]+(?=\/)/.exec(path)?.[0] ?? []));
  return [...names].map((name) =>
    leftOut(
      `${shown}/${name}`,
      "a collection is left out: only posts, drafts and pages are taken",
      "Copy what is wanted of it into _posts, and import again",
    ),
  );
}

function leftOut(file: string, message: string, advice: string): Problem {
  return warningAt({ rule: "import-left-out", file, message, advice });
}
