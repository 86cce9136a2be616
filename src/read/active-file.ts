/**
 * Whether a browser that opens the file would run what is in it, under the site's own address: web pages and their
 * kin by their name, SVG by what it holds. `img` runs nothing in it, but whoever has its address can open it.
 * Drawing programs write none of this; what is doubtful is taken for active.
 */
export function isActive(extension: string, bytes: Uint8Array): boolean {
  if (extension !== "svg") return ACTIVE.has(extension);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  // Another encoding could hide the words that are looked for.
  if (
    /^(?:\ufffd|\0)|^.?\0/.test(text) ||
    /^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8|us-ascii|iso-8859-1)/i.test(text)
  )
    return true;
  const plain = decoded(text);
  return (
    RUNS.test(plain) || LOADS.test(unescaped(plain)) || [...addressesOf(text)].some((address) => !isHarmless(address))
  );
}

/** What browsers show as a document, or run: HTML standard, 8.1.3; MIME Sniffing, 4.6. And what hosts run, where they can. */
const ACTIVE = new Set([
  ..."html htm xhtml xht xhtm mhtml mht htt hta xml xsl xslt rdf rss atom svgz swf js mjs cjs wasm".split(" "),
  ..."shtml shtm stm php php3 php4 php5 php7 php8 phps phtml pht phar asp aspx ashx asmx cer jsp jspx cfm cgi fcgi pl".split(
    " ",
  ),
]);

/** Elements, handlers and declarations by which an SVG runs code, holds other markup, or means what it does not say: its DTD may add attributes. */
const RUNS =
  /<(?:[^\s<>/:]+:)?(?:script|foreignobject|iframe|embed|object|handler|listener|audio|video|html|body|link|meta|base|form)\b|1999\/xhtml|[\s"'/]on[a-z]+\s*=|<!(?:entity|attlist)|<\?xml-stylesheet|attributename\s*=\s*(?:["']\s*)?(?:[^\s<>"'/:=]+:)?(?:href|on)/i;

/** Style sheets, pictures and the like on another server, which whoever opens the drawing would ask for. */
const LOADS = /@import\b|\bimage-set\(|\bxml:base\s*=|\burl\(\s*(?:["']\s*)?(?:[a-z]+:)?\/\//i;

/** As style sheets read it: CSS Syntax, 4.3.7. */
function unescaped(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_, code?: string, plain?: string) =>
    code === undefined ? (plain ?? "") : characterOf(Number.parseInt(code, 16), ""),
  );
}

interface Address {
  /** As a browser reads it. */
  readonly text: string;
  /** Followed by whoever clicks; all else is loaded with the drawing. */
  readonly isLink: boolean;
}

/** Values of `href` and `xlink:href`, and what animations put there. */
function* addressesOf(text: string): Generator<Address> {
  // Each element is looked for once, however many addresses it has.
  let start = 0;
  let next = text.indexOf("<");
  for (const match of text.matchAll(/(?:href|\bto|\bfrom|\bvalues)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)) {
    for (; next >= 0 && next < match.index; next = text.indexOf("<", next + 1)) start = next;
    const address = decoded(match[1] ?? match[2] ?? "").replace(/[\x00-\x20]+/g, "");
    yield { text: address, isLink: /^<(?:[^\s<>/:]+:)?a\s/.test(text.slice(start, start + 100)) };
  }
}

/** An entity that is not known stays, and with its `&` it is not harmless. */
function decoded(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return characterOf(code, whole);
  });
}

function characterOf(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

function isHarmless({ text, isLink }: Address): boolean {
  return HARMLESS.test(text) && (isLink || !/^(?:https?:|mailto:)?\/\//i.test(text));
}

const HARMLESS = /^(?:[^:&]*|https?:.*|mailto:.*|data:image\/(?:png|jpe?g|gif|webp|avif)[;,].*)$/is;
