import type { IncomingMessage, ServerResponse } from "node:http";
import { basename, dirname } from "node:path";
import send from "send";

/** `send` knows types, ranges and conditions. @param file absolute, native. */
export function sendFile(file: string, request: IncomingMessage, response: ServerResponse): void {
  send(request, encodeURIComponent(basename(file)), { root: dirname(file), dotfiles: "allow", cacheControl: false })
    .on("error", (error: Error & { status?: number }) => response.writeHead(error.status ?? 500).end())
    .pipe(response);
}
