import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Begun first, in this order, so that no core is left with one of them when all the rest is done. */
const LONGEST: readonly string[] = [
  "tests/browser/xss.test.ts",
  "tests/browser/archive.test.ts",
  "tests/browser/dev.test.ts",
  "tests/integration/incremental.test.ts",
  "tests/unit/docs/docs.test.ts",
  "tests/integration/requoted.test.ts",
  "tests/integration/reworded.test.ts",
  "tests/integration/diff.test.ts",
  "tests/sites.test.ts",
  "tests/browser/search.test.ts",
  "tests/integration/warm-command.test.ts",
  "tests/browser/previews.test.ts",
  "tests/integration/page-names.test.ts",
  "tests/integration/long-lists.test.ts",
  "tests/integration/untouched.test.ts",
  "tests/integration/deploy-files.test.ts",
  "tests/unit/vite/theme.test.ts",
  "tests/integration/open-data/output.test.ts",
  "tests/integration/open-data/large.test.ts",
];
/** A worker keeps what it has loaded for files of one project. The last ones have nothing that takes long. */
const PROJECTS = ["browser", "machine", "content"];

/** The order of files: a fresh checkout knows of no times that they took, and Vitest would go by their sizes. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => project(a) - project(b) || length(a) - length(b));
  }
}

function project({ project: { name } }: TestSpecification): number {
  return placeIn(PROJECTS, name);
}

function length({ moduleId }: TestSpecification): number {
  return placeIn(LONGEST, LONGEST.find((file) => moduleId.endsWith(`/${file}`)) ?? "");
}

function placeIn(list: readonly string[], name: string): number {
  const place = list.indexOf(name);
  return place === -1 ? list.length : place;
}
