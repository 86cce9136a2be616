import type { Element, Root } from "hast";
import type { FileLink, Media } from "../model/article.ts";
import { decoded } from "../model/decoded.ts";
import { href } from "../model/permalink.ts";
import { FILE_START, type Place, type Problem, warningAt } from "../model/problem.ts";
import { renditionWidths, sourceSets, TEXT_SIZES } from "../model/renditions.ts";
import type { FileFacts, SourceFile } from "../read/source-file.ts";
import { eachElement } from "./each-element.ts";
import { NO_PICTURE, unreadableFile } from "./lacking-files.ts";

/** What a tree links to, once every link in it is settled or left as a gap. */
export interface Links {
  /** Links that only the archive can settle; an `a` with `dataGap: n` stands for the n-th. */
  readonly gaps: readonly FileLink[];
  readonly media: readonly Media[];
  readonly problems: readonly Problem[];
}

/**
 * Settles every link and picture of a tree, in place: files beside the article get their published
 * names, links to articles and to paths of the site become gaps, what leads nowhere loses its
 * `href` and is read as text.
 * @param base The site's base path: `/` or `/archive/`.
 * @param sized Pictures are published in smaller copies as well.
 */
export function settleLinks(tree: Root, source: SourceFile, base: string, sized: boolean): Links {
  const { ids, elements } = survey(tree);
  const context: Context = { source, base, sized, ids, gaps: [], media: new Map(), problems: [] };
  for (const element of elements) {
    const { href: to, src } = element.properties;
    if (element.tagName === "a" && typeof to === "string" && isOurs(to)) settleAnchor(element, to, context);
    else if (element.tagName === "img" && typeof src === "string" && isOurs(src)) settleImage(element, src, context);
  }
  return { gaps: context.gaps, media: [...context.media.values()], problems: context.problems };
}

interface Context {
  readonly source: SourceFile;
  readonly base: string;
  readonly sized: boolean;
  readonly ids: ReadonlySet<string>;
  readonly gaps: FileLink[];
  readonly media: Map<string, Media>;
  readonly problems: Problem[];
}

function settleAnchor(element: Element, target: string, context: Context): void {
  const { source, ids, gaps } = context;
  const { path, query, fragment } = splitUrl(target);
  if (path === "") {
    const known = fragment === "" || fragment === "#" || fragment === "#top" || ids.has(decoded(fragment.slice(1)));
    if (known) return;
    delete element.properties.href;
    deadLink(target, "no heading or paragraph of this page has that id", context, element.position?.start);
    return;
  }
  const plain = decoded(path);
  const file = publishedFile(plain, context);
  if (file) {
    element.properties.href = file.src + query + fragment;
    return;
  }
  const place = element.position?.start ?? FILE_START;
  const facts = source.beside(plain);
  if (facts?.kind === "markdown") gaps.push({ to: "file", target: facts.file, fragment, place });
  else if (plain.startsWith("/"))
    gaps.push({ to: "path", target: plain.normalize("NFC"), fragment: query + fragment, place });
  else {
    if (facts?.kind === "active") context.problems.push(activeFile(target, context, place));
    else if (facts?.kind === "unreadable") context.problems.push(unreadableFile(facts.file, source.file, place));
    else deadLink(target, "no such file beside the article", context, place);
    delete element.properties.href;
    return;
  }
  const { href: _, ...rest } = element.properties;
  element.properties = { dataGap: gaps.length - 1, ...rest };
}

function deadLink(found: string, message: string, { source, problems }: Context, place?: Place): void {
  problems.push(
    warningAt({
      rule: "dead-link",
      file: source.file,
      place,
      message: `dead link: ${message}`,
      found,
      advice: "Correct the link; until then it is printed as text",
      group: `${source.file} ${found}`,
    }),
  );
}

/** Whoever may write articles is not thereby one who may run code in the browsers of readers. */
function activeFile(found: string, { source }: Context, place?: Place): Problem {
  return warningAt({
    rule: "active-file",
    file: source.file,
    place,
    message:
      "a file that can run code in the reader's browser, or asks another server for something, is not published from content/",
    found,
    advice: "Put it into public/ if you trust it, and link to its path there",
    group: `${source.file} ${found}`,
  });
}

function settleImage(element: Element, target: string, context: Context): void {
  const path = decoded(splitUrl(target).path);
  const facts = context.source.beside(path);
  const size = sizeOf(facts);
  const widths = size && facts?.scalable && context.sized ? renditionWidths(size.width) : [];
  const picture = size && publishedFile(path, context, widths);
  if (picture) {
    Object.assign(element.properties, { src: picture.src, loading: "lazy", decoding: "async", ...size });
    offerSizes(
      element,
      sourceSets(picture.permalink, widths, (permalink) => href(permalink, context.base)),
    );
    return;
  }
  if (facts?.kind === "active" || facts?.kind === "unreadable") {
    const place = element.position?.start;
    const isActive = facts.kind === "active";
    context.problems.push(
      isActive ? activeFile(target, context, place) : unreadableFile(facts.file, context.source.file, place),
    );
    toText(element);
    return;
  }
  context.problems.push(
    warningAt({
      rule: "missing-image",
      file: context.source.file,
      place: element.position?.start,
      message: facts ? NO_PICTURE.message : "missing image",
      found: target,
      expected: facts ? NO_PICTURE.expected : "a picture beside the article, or /path of one in public/",
      advice: `${facts ? NO_PICTURE.advice : "Add the file or correct its name"}; until then the page shows the description`,
      group: `${context.source.file} ${target}`,
    }),
  );
  toText(element);
}

/** Browsers take the first format that they know, in the width that they need. The element itself is changed, see `toText`. */
function offerSizes(image: Element, sets: ReturnType<typeof sourceSets>): void {
  if (sets.length === 0) return;
  const sources = sets.map(({ type, srcset }): Element => {
    const properties = { type, srcSet: srcset, sizes: TEXT_SIZES };
    return { type: "element", tagName: "source", properties, children: [] };
  });
  image.children = [...sources, { ...image, children: [] }];
  image.tagName = "picture";
  image.properties = {};
}

/** What cannot be measured is no picture. */
function sizeOf(facts: FileFacts | undefined): { width: number; height: number } | null {
  if (!facts || facts.width === null || facts.height === null) return null;
  return { width: facts.width, height: facts.height };
}

/** A file beside the article, or in `public/`, under the address at which readers find it. */
function publishedFile(path: string, { source, base, media }: Context, widths: readonly number[] = []) {
  const facts = source.beside(path);
  if (!facts || facts.permalink === null) return null;
  const { file, permalink, kind } = facts;
  if (!path.startsWith("/") && (kind === "image" || kind === "file")) {
    const known = media.get(permalink)?.widths ?? [];
    media.set(permalink, { file, permalink, kind, widths: widths.length > 0 ? widths : known });
  }
  return { permalink, src: href(permalink, base) };
}

/** A relative reference (RFC 3986, 4.2) that stays on this site: no scheme, no `//host`. */
function isOurs(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(url);
}

function splitUrl(url: string): { path: string; query: string; fragment: string } {
  const [, path = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
  return { path, query, fragment };
}

/** All ids of a tree before anything in it is settled, and its links and pictures. */
function survey(tree: Root): { readonly ids: ReadonlySet<string>; readonly elements: readonly Element[] } {
  const ids = new Set<string>();
  const elements: Element[] = [];
  eachElement(tree, (element) => {
    if (element.properties.id !== undefined) ids.add(String(element.properties.id));
    if (element.tagName === "a" || element.tagName === "img") elements.push(element);
  });
  return { ids, elements };
}

/** The element itself is changed, since its parent may hold it in several lists. */
function toText(image: Element): void {
  const alt = String(image.properties.alt ?? "");
  image.tagName = "span";
  image.properties = { className: ["missing-image"] };
  image.children = [{ type: "text", value: alt }];
}
