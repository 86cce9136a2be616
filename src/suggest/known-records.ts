import { authorityOf } from "../annotate/authority.ts";
import { createContentParser } from "../content/content-parser.ts";
import type { Authority } from "../model/authority.ts";
import type { Effects } from "../model/effects.ts";
import type { PersonFrontMatter, PlaceFrontMatter } from "../model/front-matter.ts";
import { type Settings, settingsSchema } from "../model/settings.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";
import { type FoundFile, findFiles } from "../read/find-files.ts";
import { readFile } from "../read/read-file.ts";
import { refuseUnread } from "../read/refuse-unread.ts";
import { readSettings } from "../read/settings.ts";

/** What a site knows by name, without its articles. Faults in records are for `dateline check` to tell. */
export interface KnownRecords {
  readonly authority: Authority;
  readonly settings: Settings;
}

/**
 * @param root Absolute, native path of the site; `null` where there is none, and nothing is known.
 * @throws {Refusal} (1) for a record that cannot be read: it would seem not to be there.
 */
export function readKnownRecords(root: string | null, effects: Effects): KnownRecords {
  if (root === null) {
    return { authority: { people: new Map(), places: new Map() }, settings: settingsSchema.parse({}) };
  }
  const { settings } = readSettings(root, effects);
  const parser = createContentParser(settings);
  const { files, problems } = findFiles(root, effects);
  refuseUnread(problems);
  const parse = <F>(kind: FoundFile["kind"]) =>
    files.flatMap((file) => {
      if (file.kind !== kind) return [];
      const source = readFile(root, file, effects);
      refuseUnread(source.problems);
      return parser(source) as ParsedFile<F>;
    });
  const people = parse<PersonFrontMatter>("people");
  const places = parse<PlaceFrontMatter>("places");
  return { authority: authorityOf({ people, places }, settings.timeZone).authority, settings };
}
