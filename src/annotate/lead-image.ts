import type { Image, Media } from "../model/article.ts";
import type { ArticleFrontMatter } from "../model/front-matter.ts";
import { externalHref } from "../model/permalink.ts";
import { type Problem, warningAt } from "../model/problem.ts";
import { renditionWidths } from "../model/renditions.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";
import { NO_PICTURE, unreadableFile } from "./lacking-files.ts";
import type { ReadingSettings } from "./setup.ts";

/** The picture that front matter names: beside the article, in `public/`, or elsewhere where the site allows that. */
export function leadImage(
  front: Pick<ArticleFrontMatter, "image">,
  { source, placeOf }: ParsedFile,
  settings: ReadingSettings,
): { readonly value: Image | null; readonly media: readonly Media[]; readonly problems: readonly Problem[] } {
  if (front.image === undefined || front.image.src === "") return { value: null, media: [], problems: [] };
  const { src, alt, caption = null, credit = null } = front.image;
  const words = { alt, caption, credit };
  const facts = source.beside(src);
  // An SVG is copied like any other file, yet it has a size.
  if (facts && (facts.kind === "image" || facts.kind === "file") && facts.permalink !== null && facts.width !== null) {
    const { file, permalink, kind, width, height } = facts;
    const widths = facts.scalable && settings.features.imageSizes ? renditionWidths(width) : [];
    const media: readonly Media[] = src.startsWith("/") ? [] : [{ file, permalink, kind, widths }];
    return { value: { source: permalink, width, height, widths, ...words }, media, problems: [] };
  }
  if (facts?.kind === "unreadable")
    return { value: null, media: [], problems: [unreadableFile(facts.file, source.file, placeOf(["image"]))] };
  const remote = externalHref(src);
  if (remote !== undefined && settings.images.remote === "allow") {
    return { value: { source: remote, width: null, height: null, widths: [], ...words }, media: [], problems: [] };
  }
  if (facts?.kind === "active") {
    const problem = warningAt({
      rule: "active-file",
      file: source.file,
      place: placeOf(["image"]),
      message:
        "a picture that can run code in the reader's browser, or asks another server for something, is not published from content/",
      found: src,
      advice: "Save it as PNG or as plain SVG, or put it into public/ if you trust it",
    });
    return { value: null, media: [], problems: [problem] };
  }
  const problem = warningAt({
    rule: remote === undefined ? "missing-image" : "remote-image",
    file: source.file,
    place: placeOf(["image"]),
    message: remote !== undefined ? "the image is on another server" : facts ? NO_PICTURE.message : "missing image",
    found: src,
    expected:
      remote === undefined && facts ? NO_PICTURE.expected : "a file beside the article, or /path of a file in public/",
    advice:
      remote === undefined
        ? facts
          ? NO_PICTURE.advice
          : "Add the file or correct its name"
        : "Save it beside the article, or set images: {remote: allow} in site.yaml",
  });
  return { value: null, media: [], problems: [problem] };
}
