import type { Strings } from "../../src/model/strings/table.ts";
import type { ImageView } from "../../src/render/views.ts";
import { Picture } from "./picture.tsx";

/** The picture at the head of a report, with what it shows and whose it is. */
export function LeadPicture({ image, strings }: { image: ImageView | null; strings: Strings }) {
  if (image === null) return null;
  const { caption, credit } = image;
  return (
    <figure class="report-image">
      <Picture image={image} sizes="(min-width: 40rem) 36.25rem, 92vw" />
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
