import { warningAt } from "../../model/problem.ts";
import type { Check } from "../finding.ts";

/**
 * Old addresses that nothing answers: of an article that is not published any more, or not yet. And such as lead
 * from an article to itself, which are safe to remove.
 */
export const orphanedAliases: Check = function* (site) {
  const shown = new Set([...site.archive.articles, ...site.archive.withdrawn].map(({ file }) => file));
  for (const { file, aliases, visibility } of site.articles) {
    if (shown.has(file)) continue;
    for (const alias of aliases) {
      // Another page may answer in its place.
      if (site.pages.has(alias)) continue;
      const why = visibility.draft
        ? "is a draft"
        : visibility.from !== null && visibility.from > site.now
          ? "is not due yet"
          : "has expired";
      yield warningAt({
        rule: "orphaned-alias",
        file,
        place: site.placeOf(file, ["aliases"]),
        message: `nothing answers this old address, because the article ${why}`,
        found: alias,
        advice:
          visibility.draft || why === "is not due yet"
            ? "Keep it if the article is still to come"
            : "Move it to the article that takes this one's place",
      });
    }
  }
};
