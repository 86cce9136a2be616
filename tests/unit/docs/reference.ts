import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Usage } from "../../../src/commands/usage.ts";
import { articleSchema, pageSchema, personSchema, placeSchema } from "../../../src/model/front-matter.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { schemaRows } from "./settings-table.ts";

/** `docs/reference.md`, from what the program itself reads: usages of the commands, and schemas of everything that is YAML. */
export async function reference(): Promise<string> {
  const commands = await Promise.all(commandNames().map(usageOf));
  return `# Reference

Every command and every key, made from the program itself. The other pages say what to do with them.

## Commands

Paths are relative to where the command is typed. Exit codes: 0 done, 1 the content has errors, 2 wrong usage, 3 the machine's fault or a bug. Data goes to stdout, messages to stderr.

${commands.map(commandText).join("\n")}
## Front matter of an article

${keyTable(articleSchema)}

## Record of a person

${keyTable(personSchema)}

## Record of a place

${keyTable(placeSchema)}

## Front matter of a page

${keyTable(pageSchema)}

## Settings

${keyTable(settingsSchema)}
`;
}

/** In the order of the help. */
function commandNames(): readonly string[] {
  const [, table = ""] = readFileSync("src/cli.ts", "utf8").split(/^const COMMANDS/m);
  return [...table.matchAll(/^ {2}"?([a-z-]+)"?: \{$/gm)].map(([, name = ""]) => name);
}

async function usageOf(name: string): Promise<Usage> {
  const { usage } = (await import(`../../../src/commands/${name}.ts`)) as { usage: Usage };
  return usage;
}

function commandText({ command, summary, operands, flags }: Usage): string {
  const rows = Object.entries(flags).map(
    ([name, { value, help }]) => `| \`--${name}${value === undefined ? "" : ` ${value}`}\` | ${cell(help)} |`,
  );
  const head = `### dateline ${command}\n\n\`dateline ${command}${operands === undefined ? "" : ` ${operands}`}${rows.length === 0 ? "" : " [flags]"}\`\n\n${summary}.\n`;
  return rows.length === 0 ? head : `${head}\n| Flag | Meaning |\n|---|---|\n${rows.join("\n")}\n`;
}

function keyTable(schema: z.ZodType): string {
  const rows = schemaRows(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as never);
  return [
    "| Key | Values | Default | Meaning |",
    "|---|---|---|---|",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
