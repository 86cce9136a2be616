/**
 * Finished markup, made when it is printed. Where the props of a page are compared with those of
 * the last build it stands as its version, so that a text that did not change need not be fetched.
 */
export class LateHtml {
  /** Names the markup: equal versions print equal markup. */
  readonly #version: string;
  readonly #print: () => string;

  constructor(version: string, print: () => string) {
    this.#version = version;
    this.#print = print;
  }

  toString(): string {
    return this.#print();
  }

  toJSON(): string {
    return this.#version;
  }
}

/** Sanitised HTML; a template prints it as it stands. */
export type Html = string | LateHtml;
