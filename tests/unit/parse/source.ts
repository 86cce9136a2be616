import type { SourceFile } from "../../../src/read/source-file.ts";

/** A file as `read` hands it over, with nothing beside it. */
export function source(text: string, kind: SourceFile["kind"] = "article"): SourceFile {
  return { file: "content/articles/a.md", kind, text, hash: "", problems: [], beside: () => undefined };
}

/** The body of an article whose front matter is in order, on lines 1 to 4. */
export function article(body: string): SourceFile {
  return source(`---\ntitle: Title\ndate: 2024-10-15\n---\n${body}`);
}
