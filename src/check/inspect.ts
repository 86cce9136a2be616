import { createContentParser } from "../content/content-parser.ts";
import { WORTH_A_POOL } from "../content/pool.ts";
import type { Edition } from "../edition.ts";
import { inBatches } from "../model/batches.ts";
import type { Effects } from "../model/effects.ts";
import { foldName } from "../model/fold.ts";
import { isEnglish } from "../model/is-english.ts";
import { FILE_START } from "../model/problem.ts";
import { type FoundFile, findFiles } from "../read/find-files.ts";
import { readFile } from "../read/read-file.ts";
import type { Inspection } from "./inspection.ts";
import type { Survey } from "./survey.ts";
import { createFileSurveyor, type Surveyed, type SurveySetup } from "./survey-files.ts";

/**
 * Reads every file once more, for what no page needs.
 * @param root Absolute, native path of the site.
 */
export async function inspect(edition: Edition, root: string, now: number, effects: Effects): Promise<Inspection> {
  const { settings, authority } = edition;
  const { files } = findFiles(root, effects);
  const strangers =
    settings.rules[STRANGERS] !== "off" &&
    settings.recognition.people &&
    edition.articles.some(({ language }) => isEnglish(language));
  const surveyed = await surveyAll(files, { root, authority, settings, strangers }, effects);

  const byFile = new Map<string, FoundFile>(files.map((file) => [file.file, file]));
  const parse = createContentParser(settings);
  const faulty = new Set([...edition.hidden].flatMap(([file, why]) => (why === "faulty" ? file : [])));
  const faultyText = files
    .filter(({ file }) => faulty.has(file))
    .map((file) => foldName(readFile(root, file, effects).text))
    .join("\n");
  return {
    settings,
    authority,
    archive: edition.archive,
    articles: edition.articles,
    pages: edition.pages,
    publicFiles: edition.publicFiles,
    faulty,
    faultyText,
    now,
    surveys: new Map<string, Survey>(surveyed),
    placeOf: (file, path) => {
      const found = byFile.get(file);
      return found === undefined ? FILE_START : parse(readFile(root, found, effects)).placeOf(path);
    },
  };
}

const STRANGERS = "unrecorded-person";
const BATCH = 64;

/** In the order of the files, whoever reads them. */
async function surveyAll(files: readonly FoundFile[], setup: SurveySetup, effects: Effects): Promise<Surveyed> {
  const workers =
    files.length < WORTH_A_POOL ? undefined : effects.crew.enlist<readonly FoundFile[], Surveyed>("survey", setup);
  if (workers === undefined) return (await createFileSurveyor(setup, effects))(files);
  return (await Promise.all(inBatches(files, BATCH).map((batch) => workers.run(batch)))).flat();
}
