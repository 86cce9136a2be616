/**
 * Elements of HTML, those that it has given up included (WHATWG HTML, "Elements" and "Obsolete features";
 * of browsers that are gone: `blink`, `layer`, `multicol`, `spacer` and the like).
 * SVG and MathML have theirs, but only within `<svg>` and `<math>`.
 */
export const HTML_NAMES: ReadonlySet<string> = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div
  dl dt element em embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head
  header hgroup hr html i iframe ilayer image img input ins isindex kbd keygen label layer legend li link listing main
  map mark marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes nolayer noscript object ol
  optgroup option output p param picture plaintext portal pre progress q rb rbc rp rt rtc ruby s samp script search
  section select selectedcontent shadow slot small source spacer span strike strong style sub summary sup svg table
  tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp`.split(/\s+/),
);

/** Attributes that mean something by their presence, wherever they may stand. */
export const BARE_ATTRIBUTES: ReadonlySet<string> = new Set(
  `allowfullscreen async autofocus autoplay checked class compact contenteditable controls declare default defer
  disabled download draggable formnovalidate hidden id inert ismap itemscope loop multiple muted name nohref nomodule
  noresize noshade novalidate nowrap open playsinline readonly required reversed scoped seamless selected spellcheck
  style title translate typemustmatch value`.split(/\s+/),
);

/** Elements of running text that go on to the end of the article where nothing closes them. */
export const MUST_CLOSE: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label map mark nobr q ruby s samp small
  span strike strong sub sup time tt u var`.split(/\s+/),
);

/** Elements that mean nothing outside others, and those others. */
export const BELONGS_IN: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ["caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"].map((name) => [name, ["table"]]),
  ),
  dd: ["dl"],
  dt: ["dl"],
  li: ["ul", "ol", "menu", "dir"],
};
