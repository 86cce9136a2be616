import type { Entry } from "../archive/term.ts";
import type { Role } from "../model/authority.ts";
import { mayHaveRole, rolesThen } from "./role-then.ts";
import type { Site } from "./site.ts";

/**
 * What stands on the rows of a person's list about their roles: the role at the date of the report, on the first
 * row and wherever it is another than on the row before. In a list without such a change nothing is said, because
 * the head of the page says it; nor on a row of which it is not certain.
 *
 * @param entries as they are shown
 */
export function rolesOnRows(entries: readonly Entry[], roles: readonly Role[], site: Site): ReadonlyMap<Entry, string> {
  const changes = new Map<Entry, string>();
  if (roles.length === 0) return changes;
  const { list, phrase, words } = site.strings;
  let last: string | undefined;
  for (const entry of entries) {
    const { published } = entry.article;
    const sure = rolesThen(roles, published);
    if (sure.length === 0 && mayHaveRole(roles, published)) continue;
    const said = sure.length === 0 ? words.noRoleThen : phrase.roleThen(list(sure));
    if (said !== last) changes.set(entry, said);
    last = said;
  }
  return changes.size > 1 ? changes : new Map();
}
