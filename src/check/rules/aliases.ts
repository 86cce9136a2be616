import { type Unseen, whyUnseen } from "../../archive/visibility.ts";
import { warningAt } from "../../model/problem.ts";
import type { Check } from "../finding.ts";

/**
 * Old addresses that nothing answers: of an article that is not published any more, or not yet. And such as lead
 * from an article to itself, which are safe to remove.
 */
export const orphanedAliases: Check = function* (site) {
  const shown = new Set([...site.archive.articles, ...site.archive.withdrawn].map(({ file }) => file));
  for (const { file, aliases, visibility } of site.articles) {
    const why = shown.has(file) ? null : whyUnseen(visibility, site.now);
    // What else keeps an article out is an error, which is told by itself.
    if (why === null) continue;
    for (const alias of aliases) {
      // Another page may answer in its place.
      if (site.pages.has(alias)) continue;
      yield warningAt({
        rule: "orphaned-alias",
        file,
        place: site.placeOf(file, ["aliases"]),
        message: `nothing answers this old address, because the article ${WHY[why]}`,
        found: alias,
        advice:
          why === "expired"
            ? "Move it to the article that takes this one's place"
            : "Keep it if the article is still to come",
      });
    }
  }
};

const WHY = {
  draft: "is a draft",
  "not due": "is not due yet",
  expired: "has expired",
} as const satisfies Record<Unseen, string>;
