/** The little of it that these tests use. */
declare module "@citation-js/core" {
  // biome-ignore lint/suspicious/noExplicitAny: whatever it reads
  type Read = any;
  export class Cite {
    constructor(data: unknown, options?: { forceType: string });
    readonly data: readonly Read[];
    format(kind: "bibliography", options: { format: "text"; template: string; lang: string }): string;
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
