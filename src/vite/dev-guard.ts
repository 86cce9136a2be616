import type { IncomingMessage } from "node:http";
import { resolve } from "node:path";
import { contains } from "../model/contains.ts";
import { isLocalHost } from "../model/local-host.ts";

/**
 * Why a request to the dev server is refused: it shows drafts, and only whoever sits at this machine may read them.
 * `undefined` where it is answered. Vite checks hosts as well, and lets pass what only begins with a loopback address.
 */
export function refusalOf(
  { headers, url = "/" }: Pick<IncomingMessage, "headers" | "url">,
  root: string,
): string | undefined {
  if (!isLocalHost(headers.host)) return "This server answers to localhost only.\n";
  const isOwn = headers.origin === undefined || headers.origin === `http://${headers.host}`;
  if (!isOwn || isAskedByAnother(headers)) return "Only pages of this server may ask.\n";
  return opensOther(url, headers, root)
    ? "Only a page of this server may open a file, and only one of the site.\n"
    : undefined;
}

/**
 * Vite starts an editor for whoever asks: for its own message about a broken file, and for a link in any page of the web.
 * Its route takes every spelling that begins so.
 */
function opensOther(url: string, headers: IncomingMessage["headers"], root: string): boolean {
  if (!url.toLowerCase().includes("/__open-in-editor")) return false;
  if (headers["sec-fetch-site"] !== "same-origin" || !URL.canParse(url, "http://localhost")) return true;
  const file = new URL(url, "http://localhost").searchParams.get("file") ?? "";
  return !contains(root, resolve(file));
}

/**
 * A page of another site, or of another port of this machine, that loads something as its own script, picture or
 * style (Fetch Metadata). That a link in it is followed, or shown in an editor's own frame, is no harm: it reads nothing.
 */
function isAskedByAnother(headers: IncomingMessage["headers"]): boolean {
  const from = headers["sec-fetch-site"];
  if (from === undefined || from === "same-origin" || from === "none") return false;
  return headers["sec-fetch-mode"] !== "navigate";
}
