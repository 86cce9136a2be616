/**
 * The policy of a page while it is edited: as strict with scripts as that of the published page, so that what it would
 * refuse is refused here as well; but Vite's client puts style sheets into the page and talks over a socket.
 * @param nonce of the scripts that the server itself puts into this answer.
 */
export function livePolicy(policy: string, nonce: string): string {
  return policy
    .replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws:")
    .replace("; require-trusted-types-for 'script'", "");
}
