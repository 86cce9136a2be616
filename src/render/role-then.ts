import type { Role } from "../model/authority.ts";
import type { DateValue } from "../model/date.ts";

/** Whether somebody may have had a role at a date, as far as the record tells. */
export function mayHaveRole(roles: readonly Role[], { lower, upper }: DateValue): boolean {
  const mayHaveBegun = ({ from }: Role) => !from?.lower || upper === null || from.lower <= upper;
  const mayHaveLasted = ({ to }: Role) => !to?.upper || lower === null || to.upper >= lower;
  return roles.some((role) => mayHaveBegun(role) && mayHaveLasted(role));
}

/**
 * The roles that somebody surely had at a date, in the order of the record: where only the year of a change is
 * known, nothing is said of that year. A role without dates is for life.
 */
export function rolesThen(roles: readonly Role[], date: DateValue): readonly string[] {
  const { lower, upper } = date;
  if (lower === null || upper === null) return [];
  const hadBegun = ({ from }: Role) => from === null || (from.upper !== null && from.upper <= lower);
  const lasted = ({ to }: Role) => to === null || (to.lower !== null && to.lower >= upper);
  return roles.filter((role) => hadBegun(role) && lasted(role)).map(({ title }) => title);
}
