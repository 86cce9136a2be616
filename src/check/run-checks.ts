import { levelled } from "../model/rule-levels.ts";
import type { Check, Finding } from "./finding.ts";
import type { Inspection } from "./inspection.ts";
import { orphanedAliases } from "./rules/aliases.ts";
import { beforeBirth, futureDates, recordDates } from "./rules/dates.ts";
import { duplicates } from "./rules/duplicates.ts";
import { homonyms } from "./rules/homonyms.ts";
import { undescribedPictures } from "./rules/pictures.ts";
import { farPlaces, unlocatedPlaces } from "./rules/places.ts";
import { refusedNames } from "./rules/refused-names.ts";
import { namesRunTogether, personAndPlace } from "./rules/run-together.ts";
import { strangers } from "./rules/strangers.ts";
import { retiredNames, tagsTwice, thinTopics } from "./rules/tags.ts";
import { nearDuplicates, titlesTwice } from "./rules/twins.ts";
import { unusedRecords } from "./rules/unused-records.ts";

/** What `dateline check` asks beyond what a build says. A new check is a function and a row, and a row in docs/rules.md. */
const CHECKS: readonly Check[] = [
  refusedNames,
  duplicates,
  homonyms,
  unusedRecords,
  strangers,
  futureDates,
  beforeBirth,
  recordDates,
  unlocatedPlaces,
  farPlaces,
  undescribedPictures,
  titlesTwice,
  nearDuplicates,
  orphanedAliases,
  tagsTwice,
  retiredNames,
  namesRunTogether,
  personAndPlace,
  thinTopics,
];

/** All findings, at the levels that the site sets. */
export function runChecks(site: Inspection): readonly Finding[] {
  return levelled(
    CHECKS.flatMap((check) => [...check(site)]),
    site.settings.rules,
  );
}
