import { warningAt } from "../../model/problem.ts";
import { AUTHORITY_OF } from "../../model/taxonomy.ts";
import type { Check } from "../finding.ts";

/** Names in the prose that a record bears, and that its own `match` keeps from being linked. */
export const refusedNames: Check = function* ({ articles, surveys }) {
  for (const { file } of articles) {
    const said = new Set<string>();
    for (const { surface, kind, record, by, place } of surveys.get(file)?.refused ?? []) {
      const group = `${kind} ${record} ${by}`;
      if (said.has(group)) continue;
      said.add(group);
      yield warningAt({
        rule: "name-vetoed",
        file,
        place,
        message:
          by === "context"
            ? "a record bears this name, and no word of its match.context is in the article; it is not linked"
            : "a record bears this name, and a word of its match.not is in the paragraph; it is not linked",
        found: `${surface}: content/${AUTHORITY_OF[kind]}/${record}.md`,
        advice: `If it is meant, tag it in front matter, link it by hand, or correct the record's match.${by}`,
        group,
      });
    }
  }
};
