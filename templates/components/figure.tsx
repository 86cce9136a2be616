import type { Strings } from "../../src/model/strings/table.ts";
import type { ImageView } from "../../src/render/views.ts";
import { Picture } from "./picture.tsx";

/** The picture of a report or a record, with what it shows and whose it is. */
export function Figure({
  image,
  sizes,
  class: name,
  strings,
}: {
  image: ImageView | null;
  /** How wide it is shown, as the attribute has it. */
  sizes: string;
  class: string;
  strings: Strings;
}) {
  if (image === null) return null;
  const { caption, credit } = image;
  const picture = <Picture image={image} sizes={sizes} />;
  return (
    <figure class={name}>
      {isReduced(image) ? (
        <a class="picture-whole" href={image.src}>
          {picture}
        </a>
      ) : (
        picture
      )}
      {caption === null && credit === null ? null : (
        <figcaption>
          {caption}
          {caption !== null && credit !== null ? stopAfter(caption) : null}
          {credit === null ? null : <span class="credit">{labelled(credit, strings)}</span>}
        </figcaption>
      )}
    </figure>
  );
}

/** Shown smaller than it is, it leads to itself: a scan is there to be read. Its text names the link, so it needs one. */
function isReduced({ alt, width, height }: ImageView): boolean {
  return alt !== "" && Math.max(width ?? 0, height ?? 0) > SHOWN;
}

/** In pixels, about. */
const SHOWN = 900;

/** What parts a caption from the credit behind it: a full stop, unless it ends by itself. */
function stopAfter(caption: string): string {
  if (/[.!?…。！？؟][\p{Pf}\p{Pe}"']*$/u.test(caption)) return " ";
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(caption) ? "。" : ". ";
}

/** "Photo: City Archive", but "Drawing: A. B." as it is. */
function labelled(credit: string, { words, colon }: Strings): string {
  return /^\p{L}[\p{L}\p{M} ]{1,30}[:：] ?\S/u.test(credit) ? credit : words.photo + colon + credit;
}
