import type { VFile } from "vfile";
import type { Place } from "../model/problem.ts";

/** Something in a body that an editor wrote and readers will not get, or not so. */
export interface DropNote {
  readonly rule: "raw-html" | "remote-image" | "remote-content" | "unsafe-address";
  readonly reason: string;
  readonly found: string;
  readonly advice: string;
}

export interface DropNotes {
  readonly add: (note: DropNote, point: Place) => void;
  /** Hands them to the file as messages. */
  readonly report: (file: VFile) => void;
}

/** In one file: 400 kB of HTML can hold 50,000 attributes, each under another name. */
const MAX_NOTES = 200;

/** Tells one matter once in each file: the editor who pasted 300 `style` attributes knows after one message. */
export function createDropNotes(): DropNotes {
  const notes = new Map<string, { note: DropNote; point: Place; count: number }>();
  return {
    add(note, point) {
      const key = `${note.rule} ${note.reason} ${note.found}`;
      const known = notes.get(key);
      if (known !== undefined) known.count++;
      else if (notes.size < MAX_NOTES) notes.set(key, { note, point, count: 1 });
    },
    report(file) {
      for (const { note, point, count } of notes.values()) {
        const times = count === 1 ? "" : ` (${count} times in this file, here first)`;
        const message = file.message(`${note.reason}${times}`, { place: point, ruleId: note.rule });
        Object.assign(message, { actual: note.found, note: note.advice });
      }
    },
  };
}
