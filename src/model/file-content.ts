/** What is in a file. That of a large one comes in chunks, each of which holds until the next: it is never whole in memory. */
export type FileContent = Uint8Array | string | Chunks;

export type Chunks = Generator<Uint8Array, void>;

/** For whoever needs it whole all the same. */
export function wholeOf(content: FileContent): Uint8Array | string {
  return isWhole(content) ? content : Buffer.concat(Array.from(content, (chunk) => new Uint8Array(chunk)));
}

export function isWhole(content: FileContent): content is Uint8Array | string {
  return typeof content === "string" || content instanceof Uint8Array;
}
