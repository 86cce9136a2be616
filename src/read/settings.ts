import type { Effects } from "../model/effects.ts";
import { errorAt, type Problem, warningAt } from "../model/problem.ts";
import { readBySchema, type SchemaFault } from "../model/schema-faults.ts";
import { type Settings, settingsSchema } from "../model/settings.ts";
import { stringsFor } from "../model/strings/languages.ts";
import { withOwnWords } from "../model/strings/own-words.ts";
import { readYaml, yamlPlaces } from "../model/yaml.ts";
import { leadsOut, placeFaults, toNative } from "./find-files.ts";
import { readText } from "./read-text.ts";
import { unusableAddresses } from "./settings-addresses.ts";

const FILE = "content/site.yaml";

/** What `content/site.yaml` says: defaults where it says nothing, cannot be read, or is wrong. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** @param root Absolute, native path of the site. */
export function readSettings(root: string, effects: Effects): SettingsReading {
  const defaults = settingsSchema.parse({});
  if (effects.disk.stat(toNative(root, FILE)) === undefined)
    return { settings: defaults, problems: placeFaults(root, FILE, "file", effects.disk) };

  const leading = leadsOut(root, FILE, effects.disk);
  if (leading !== undefined) return { settings: defaults, problems: [leading] };
  const { text, problems } = readText(root, FILE, effects);
  const { data, faults } = readYaml(text);
  if (faults.length > 0) {
    return {
      settings: defaults,
      problems: [...problems, ...faults.map((fault) => errorAt({ rule: "settings-yaml", file: FILE, ...fault }))],
    };
  }
  // A file of comments only holds nothing.
  const { value, faults: mistakes } = readBySchema(settingsSchema, data ?? {});
  const places = yamlPlaces(text);
  const toProblem = ({ path, kind, ...fault }: SchemaFault): Problem =>
    kind === "unknown-key"
      ? warningAt({ rule: "settings-unknown-key", file: FILE, place: places.key(path), ...fault })
      : errorAt({ rule: "settings", file: FILE, place: places.value(path), ...fault });
  const unknownWords = wordsOfNobody(value ?? defaults).map((key) =>
    warningAt({
      rule: "settings-unknown-key",
      file: FILE,
      place: places.key(["strings", key]),
      message: "strings names no word of the interface",
      found: key,
      advice: "Write it as in words.people: docs/settings.md says where the words are",
    }),
  );
  const unusable = unusableAddresses(value ?? defaults).map(({ path, ...fault }) =>
    warningAt({
      rule: "unsafe-address",
      file: FILE,
      place: places.value(path),
      message: "an address that no page can lead to was left out",
      advice: "Correct it",
      ...fault,
    }),
  );
  return {
    settings: value ?? defaults,
    problems: [...problems, ...mistakes.map(toProblem), ...unknownWords, ...unusable],
  };
}

function wordsOfNobody({ language, strings }: Settings): readonly string[] {
  return withOwnWords(stringsFor(language), strings).unknown;
}
