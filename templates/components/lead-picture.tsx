import type { Strings } from "../../src/model/strings/table.ts";
import type { ImageView } from "../../src/render/views.ts";
import { Picture } from "./picture.tsx";

/** The picture at the head of a report, with what it shows and whose it is. */
export function LeadPicture({ image, strings }: { image: ImageView | null; strings: Strings }) {
  if (image === null) return null;
  const { caption, credit } = image;
  const picture = <Picture image={image} sizes="(min-width: 40rem) 36.25rem, 92vw" />;
  return (
    <figure class="report-image">
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
          {caption !== null && credit !== null ? " " : null}
          {credit === null ? null : (
            <span class="credit">
              {strings.words.photo}: {credit}
            </span>
          )}
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
