import { Worker } from "node:worker_threads";

/** Watches over checks that may never end: while one is at work its thread can say nothing, so another one does. */
export interface Watchdog {
  readonly over: (name: string, text: string, check: (text: string) => void | Promise<void>) => Promise<void>;
  readonly end: () => Promise<void>;
}

/**
 * @param patienceMs What a check may take. Then its text is printed, kept in `FOLDER/NAME.json` like all that was found, and the
 * process ended, since nothing else would end it.
 * @param kills false for a test of the watchdog itself.
 */
export function createWatchdog(patienceMs: number, folder: string, kills = true): Watchdog {
  const state = new Int32Array(new SharedArrayBuffer(3 * 4));
  const words = Buffer.from(new SharedArrayBuffer(MOST_BYTES));
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { state, words: words.buffer, patienceMs, folder, kills, pid: process.pid },
  });
  worker.unref();
  const turn = (length: number) => {
    state[LENGTH] = length;
    Atomics.add(state, TURN, 1);
    Atomics.notify(state, TURN);
  };
  return {
    over: async (name, text, check) => {
      turn(words.write(`${name}\n${text}`, "utf16le"));
      try {
        await check(text);
      } finally {
        turn(IDLE);
      }
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

/** More than any text that is tried. */
const MOST_BYTES = 4_000_000;
const [TURN, LENGTH, IDLE] = [0, 1, 0];

const PROGRAM = `
const fs = require("node:fs");
const { workerData } = require("node:worker_threads");
const { state, words, patienceMs, folder, kills, pid } = workerData;
for (let turn = Atomics.load(state, 0); ; turn = Atomics.load(state, 0)) {
  if (Atomics.wait(state, 0, turn, patienceMs) !== "timed-out" || state[1] === 0) continue;
  const all = Buffer.from(Buffer.from(words, 0, state[1])).toString("utf16le");
  const [name, text] = [all.slice(0, all.indexOf("\\n")), all.slice(all.indexOf("\\n") + 1)];
  const file = folder + "/" + name + ".json";
  const known = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : [];
  fs.mkdirSync(folder, { recursive: true });
  if (!known.includes(text)) fs.writeFileSync(file, JSON.stringify([...known, text], null, 2) + "\\n");
  fs.writeSync(2, name + ": FAILED: takes longer than " + patienceMs / 1000 + " s (kept in " + file + ")\\n  " + JSON.stringify(text) + "\\n");
  if (kills) process.kill(pid, "SIGKILL");
  Atomics.wait(state, 0, turn);
}
`;
