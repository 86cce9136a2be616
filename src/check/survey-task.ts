import { machineEffects } from "../effects.ts";
import type { TaskRunner } from "../model/effects.ts";
import type { FoundFile } from "../read/find-files.ts";
import { createFileSurveyor, type Surveyed, type SurveySetup } from "./survey-files.ts";

/** Surveys batches of files in a thread. */
export function createSurveyTask(setup: SurveySetup): TaskRunner<readonly FoundFile[], Surveyed> {
  const surveyor = createFileSurveyor(setup, machineEffects());
  return async (files) => [(await surveyor)(files)];
}
