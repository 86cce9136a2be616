import { contentPolicy } from "../model/content-policy.ts";
import type { BuiltSite } from "./built-site.ts";

/** Headers of every answer. Pages carry the policy themselves as well; who may frame them, only a header can say. */
export function securityHeaders({ url, remoteImages }: Pick<BuiltSite, "url" | "remoteImages">) {
  const policy = [...contentPolicy(remoteImages), "frame-ancestors 'self'"];
  return {
    "Content-Security-Policy": policy.join("; "),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    // Only where the site says that it has a certificate: browsers remember this for a year.
    ...(url?.startsWith("https:") === true && { "Strict-Transport-Security": "max-age=31536000" }),
  } as const;
}

/** Of files whose names change with their content. */
export const FOREVER = "public, max-age=31536000, immutable";
/** Of all others: kept, but asked for again each time. */
export const SHORT = "no-cache";

/** Folders of the generator whose files bear a hash. */
export const HASHED_FOLDERS = ["assets", "media"] as const;

/** `client-DPNu0kZa.css` of Vite; `map-7297502b.png` and `map-7297502b-640.webp` of ours. As a regular expression, for nginx too. */
export const HASHED_NAME = "-[A-Za-z0-9_-]{8}(-[0-9]+)?\\.[A-Za-z0-9]+$";
