import type fc from "fast-check";

/** Something that holds for every text of a kind. */
export interface FuzzProperty {
  readonly name: string;
  readonly texts: fc.Arbitrary<string>;
  /** How many times as long as others a text takes; `npm test` tries so much fewer. */
  readonly cost?: number;
  /** Throws where it does not hold. */
  readonly check: (text: string) => void | Promise<void>;
}
