import { isUtf8 } from "node:buffer";
import { errorAt, type Problem, placeAt, warningAt } from "../model/problem.ts";

/** Text without BOM, with `\n` line ends, and with U+FFFD for what no page can hold. */
export interface Decoded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * The text in the bytes of a file that an editor wrote: UTF-8, or UTF-16 where a BOM says so
 * (old Windows editors call it "Unicode"). Other bytes are an error, never a guess.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const utf16 = utf16Label(bytes);
  if (utf16 !== undefined) {
    const note = warningAt({
      rule: "encoding",
      file,
      message: "the file is encoded in UTF-16",
      found: utf16.toUpperCase(),
      expected: "UTF-8",
      advice: "Save it as UTF-8, so that other programs can read it",
    });
    return mend(new TextDecoder(utf16).decode(bytes), file, [note]);
  }
  if (!isUtf8(bytes)) return { text: "", problems: [notUtf8(bytes, file)] };
  return mend(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(), file, []);
}

function utf16Label([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** A BOM says nothing that is not known by now, and a second one (files glued together) is white space at its best. */
function mend(decoded: string, file: string, problems: readonly Problem[]): Decoded {
  let text = decoded.startsWith("\ufeff") ? decoded.replace(/^\ufeff+/, "") : decoded;
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  // NUL ends texts in many programs, and a lone surrogate cannot be written as UTF-8.
  const broken = text.includes("\0") || !isWellFormed(text);
  if (!broken) return { text, problems };
  const at = text.search(BROKEN);
  const warning = warningAt({
    rule: "encoding",
    file,
    place: placeAt(text, at),
    message: "the text holds a character that no page can show; it is replaced by �",
    found: `U+${(text.charCodeAt(at) || 0).toString(16).toUpperCase().padStart(4, "0")}`,
    advice: "Remove it, or write the character that was meant",
  });
  return { text: text.replace(new RegExp(BROKEN, "gu"), "\ufffd"), problems: [...problems, warning] };
}

/** With the `u` flag, a surrogate matches only where it is alone. */
const BROKEN = /[\0\ud800-\udfff]/u;

/** `String.prototype.isWellFormed` is older than Node 20, but younger than the ES2023 that we compile for. */
function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/u.test(text);
}

function notUtf8(bytes: Uint8Array, file: string): Problem {
  const start = firstBadByte(bytes);
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, start)).replace(/\r\n?/g, "\n");
  return errorAt({
    rule: "encoding",
    file,
    place: placeAt(before, before.length),
    message: "the file is not encoded in UTF-8",
    found: `byte ${(bytes[start] ?? 0).toString(16).toUpperCase().padStart(2, "0")} (hexadecimal)`,
    expected: "UTF-8",
    advice: "Open it with the encoding it was written in, and save it as UTF-8",
  });
}

/** Where the longest start of the bytes that is UTF-8 ends: found by halving, which forgives a sequence cut at its end, and then by steps. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (startIsUtf8(bytes, middle)) good = middle;
    else bad = middle;
  }
  while (good > 0 && !isUtf8(bytes.subarray(0, good))) good--;
  return good;
}

function startIsUtf8(bytes: Uint8Array, end: number): boolean {
  try {
    // `stream` forgives an unfinished sequence at the end.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
    return true;
  } catch {
    return false;
  }
}
