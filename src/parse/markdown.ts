import type { Root as HastRoot } from "hast";
import type { Root as MdastRoot } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type PluggableList, type Processor, unified } from "unified";
import { listItemHandlers } from "./list-item.ts";
import { rehypeFigures } from "./rehype-figures.ts";
import { rehypeIds } from "./rehype-ids.ts";
import { rehypeRawWhereNeeded } from "./rehype-raw-where-needed.ts";
import { type Refusals, rehypeRefuse } from "./rehype-refuse.ts";
import { rehypeSanitiseWhereNeeded } from "./rehype-sanitise-where-needed.ts";
import { remarkSurvey } from "./remark-survey.ts";
import { remarkToHast } from "./remark-to-hast.ts";
import { hasSatteri, satteriParser } from "./satteri-parser.ts";
import { wordsParser } from "./words-parser.ts";

/** The interface's words around footnotes. */
export interface FootnoteWords {
  /** Heading above them, for screen readers: "Footnotes". */
  readonly label: string;
  /** "Back to the text": what the arrow after a footnote does. */
  readonly back: string;
}

export interface MarkdownOptions extends Refusals {
  /** `satteri` is fast; `remark` is the reference. */
  readonly parser: "satteri" | "remark";
  readonly footnotes: FootnoteWords;
  /** A site's own plugins, after ours have read the text and before it is turned into hast; and after that. */
  readonly remarkPlugins: PluggableList;
  readonly rehypePlugins: PluggableList;
}

/** From a body to a tree that is safe to print: set up once, frozen, used for every file. */
export interface MarkdownProcessor {
  readonly parser: "satteri" | "remark";
  readonly processor: Processor<MdastRoot, MdastRoot, HastRoot>;
}

export function createMarkdownProcessor(options: MarkdownOptions): MarkdownProcessor {
  const parser =
    options.parser === "satteri" && hasSatteri && !extendsSyntax(options.remarkPlugins) ? "satteri" : "remark";
  const read: PluggableList = parser === "satteri" ? [satteriParser] : [remarkParse, remarkGfm];
  const processor = unified()
    .use(read)
    .use(wordsParser)
    .use(remarkSurvey) // mdast
    .use(options.remarkPlugins)
    .use(remarkToHast, {
      allowDangerousHtml: true,
      handlers: listItemHandlers(),
      clobberPrefix: "",
      footnoteLabel: options.footnotes.label,
      footnoteBackLabel: (reference, again) =>
        `${options.footnotes.back} ${reference + 1}${again > 1 ? `-${again}` : ""}`,
    }) // hast, with raw HTML as text
    .use(rehypeRawWhereNeeded)
    // A site's own plugins come before the sanitiser: what they make is held to the same rules.
    .use(options.rehypePlugins)
    .use(rehypeRefuse, options)
    .use(rehypeSanitiseWhereNeeded) // safe from here on
    .use(rehypeFigures)
    .use(rehypeIds)
    .freeze();
  return { parser, processor: processor as unknown as Processor<MdastRoot, MdastRoot, HastRoot> };
}

/** Whether a plugin teaches micromark new syntax (directives, math): satteri would not see it. */
function extendsSyntax(plugins: PluggableList): boolean {
  const extensions = unified().use(plugins).freeze().data("micromarkExtensions");
  return Array.isArray(extensions) && extensions.length > 0;
}
