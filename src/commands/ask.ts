import { createInterface } from "node:readline";

/** Asks a person at a terminal; `null` when they close it (Ctrl-D). */
export type Ask = (question: string) => Promise<string | null>;

/** One line a question. Listens to the keyboard only while a question is open, so that the command can end. */
export function askInTerminal(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Ask {
  return (question) =>
    new Promise((resolve) => {
      const lines = createInterface({ input, output });
      let answer: string | null = null;
      lines.once("close", () => resolve(answer));
      lines.question(question, (line) => {
        answer = line;
        lines.close();
      });
    });
}
