import type { Settings } from "../model/settings.ts";
import { stringsFor } from "../model/strings/languages.ts";
import { createParser } from "../parse/parse-file.ts";

/** The parser of a site, with the footnotes' words in its language. */
export function createContentParser(settings: Pick<Settings, "language" | "images">): ReturnType<typeof createParser> {
  const { footnotes, backToText } = stringsFor(settings.language).words;
  return createParser(settings, { footnotes: { label: footnotes, back: backToText } });
}
