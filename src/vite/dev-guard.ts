import type { IncomingMessage } from "node:http";
import { isLocalHost } from "../model/local-host.ts";

/**
 * Why a request to the dev server is refused: it shows drafts, and only whoever sits at this machine may read them.
 * `undefined` where it is answered. Vite checks hosts as well, and lets pass what only begins with a loopback address.
 */
export function refusalOf({ headers }: Pick<IncomingMessage, "headers">): string | undefined {
  if (!isLocalHost(headers.host)) return "This server answers to localhost only.\n";
  const isOwn = headers.origin === undefined || headers.origin === `http://${headers.host}`;
  return isOwn && !isAskedByAnother(headers) ? undefined : "Only pages of this server may ask.\n";
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
