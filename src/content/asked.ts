import type { FileFacts, SourceFile } from "../read/source-file.ts";

/** A question about a file beside another one, and what was told: as long as that stays so, whoever asked need not be read again. */
export interface Asked {
  readonly path: string;
  readonly facts: FileFacts | null;
}

/** The same file, which notes what is asked of it. @returns with it a look at the notes, each question once. */
export function noting(source: SourceFile): readonly [source: SourceFile, asked: () => readonly Asked[]] {
  const notes = new Map<string, FileFacts | null>();
  const beside = (path: string) => {
    const facts = source.beside(path);
    notes.set(path, facts ?? null);
    return facts;
  };
  return [{ ...source, beside }, () => [...notes].map(([path, facts]) => ({ path, facts }))];
}
