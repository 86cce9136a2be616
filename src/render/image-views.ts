import type { Image } from "../model/article.ts";
import type { Href, Permalink } from "../model/permalink.ts";
import { sourceSets } from "../model/renditions.ts";
import type { ImageView } from "./views.ts";

type Linker = (permalink: Permalink) => Href;

export function imageView(image: Image, link: Linker): ImageView {
  const { source, widths, ...facts } = image;
  const sources = widths.length === 0 ? [] : sourceSets(source as Permalink, widths, link);
  return { src: sourceOf(image, link), sources, ...facts };
}

export function cardView(src: Href, alt: string): ImageView {
  return { src, alt, width: 1200, height: 630, sources: [], caption: null, credit: null };
}

function sourceOf({ source }: Image, link: Linker): Href {
  return source.startsWith("/") ? link(source as Permalink) : (source as Href);
}
