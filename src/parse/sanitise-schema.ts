import { defaultSchema, type Options as Schema } from "rehype-sanitize";

/** Shown as a labelled link, because they load from elsewhere or need a player. */
export const EMBEDS = new Set(["iframe", "video", "audio", "embed", "object", "frame"]);

/** Elements whose content is no text for readers; they go with all that is in them. */
export const SWALLOWED = [
  "script",
  "style",
  "template",
  "noscript",
  "noembed",
  "noframes",
  "title",
  "xmp",
  "plaintext",
  "textarea",
  "select",
  "svg",
  "math",
  "canvas",
  "head",
  "datalist",
  "portal",
  "param",
];

const NOT_OURS = new Set(["picture", "source", "input", "strike", "tt"]);
const TABLE_CELL = [
  "colSpan",
  "rowSpan",
  "headers",
  "scope",
  "abbr",
  ["className", "align-left", "align-center", "align-right"],
] as const;

/**
 * What may stand in a body: rehype-sanitize's default (GitHub's rules), and the elements that
 * news texts need. Left out are what forms, players and responsive pictures consist of, and the
 * presentational attributes of HTML 4, which no page of ours could hold validly.
 * `person:`, `place:` and `date:` are hand-made mentions, which `annotate` resolves.
 */
export const bodySchema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !NOT_OURS.has(name)),
    "abbr",
    "aside",
    "bdi",
    "bdo",
    "caption",
    "cite",
    "col",
    "colgroup",
    "dfn",
    "figcaption",
    "figure",
    "footer",
    "header",
    "mark",
    "small",
    "time",
    "u",
    "wbr",
  ],
  attributes: {
    a: [
      "href",
      "ariaDescribedBy",
      "ariaLabel",
      "dataFootnoteBackref",
      "dataFootnoteRef",
      ["className", "data-footnote-backref"],
    ],
    abbr: ["title"],
    bdo: ["dir"],
    blockquote: ["cite"],
    code: [["className", /^language-./]],
    col: ["span"],
    colgroup: ["span"],
    del: ["cite", "dateTime"],
    details: ["open"],
    h2: [["className", "sr-only"]],
    img: ["src", "alt", "width", "height"],
    ins: ["cite", "dateTime"],
    li: ["value", ["className", "task-list-item"]],
    ol: ["start", "reversed", "type", ["className", "contains-task-list"]],
    q: ["cite"],
    section: ["dataFootnotes", ["className", "footnotes"]],
    td: [...TABLE_CELL] as never,
    th: [...TABLE_CELL] as never,
    time: ["dateTime"],
    ul: [["className", "contains-task-list"]],
    "*": ["dir", "id", "lang", "title"],
  },
  // Ids are ours to guard (`rehype-ids.ts`): a prefix would break the links of footnotes and within an article.
  clobber: [],
  clobberPrefix: "",
  protocols: {
    cite: ["http", "https"],
    href: ["http", "https", "mailto", "tel", "person", "place", "date"],
    src: ["http", "https"],
  },
  required: {},
  strip: [...SWALLOWED, ...EMBEDS],
} satisfies Schema;
