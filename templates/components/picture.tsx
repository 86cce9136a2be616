import type { ImageView } from "../../src/render/views.ts";

/** A picture that takes its room before it has arrived. */
export function Picture({ image, class: name }: { image: ImageView; class?: string }) {
  return (
    <img
      class={name}
      src={image.src}
      alt={image.alt}
      width={image.width ?? undefined}
      height={image.height ?? undefined}
    />
  );
}
