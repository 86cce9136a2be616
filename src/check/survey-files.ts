import { createContentParser } from "../content/content-parser.ts";
import type { Authority } from "../model/authority.ts";
import type { Effects } from "../model/effects.ts";
import type { Settings } from "../model/settings.ts";
import type { FoundFile } from "../read/find-files.ts";
import { readFile } from "../read/read-file.ts";
import { createEnglishReader, type NameReader } from "../suggest/english/read-names.ts";
import { createSurveyor, type Survey } from "./survey.ts";

/** What a survey depends on besides the files. Plain data: it crosses to workers. */
export interface SurveySetup {
  readonly root: string;
  readonly authority: Authority;
  readonly settings: Settings;
  /** Whether to look for people whom no record knows, for which 25 MB of lists are loaded. */
  readonly strangers: boolean;
}

export type Surveyed = readonly (readonly [file: string, survey: Survey])[];

/** Sets up what reads files for checks, here or in a thread. */
export async function createFileSurveyor(
  { root, authority, settings, strangers }: SurveySetup,
  effects: Effects,
): Promise<(files: readonly FoundFile[]) => Surveyed> {
  const readNames = strangers ? await loadStrangerReader() : null;
  const parse = createContentParser(settings);
  const survey = createSurveyor(authority, settings, readNames);
  return (files) => files.map((file) => [file.file, survey(parse(readFile(root, file, effects)), file.kind)]);
}

/** Names that several articles have in common are known well enough by their looks, and half of the time goes into a tagger's vote. */
async function loadStrangerReader(): Promise<NameReader> {
  const { packages } = await import("../suggest/english/packages.ts");
  return createEnglishReader({ ...packages, tagNames: () => [] });
}
