import { type Head, VERSION } from "../../../shared/search/format.ts";
import { type Files, inflate } from "./files.ts";
import type { Index } from "./index.ts";
import { createLists } from "./list-files.ts";
import { createRecords } from "./records.ts";
import { valueLists } from "./value-lists.ts";
import { wordLists } from "./word-lists.ts";

export async function openIndex(files: Files): Promise<Index> {
  const head = JSON.parse(new TextDecoder().decode(await inflate(await files.whole("head.bin", "")))) as Head;
  if (head.version !== VERSION) throw new Error("the search index is of another version");
  const lists = createLists(files);
  return { head, ...wordLists(head, lists, files), ...valueLists(head, lists), record: createRecords(head, files) };
}
