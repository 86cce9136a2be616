import type { ComponentChildren } from "preact";
import type { Strings } from "../../src/model/strings/table.ts";
import type { ImageView } from "../../src/render/views.ts";
import { Picture } from "./picture.tsx";

/** The picture at the head of a report, with what it shows and whose it is. */
export function LeadPicture({ image, strings }: { image: ImageView | null; strings: Strings }) {
  if (image === null) return null;
  const { caption, credit } = image;
  return (
    <figure class="report-image">
      <Whole image={image}>
        <Picture image={image} sizes="(min-width: 40rem) 36.25rem, 92vw" />
      </Whole>
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

/** Leads to the picture as it is, where it is shown smaller: a scan is there to be read. Its text names the link. */
function Whole({ image: { src, alt, width, height }, children }: { image: ImageView; children: ComponentChildren }) {
  const isSmaller = alt !== "" && Math.max(width ?? 0, height ?? 0) > SHOWN;
  return isSmaller ? (
    <a class="picture-whole" href={src}>
      {children}
    </a>
  ) : (
    <>{children}</>
  );
}

/** In pixels, about. */
const SHOWN = 900;
