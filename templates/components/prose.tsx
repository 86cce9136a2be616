import type { Html } from "../../src/render/html.ts";

/**
 * The one component that puts HTML into a page as it stands. Its text has been through the
 * sanitiser in `parse` and the linking in `annotate`; nothing else may be given to it.
 */
export function Prose({ htmlFromTheSanitiserOnly }: { htmlFromTheSanitiserOnly: Html }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: String(htmlFromTheSanitiserOnly) }} />;
}
