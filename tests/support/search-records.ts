import { createRecordMaker } from "../../src/search/article-record.ts";

/** What the index keeps of an English article that has nothing but paragraphs. */
export function recordOf(paragraphs: readonly string[]): Uint8Array {
  const article = {
    title: "",
    summary: null,
    tags: [],
    namings: [],
    dateline: null,
    source: null,
    language: "en",
  } as unknown as Parameters<ReturnType<typeof createRecordMaker>>[0];
  const make = createRecordMaker({ people: new Map(), places: new Map() } as never);
  return make(
    article,
    paragraphs.map((text, n) => [`p-${n}`, text]),
  );
}
