/**
 * The Content Security Policy of a site (W3C CSP 3), without what only a header can say. Pages have neither inline
 * scripts nor inline styles and ask no other server for anything, so the policy allows nothing else;
 * and no script of ours makes markup of text, so text can become none (Trusted Types).
 * @param remoteImages the site shows pictures of other servers.
 */
export function contentPolicy(remoteImages: boolean): readonly string[] {
  const others = remoteImages ? " https:" : "";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${others}`,
    `media-src 'self'${others}`,
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ];
}
