import type { FootnoteDefinition, FootnoteReference, Nodes, Text } from "mdast";
import type { VFile } from "vfile";

/** What of a tree has to do with footnotes, in the order of the text. */
export interface Footnotes {
  readonly notes: readonly (FootnoteDefinition | FootnoteReference)[];
  /** Texts with a `[^` in them: references to nothing are no references to Markdown. */
  readonly texts: readonly Text[];
}

/** In one file; whoever mends these will see the others. */
const MAX_MESSAGES = 50;

/**
 * Warns of notes that readers would not get: Markdown leaves them out and says nothing. Labels become numbers in
 * the order of first reference: `[^1-2]` and the second reference to `[^1]` would share the id `fnref-1-2`, and a
 * label in Korean makes an id of percent signs.
 */
export function settleFootnotes({ notes, texts }: Footnotes, file: VFile): void {
  const messages = [...lostNotes(notes, file), ...lostReferences(texts, file)];
  for (const { reason, place, ...said } of messages.slice(0, MAX_MESSAGES)) {
    Object.assign(file.message(reason, { place, ruleId: "footnote" }), said);
  }
  numberFootnotes(notes);
}

interface Lost {
  readonly reason: string;
  readonly place: NonNullable<Nodes["position"]>["start"] | undefined;
  readonly actual: string;
  readonly note: string;
}

function lostNotes(notes: Footnotes["notes"], file: VFile): Lost[] {
  const wanted = new Set(notes.flatMap(({ type, identifier }) => (type === "footnoteReference" ? identifier : [])));
  const known = new Set<string>();
  return notes.flatMap((node): Lost | readonly [] => {
    if (node.type === "footnoteReference") return [];
    const isSecond = known.has(node.identifier);
    known.add(node.identifier);
    if (!isSecond && wanted.has(node.identifier)) return [];
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    return {
      reason: isSecond
        ? "two footnotes have one label; readers get the first of them"
        : "nothing in the text refers to this footnote; readers do not get it",
      place: node.position?.start,
      actual:
        String(file.value)
          .slice(from, Math.min(to, from + MAX_FOUND))
          .split("\n")[0] ?? "",
      note: isSecond
        ? "Give it a label of its own, and refer to it with that"
        : `Write [^${node.label ?? node.identifier}] where it belongs, or remove it`,
    };
  });
}

const MAX_FOUND = 80;

function lostReferences(texts: readonly Text[], file: VFile): Lost[] {
  return texts.flatMap(({ position }) => {
    if (position === undefined) return [];
    // What stands in the file: of `\[^1]` the tree has lost the backslash.
    const written = String(file.value).slice(position.start.offset, position.end.offset);
    return [...written.matchAll(REFERENCE)].map((found): Lost => {
      const before = written.slice(0, found.index).split("\n");
      return {
        reason: "this refers to a footnote that is not there; it is printed as it stands",
        place: {
          line: position.start.line + before.length - 1,
          column: (before.at(-1)?.length ?? 0) + (before.length === 1 ? position.start.column : 1),
        },
        actual: found[0],
        note: `Add a line ${found[0]}: … below the paragraph, or write \\${found[0]} where no footnote is meant`,
      };
    });
  });
}

/** Of a label that footnotes have, not of a regular expression: `[^1]`, `[^note]`, but not `[^a-z]`. */
const REFERENCE = /(?<!\\)\[\^(?![\p{L}\d]-[\p{L}\d]\])[\p{L}\p{M}\d][\p{L}\p{M}\d_.-]{0,60}\]/gu;

function numberFootnotes(notes: Footnotes["notes"]): void {
  const numbers = new Map<string, string>();
  const inOrder = [...notes].sort(
    (a, b) => Number(a.type === "footnoteDefinition") - Number(b.type === "footnoteDefinition"),
  );
  for (const note of inOrder) {
    const number = numbers.get(note.identifier) ?? String(numbers.size + 1);
    numbers.set(note.identifier, number);
    note.identifier = number;
  }
}
