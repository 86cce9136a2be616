import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import type { AnyPage } from "../render/routes.ts";
import { SEARCH } from "../render/service-pages.ts";
import { type LiveEdits, liveScript, VITE_BASE } from "./live-edits.ts";
import type { LiveSite } from "./live-site.ts";
import type { LiveTheme } from "./live-theme.ts";
import { faultOverlay, type Overlay, overlayScript } from "./overlay.ts";
import { sendFile } from "./send-file.ts";

/** What answers are made of. */
export interface AnswerContext {
  readonly root: string;
  readonly site: LiveSite;
  readonly theme: LiveTheme;
  readonly edits: LiveEdits;
}

/** Answers as a static host would that has the newest edition, and lays what is wrong over every page. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  context: AnswerContext,
): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const { pages, files, dataFile } = context.site.edition();
  const { path, query } = split(request.url ?? "/");
  const page = pages.get(path);
  const file = files.get(path) ?? context.theme.fileAt(path);
  if (page !== undefined) return sendPage(page, 200, response, context);
  if (file !== undefined) return sendFile(file, request, response);
  const type = typeOf(path);
  const data = type === undefined ? undefined : await dataFile(path);
  if (data !== undefined) {
    response.writeHead(200, { "Content-Type": type }).end(data);
    return;
  }
  const folder = pagePermalink(
    ...path
      .replace(/(?:^|\/)index\.html$/, "")
      .split("/")
      .filter((part) => part !== ""),
  );
  if (pages.has(folder)) {
    response.writeHead(302, { Location: encodeURI(folder) + query }).end();
    return;
  }
  const missing = [...pages.values()].find(({ kind }) => kind === "not-found");
  if (missing !== undefined) return sendPage(missing, 404, response, context);
  const overlay = context.site.overlay();
  // Nothing could be composed yet: it is not the address that is wrong.
  if (overlay !== null) sendHtml(bare("The site cannot be shown", overlay, context), 500, response);
  else sendHtml(bare("Not found", null, context), 404, response);
}

/** Of what may be a data file, or one of the search index; `undefined` of all else, for which none of them has to be made. */
function typeOf(path: Permalink): string | undefined {
  return path.startsWith(SEARCH) ? "application/octet-stream" : DATA_TYPES.get(extname(path));
}

const DATA_TYPES: ReadonlyMap<string, string> = new Map([
  [".atom", "application/atom+xml"],
  [".bib", "application/x-bibtex; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".geojson", "application/geo+json"],
  [".json", "application/json"],
  [".jsonl", "application/jsonl"],
  [".ris", "application/x-research-info-systems; charset=utf-8"],
  [".rss", "application/rss+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".xml", "application/xml"],
]);

async function sendPage(
  page: AnyPage,
  status: number,
  response: ServerResponse,
  context: AnswerContext,
): Promise<void> {
  const { theme, edits, site, root } = context;
  const shown = edits.count();
  try {
    const nonce = randomBytes(16).toString("base64");
    const html = await theme.draw(page.kind, page.props(), nonce);
    const overlay = site.overlay();
    const message = overlay === null ? "" : overlayScript(overlay, nonce);
    sendHtml(html + message + liveScript(shown), status, response);
  } catch (error) {
    const fault = faultOverlay(error, root);
    sendHtml(bare("This page cannot be drawn", fault, context, shown), 500, response);
  }
}

/** A page without a template, which still notices when the mistake is mended. */
function bare(title: string, overlay: Overlay | null, { edits }: AnswerContext, shown = edits.count()): string {
  const client = `<script type="module" src="${VITE_BASE}@vite/client"></script>`;
  const message = overlay === null ? "" : `<pre>${escapeText(messageOf(overlay))}</pre>`;
  const script = overlay === null ? "" : overlayScript(overlay, "");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${client}</head><body><h1>${title}</h1>${message}${script}${liveScript(shown)}</body></html>`;
}

function messageOf({ id, loc, message, frame }: Overlay): string {
  const place = loc === undefined ? "" : `${id}:${loc.line}:${loc.column}: `;
  return `${place}${message}\n${frame ?? ""}`;
}

function sendHtml(html: string, status: number, response: ServerResponse): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" }).end(html);
}

function split(url: string): { readonly path: Permalink; readonly query: string } {
  const [, path = "/", query = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  try {
    return { path: decodeURIComponent(path).normalize("NFC") as Permalink, query };
  } catch {
    // A percent sign that escapes nothing: no page has such a path.
    return { path: path as Permalink, query };
  }
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
