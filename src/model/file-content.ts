/** What is in a file. That of a large one comes in pieces, each of which holds until the next: it is never whole in memory. */
export type FileContent = Uint8Array | string | Pieces;

export type Pieces = Generator<Uint8Array, void>;

/** For whoever needs it whole all the same. */
export function wholeOf(content: FileContent): Uint8Array | string {
  return isWhole(content) ? content : Buffer.concat(Array.from(content, (piece) => new Uint8Array(piece)));
}

export function isWhole(content: FileContent): content is Uint8Array | string {
  return typeof content === "string" || content instanceof Uint8Array;
}
