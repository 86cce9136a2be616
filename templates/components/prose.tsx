import type { Html } from "../../src/render/html.ts";

/**
 * HTML that a page shows as it stands: its text has been through the sanitiser in `parse` and the linking in
 * `annotate`. Nothing else passes: neither the type nor, when the page is drawn, the generator lets it.
 */
export function Prose({ htmlFromTheSanitiserOnly }: { htmlFromTheSanitiserOnly: Html }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: htmlFromTheSanitiserOnly as unknown as string }} />;
}
