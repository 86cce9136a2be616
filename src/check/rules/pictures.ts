import { warningAt } from "../../model/problem.ts";
import type { Check } from "../finding.ts";

/** Pictures that say nothing to who cannot see them (WCAG 2.2, 1.1.1). */
export const undescribedPictures: Check = function* (site) {
  const undescribed = (file: string, found: string, advice: string) => ({
    rule: "image-alt",
    file,
    message: "the picture has no description for those who cannot see it",
    found,
    advice,
  });
  for (const { file, image } of site.articles) {
    if (image === null || image.alt.trim() !== "") continue;
    const place = site.placeOf(file, ["image"]);
    yield warningAt({ ...undescribed(file, image.source, "Write image: {src: …, alt: what it shows}"), place });
  }
  for (const [file, { undescribed: pictures }] of site.surveys) {
    for (const { src, place } of pictures)
      yield warningAt({ ...undescribed(file, src, "Write what it shows between the brackets: ![…](…)"), place });
  }
};
