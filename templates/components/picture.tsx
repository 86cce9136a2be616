import type { ImageView } from "../../src/render/views.ts";

/** A picture that takes its room before it has arrived, in the format and the width that suit the screen. */
export function Picture({
  image,
  sizes,
}: {
  image: ImageView;
  /** How wide it is shown, as the attribute has it. */
  sizes: string;
}) {
  const picture = (
    <img
      src={image.src}
      alt={image.alt}
      width={image.width ?? undefined}
      height={image.height ?? undefined}
      decoding="async"
    />
  );
  if (image.sources.length === 0) return picture;
  return (
    <picture>
      {image.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcset={srcset} sizes={sizes} />
      ))}
      {picture}
    </picture>
  );
}
