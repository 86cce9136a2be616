import { warningAt } from "../../model/problem.ts";
import type { Check } from "../finding.ts";

/** Pictures that say nothing to who cannot see them (WCAG 2.2, 1.1.1). */
export const undescribedPictures: Check = function* (site) {
  for (const [file, { undescribed }] of site.surveys) {
    for (const { src, at, place } of undescribed)
      yield warningAt({
        rule: "image-alt",
        file,
        place,
        message: "the picture has no description for those who cannot see it",
        found: src,
        advice: ADVICE[at],
      });
  }
};

const ADVICE = {
  head: "Write image: {src: …, alt: what it shows}",
  text: "Write what it shows between the brackets: ![…](…)",
} as const;
