import { version } from "../package.json" with { type: "json" };
import { Refusal } from "./model/refusal.ts";
import { systemFault } from "./model/system-fault.ts";

/** What stopped a command, calmly and without a stack, and the command's exit code. */
export function explainFailure(error: unknown): { readonly text: string; readonly exitCode: 1 | 2 | 3 } {
  const message = error instanceof Error ? error.message : String(error);
  const [sentence = "", ...details] = message.split("\n");
  const more = details.map((line) => `${line}\n`).join("");
  if (error instanceof Refusal) {
    return { text: `dateline: ${sentence}. ${error.advice}.\n${more}`, exitCode: error.exitCode };
  }
  if (isSystemError(error) && error.code === "ENOENT" && error.path !== undefined) {
    const text = `dateline: ${error.path} is not there any more: it vanished while it was read. Type the command again.\n`;
    return { text, exitCode: OUR_FAULT };
  }
  const fault = isSystemError(error) ? systemFault(error) : undefined;
  if (fault !== undefined) return { text: `dateline: ${fault.text}. ${fault.advice}.\n`, exitCode: OUR_FAULT };
  if (isSystemError(error)) return { text: `dateline: the system refused: ${sentence}\n`, exitCode: OUR_FAULT };
  const text = `dateline: a fault of the program, not of your site: ${sentence}. Please report this line with what you \
typed, dateline ${version} and Node ${process.version}; DATELINE_DEBUG=1 shows where it happened.\n`;
  return { text, exitCode: OUR_FAULT };
}

const OUR_FAULT = 3;

/** The disk is full, a folder may not be written, a port is taken. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}
