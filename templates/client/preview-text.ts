/** What to show of the page that a link leads to; `null` where it has nothing to show. */
export type PreviewReader = (link: HTMLAnchorElement) => Promise<Node | null>;

/**
 * Reads previews from the very pages that links lead to: what a template marks `data-preview`, or the paragraph that
 * the link names. So there is no file beside the pages, and who follows the link has its page already.
 */
export function createPreviewReader(): PreviewReader {
  const pages = new Map<string, Promise<Document | null>>();
  return async (link) => {
    const address = link.origin + link.pathname;
    const fetched = pages.get(address) ?? fetchPage(address);
    pages.set(address, fetched);
    const page = await fetched;
    return page === null ? null : previewOf(page, link.hash);
  };
}

/**
 * A page that cannot be had has no preview, and is not asked for again. By `XMLHttpRequest`, which parses what it gets:
 * the policy of our pages lets no script make markup of text (Trusted Types), which `fetch` and `DOMParser` would be.
 */
function fetchPage(address: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.open("GET", address);
    request.addEventListener("loadend", () => resolve(request.status === 200 ? request.responseXML : null));
    request.send();
  });
}

function previewOf(page: Document, hash: string): Node | null {
  const marked = [...page.querySelectorAll("main [data-preview]")];
  if (marked.length === 0) return null;
  const named = paragraphAt(page, hash);
  const preview = document.createDocumentFragment();
  preview.append(...marked.map((element) => copyOf(element, page)));
  // The paragraph that is led to takes the place of the summary.
  if (named !== null) preview.querySelector(".summary")?.remove();
  const text = named ?? page.querySelector("[data-preview-text] .prose > p");
  if (text !== null) {
    const quoted = document.createElement("p");
    quoted.className = "preview-text";
    quoted.append(...copiesIn(text));
    preview.append(withLanguage(quoted, text, page));
  }
  return preview;
}

function paragraphAt(page: Document, hash: string): Element | null {
  // Ids of ours are letters of any script, and stand percent-encoded in addresses.
  const named =
    hash === "" ? null : page.querySelector(`main .report-text [id="${CSS.escape(decoded(hash.slice(1)))}"]`);
  return named?.matches("p, li, blockquote, td, figcaption") ? named : null;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Without links, ids and pictures: a preview is read, and nothing in it can be reached. */
function copyOf(element: Element, page: Document): Element {
  const name = element.localName;
  const copy = document.createElement(KEPT.has(name) ? name : BLOCKS.has(name) ? "div" : "span");
  const names = element.getAttribute("class");
  if (names !== null) copy.className = names;
  if (name === "h1") copy.className = "preview-name";
  for (const attribute of ["lang", "dir", "datetime"]) {
    const value = element.getAttribute(attribute);
    if (value !== null) copy.setAttribute(attribute, value);
  }
  copy.append(...copiesIn(element));
  return element.hasAttribute("data-preview") ? withLanguage(copy, element, page) : copy;
}

function copiesIn(element: Element): Node[] {
  return [...element.childNodes].flatMap((node): readonly Node[] => {
    if (node instanceof Text) return [document.createTextNode(node.data)];
    return node instanceof Element && !node.matches(LEFT_OUT) ? [copyOf(node, element.ownerDocument)] : [];
  });
}

const KEPT: ReadonlySet<string> = new Set("p span bdi ul li time em i b strong small cite abbr q".split(" "));
const BLOCKS: ReadonlySet<string> = new Set(["h1", "div", "header", "blockquote"]);
const LEFT_OUT = "sup, picture, img, svg, script, style, template, button, input, nav, .visually-hidden, .side-note";

/** What an element says of its language by standing where it stands. */
function withLanguage(copy: Element, original: Element, page: Document): Element {
  const around = original.closest("[lang]");
  if (around === null || around === page.documentElement) return copy;
  for (const attribute of ["lang", "dir"]) {
    const value = around.getAttribute(attribute);
    if (value !== null && !copy.hasAttribute(attribute)) copy.setAttribute(attribute, value);
  }
  return copy;
}
