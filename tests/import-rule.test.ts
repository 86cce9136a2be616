import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { expect, it } from "vitest";

const ROOMS = ["read", "parse", "annotate", "archive", "render", "write"];
/** Who may reach the disk, other programs and the network. */
const HANDS = [
  "read",
  "write",
  "cache",
  "content",
  "crew",
  "worker",
  "lookout",
  "vite",
  "preview",
  "commands",
  "effects",
  "cli",
];
const MACHINE =
  "^(?:node:)?(?:fs|fs/promises|child_process|cluster|dgram|dns|http|https|http2|net|os|tls|worker_threads)$";

const VALUES = { dependencyTypesNot: ["type-only" as const] };

/** The import rule of the architecture: see docs/architecture.md. */
const RULES: IForbiddenRuleType[] = [
  ...ROOMS.map((room, n) => ({
    name: `${room}-looks-ahead`,
    from: { path: `^src/${room}/` },
    to: { path: `^src/(?:${[...ROOMS.slice(n + 1), "$none"].join("|")})/` },
  })),
  ...ROOMS.map((room, n) => ({
    name: `${room}-takes-more-than-types`,
    from: { path: `^src/${room}/` },
    to: { path: `^src/(?:${[...ROOMS.slice(0, n), "$none"].join("|")})/`, ...VALUES },
  })),
  {
    name: "model-imports-a-room",
    from: { path: "^src/model/" },
    to: { path: "^(?:src|templates)/", pathNot: "^src/model/" },
  },
  // What runs at build and in the browser alike: it stands below both, and the machine is out of its reach.
  { name: "shared-imports-ours", from: { path: "^shared/" }, to: { path: "^(?:src|templates)/" } },
  { name: "templates-take-more-than-types", from: { path: "^templates/" }, to: { path: "^src/", ...VALUES } },
  { name: "src-imports-a-template", from: { path: "^src/" }, to: { path: "^templates/" } },
  { name: "cycle", from: {}, to: { circular: true } },
  {
    name: "effects-behind-the-back",
    from: { path: "^(?:src|templates|shared)/", pathNot: `^src/(?:${HANDS.join("|")})(?:/|\\.ts$)` },
    to: { path: MACHINE, ...VALUES },
  },
  {
    name: "knows-vite",
    from: { path: "^(?:src|templates|shared)/", pathNot: "^src/vite/" },
    to: { path: "node_modules/vite/", ...VALUES },
  },
];

it("holds in src/ and templates/", async () => {
  const { totalCruised, violations } = await cruiseTree(resolve("."));
  // With a compiler that has no API dependency-cruiser reads nothing, and finds nothing.
  expect(totalCruised).toBeGreaterThan(10);
  expect(violations).toEqual([]);
});

const PLANTED: Readonly<Record<string, readonly [text: string, ...rules: string[]]>> = {
  "src/parse/ahead.ts": [
    `import type { Archive } from "../archive/archive.ts";\nexport type A = Archive;`,
    "parse-looks-ahead",
  ],
  "src/read/ahead.ts": [`import { keyed } from "../write/planted.ts";\nexport const a = keyed;`, "read-looks-ahead"],
  "src/write/planted.ts": ["export const keyed = 1;"],
  "src/render/values.ts": [
    `import { fromArchive } from "../archive/planted.ts";\nexport const a = fromArchive;`,
    "render-takes-more-than-types",
  ],
  "src/write/mixed.ts": [
    `import { fromArchive, type Planted } from "../archive/planted.ts";\nexport const a: Planted = fromArchive;`,
    "write-takes-more-than-types",
  ],
  "src/write/twice.ts": [
    `import type { Planted } from "../archive/planted.ts";\nimport { fromArchive } from "../archive/planted.ts";\nexport const a: Planted = fromArchive;`,
    "write-takes-more-than-types",
  ],
  "src/render/types.ts": [`import type { Planted } from "../archive/planted.ts";\nexport type A = Planted;`],
  "src/archive/planted.ts": ["export type Planted = number;\nexport const fromArchive: Planted = 1;"],
  "src/model/room.ts": [
    `import type { SourceFile } from "../read/source-file.ts";\nexport type A = SourceFile;`,
    "model-imports-a-room",
  ],
  "templates/values.tsx": [
    `import { fromArchive } from "../src/archive/planted.ts";\nexport const a = fromArchive;`,
    "templates-take-more-than-types",
  ],
  "templates/types.tsx": [`import type { Planted } from "../src/archive/planted.ts";\nexport type A = Planted;`],
  "src/render/template.ts": [
    `import type { A } from "../../templates/types.tsx";\nexport type B = A;`,
    "src-imports-a-template",
  ],
  "shared/room.ts": [`import type { A } from "../src/model/room.ts";\nexport type B = A;`, "shared-imports-ours"],
  "shared/disk.ts": [
    `import { readFileSync } from "node:fs";\nexport const a = readFileSync;`,
    "effects-behind-the-back",
  ],
  "templates/shared.ts": [`import { ByteReader } from "../shared/search/bytes.ts";\nexport const a = ByteReader;`],
  // One cycle is reported once.
  "src/archive/loop-a.ts": [`import type { B } from "./loop-b.ts";\nexport type A = B | 1;`, "cycle"],
  "src/archive/loop-b.ts": [`import type { A } from "./loop-a.ts";\nexport type B = A | 2;`],
  "src/annotate/disk.ts": [
    `import { readFileSync } from "node:fs";\nexport const a = readFileSync;`,
    "effects-behind-the-back",
  ],
  "src/render/later.ts": [`export const a = () => import("node:child_process");`, "effects-behind-the-back"],
  "src/read/disk.ts": [`import { readFileSync } from "node:fs";\nexport const a = readFileSync;`],
  "src/archive/vite.ts": [`import { version } from "vite";\nexport const a = version;`, "knows-vite"],
};

it("finds each kind of break in a copy where they are planted", async () => {
  const copy = mkdtempSync(join(tmpdir(), "dateline-import-rule-"));
  try {
    for (const name of ["src", "templates", "shared", "tsconfig.json", "package.json"])
      cpSync(name, join(copy, name), { recursive: true });
    symlinkSync(resolve("node_modules"), join(copy, "node_modules"), "junction");
    for (const [file, [text]] of Object.entries(PLANTED)) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), text);
    }
    const { violations } = await cruiseTree(copy);
    const found = violations.filter(({ from }) => from in PLANTED).map(({ rule, from }) => `${from}: ${rule}`);
    const planted = Object.entries(PLANTED).flatMap(([file, [, ...rules]]) => rules.map((rule) => `${file}: ${rule}`));
    expect(found.sort()).toEqual(planted.sort());
  } finally {
    rmSync(copy, { recursive: true });
  }
});

async function cruiseTree(baseDir: string) {
  const { output } = await cruise(
    ["src", "templates", "shared"],
    {
      baseDir,
      ruleSet: { forbidden: RULES },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
    },
    {
      extensions: [".ts", ".tsx", ".js", ".json", ".css"],
      conditionNames: ["import", "node", "types"],
      exportsFields: ["exports"],
    },
    { tsConfig: {} },
  );
  const { summary } = output as ICruiseResult;
  return {
    totalCruised: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
