import type { LocalText } from "../../src/render/views.ts";

/** Text in a language of its own, told to browsers and screen readers only where it differs from the page's. */
export function Local({ text }: { text: LocalText }) {
  if (text.language === null && text.direction === null) return <>{text.text}</>;
  return <bdi {...languageOf(text)}>{text.text}</bdi>;
}

/** The attributes `lang` and `dir` for text that belongs to `text` (its dateline, its evidence). */
export function languageOf({ language, direction }: Pick<LocalText, "language" | "direction">) {
  return { lang: language ?? undefined, dir: direction ?? undefined };
}
