#!/usr/bin/env node
import { version } from "../package.json" with { type: "json" };
import { columns, didYouMean, helpText, type Usage } from "./commands/usage.ts";
import { machineEffects } from "./effects.ts";
import { tuneEngine } from "./engine.ts";
import { explainFailure } from "./failure.ts";
import type { Effects } from "./model/effects.ts";
import { Refusal } from "./model/refusal.ts";

/** What each file of `commands/` exports. */
interface Command {
  readonly usage: Usage;
  /** Gives the exit code: 0 done, 1 the content has errors. */
  readonly run: (args: string[], effects: Effects) => Promise<number>;
}

interface Row {
  readonly summary: string;
  /** A command and all that it needs are loaded only when it is the one that was asked for. */
  readonly load: () => Promise<Command>;
}

const COMMANDS: Readonly<Record<string, Row>> = {
  init: {
    summary: "makes a site that can be built at once",
    load: () => import("./commands/init.ts"),
  },
  new: {
    summary: "makes the file of a new article",
    load: () => import("./commands/new.ts"),
  },
  build: {
    summary: "builds the site into a folder that any static host can serve",
    load: () => import("./commands/build.ts"),
  },
  check: {
    summary: "says everything that a build would say, and more",
    load: () => import("./commands/check.ts"),
  },
  dev: {
    summary: "shows the site live: an edit at once, a mistake with its line and its fix",
    load: () => import("./commands/dev.ts"),
  },
  preview: {
    summary: "serves what was built, as a static host would",
    load: () => import("./commands/preview.ts"),
  },
  diff: {
    summary: "says what would change for readers, before it is published",
    load: () => import("./commands/diff.ts"),
  },
  "deploy-files": {
    summary: "makes what was built ready for its host: rules, headers, compressed files",
    load: () => import("./commands/deploy-files.ts"),
  },
  schemas: {
    summary: "writes JSON Schemas, for editors that complete what is typed",
    load: () => import("./commands/schemas.ts"),
  },
  rename: {
    summary: "gives a person, a place or another term a new name, in all files",
    load: () => import("./commands/rename.ts"),
  },
  merge: {
    summary: "makes one term of two, in all files",
    load: () => import("./commands/merge.ts"),
  },
  import: {
    summary: "makes articles of texts that were written elsewhere",
    load: () => import("./commands/import.ts"),
  },
  suggest: {
    summary: "says which people, places, organisations and dates a text seems to name",
    load: () => import("./commands/suggest.ts"),
  },
};

const WRONG_USAGE = 2;

// Who closes the pipe early (`dateline … | head`) has read enough; the command goes on without a listener.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
process.on("uncaughtException", (error) => {
  process.exit(fail(error));
});

process.exitCode = await runCommand(process.argv.slice(2)).catch(fail);
// At once: to take apart what lives in memory is a tenth of a build that has nothing to do. What was said goes out before.
for (const stream of [process.stdout, process.stderr]) await new Promise((done) => stream.write("", done));
process.exit();

async function runCommand([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    return say(help(), name === undefined ? WRONG_USAGE : 0);
  }
  if (name === "--version" || name === "-v") return say(`${version}\n`);
  const row = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (row === undefined) throw unknownCommand(name);
  const { run, usage } = await row.load();
  if (args.some((arg) => arg === "--help" || arg === "-h")) return say(helpText(usage));
  tuneEngine();
  return run(args, machineEffects());
}

function help(): string {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary] as const);
  return `Dateline ${version} turns a folder of Markdown articles into a news archive.

dateline COMMAND [flags]

${columns(rows)}
"dateline COMMAND --help" says what a command takes. "dateline --version" prints the version.
`;
}

function unknownCommand(name: string): Refusal {
  const names = Object.keys(COMMANDS);
  const message = name.startsWith("-")
    ? `${name} stands where a command belongs`
    : `there is no command "${name}"${didYouMean(name, names)}`;
  return new Refusal(message, `Type one of ${names.join(", ")}; "dateline --help" says what they do`, WRONG_USAGE);
}

function say(text: string, exitCode = 0): number {
  (exitCode === 0 ? process.stdout : process.stderr).write(text);
  return exitCode;
}

/** Prints what stopped the command, and gives its exit code. The stack is for those who ask. */
function fail(error: unknown): number {
  if (process.env.DATELINE_DEBUG) console.error(error);
  const { text, exitCode } = explainFailure(error);
  return say(text, exitCode);
}
